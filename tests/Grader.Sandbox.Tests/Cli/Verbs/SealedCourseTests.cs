using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>A student with course.grader and nothing else of the course, with the real executable.</summary>
public sealed class SealedCourseTests
{
    private const string Secret = "Twice is what is asked for.";

    [Theory]
    [InlineData("check", "01-one.csx")]
    [InlineData("check", "01-one.csx", "--seed", "7")]
    [InlineData("list")]
    [InlineData("grade", "01-one.csx", "--format", "table")]
    public async Task It_says_what_is_said_with_the_course_hole_by_hole_and_with_hints(params string[] words)
    {
        using var room = Course();
        using var student = await StudentOf(room);
        room.Write("01-one.csx", Classroom.Half);
        student.Write("01-one.csx", Classroom.Half);
        var open = await room.Grader(words);
        var closed = await student.Grader(words);
        Assert.Equal((open.ExitCode, open.Out), (closed.ExitCode, closed.Out));
        Assert.Contains(words[0] == "check" ? $"Hint: {Secret}" : "2", closed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_written_anywhere()
    {
        using var room = Course();
        using var student = await StudentOf(room);
        student.Write("01-one.csx", Classroom.Half);
        var (temporary, home) = (Directory.CreateDirectory(student.At("tmp")).FullName, student.At("home"));
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var start = Running.Ended.Starting(
            Classroom.Executable,
            ["check", "01-one.csx"],
            student.Folder,
            new Dictionary<string, string?>(Classroom.Plain) { ["TMPDIR"] = temporary, ["HOME"] = home }
        );
        var ended = await Running.Ended.Of(
            start,
            Grader.Tests.Running.Deadline.ForOne,
            TestContext.Current.CancellationToken,
            _ => seen.UnionWith(Telling(student.Folder))
        );
        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(seen.Union(Telling(student.Folder)));
    }

    [Fact]
    public async Task The_students_own_program_does_not_read_it()
    {
        using var room = Course();
        using var student = await StudentOf(room);
        student.Write(
            "01-one.csx",
            Classroom.Right + $"System.Console.WriteLine(System.IO.File.Exists(\"{student.At("course.grader")}\"));\n"
        );
        var ended = await student.Grader("check", "01-one.csx");
        Assert.DoesNotContain("True", ended.Out, StringComparison.Ordinal);
    }

    // Files that have an answer or a known mistake in them. What is being made or deleted is looked at the next time.
    private static IEnumerable<string> Telling(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = "";
            try
            {
                text = File.ReadAllText(file);
            }
            catch (IOException)
            {
                continue;
            }
            if (text.Contains("2 * x", StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal))
            {
                yield return file;
            }
        }
    }

    private static Classroom Course()
    {
        var room = new Classroom();
        room.Write("exercises/01-one/wrong/thrice.csx", $"// {Secret}\n{Classroom.Half}");
        return room;
    }

    private static async Task<Classroom> StudentOf(Classroom room)
    {
        var released = await room.Grader("release", "--out", "students", "--with-checks");
        Assert.True(released.ExitCode == 0, released.Err);
        var student = new Classroom();
        Directory.Delete(student.At("exercises"), recursive: true);
        File.Copy(room.At("students/course.grader"), student.At("course.grader"));
        return student;
    }
}
