using Grader.Sealing;
using Xunit;

namespace Grader.Tests.Cli.Verbs;

public sealed class ReleaseWithChecksTests
{
    private const string Reading =
        "# One\n\n<!-- with grader -->\n    grader check 01-one.csx\n\n<!-- without grader -->\nRun it.\n\n<!-- end -->\n"
        + "The end.\n";

    private const string Cannot = "course.grader cannot be opened: ";

    [Fact]
    public async Task The_students_repository_has_the_course_in_one_file_besides()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("release", "--out", "students", "--with-checks"));
        Assert.Equal(
            """
            Written: students/01-one.csx
            Written: students/02-two.csx
            Written: students/README.md
            Written: students/.gitignore
            Written: students/.github/workflows/grade.yml
            Written: students/.gitlab-ci.yml
            Written: students/.devcontainer/devcontainer.json
            Written: students/.vscode/extensions.json
            Written: students/.vscode/tasks.json
            Written: students/.vscode/settings.json
            Written: students/omnisharp.json
            Written: students/.config/dotnet-tools.json
            Written: students/nuget.config
            Written: students/packages/README.md
            Written: students/course.grader
            Written: students/.gitattributes
            Next: copy grader.0.1.0.nupkg into students/packages, and make this folder the students' repository. Before it can grade
            a push it needs COURSE_REPOSITORY and COURSE_TOKEN: the first lines of grade.yml and .gitlab-ci.yml say what they are.

            """,
            desk.Out
        );
        Assert.Equal("course.grader binary\n", File.ReadAllText(desk.Folder.At("students/.gitattributes")));
    }

    [Fact]
    public async Task It_has_the_exercises_that_were_named_their_known_mistakes_and_no_more()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/wrong/twice.csx", "// Once is enough.\n");
        desk.Folder.Write("exercises/01-one/right/other.csx", "int y = 2;\n");
        desk.Folder.Write("exercises/01-one/lesson.md", "# One\n");
        desk.Folder.Write("exercises/gate.txt", "");
        desk.Folder.Write("exercises/course.json", "{}");
        Assert.Equal(0, await desk.Type("release", "01-one", "--out", "students", "--with-checks"));
        Assert.Equal(
            ["01-one/exercise.csx", "01-one/lesson.md", "01-one/wrong/twice.csx", "gate.txt"],
            SealedCourse.Open(desk.Folder.At("students/course.grader")).Sealed!.Contents.Keys
        );
    }

    [Theory]
    [InlineData(true, "# One\n\n    dotnet grader check 01-one.csx\n\nThe end.\n")]
    [InlineData(false, "# One\n\nRun it.\n\nThe end.\n")]
    public async Task Readings_name_no_command_that_students_do_not_have(bool withChecks, string reading)
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", Reading);
        Assert.Equal(0, await desk.Type(["release", "--out", "students", .. withChecks ? (string[])["--with-checks"] : []]));
        Assert.Equal(reading, File.ReadAllText(desk.Folder.At("students/01-one.md")));
        Assert.Equal(
            withChecks,
            File.ReadAllText(desk.Folder.At("students/README.md")).Contains("grader check", StringComparison.Ordinal)
        );
        Assert.All(
            Directory.EnumerateFiles(desk.Folder.At("students"), "*.md"),
            file => Assert.DoesNotContain("<!--", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task List_and_start_find_it_and_say_what_they_say_with_the_course()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", Reading);
        await desk.Type("list");
        await desk.Type("start", "2", "--out", "draft");
        var seen = desk.Out;
        using var student = await StudentOf(desk);
        Assert.Equal(0, await student.Type("list"));
        Assert.Equal(0, await student.Type("start", "2", "--out", "draft"));
        Assert.Equal(seen, student.Out);
        Assert.Equal(
            File.ReadAllText(desk.Folder.At("draft/02-two.csx")),
            File.ReadAllText(student.Folder.At("draft/02-two.csx"))
        );
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("release", "--out", "again")]
    [InlineData("new", "03-three")]
    [InlineData("misconception", "add", "01-one.csx", "--hole", "f", "--tell", "So.")]
    public async Task What_needs_the_course_itself_says_so(params string[] words)
    {
        using var desk = new Desk();
        using var student = await StudentOf(desk);
        student.Folder.Write("01-one.csx", "// exercise 01-one\nint f(int x)\n{\n    return 3 * x;\n}\nint y = 2;\n");
        Assert.Equal(2, await student.Type(words));
        Assert.Equal(
            $"{words[0]} works in the folder of exercises that course.grader was made from. Say where it is: --course DIR.\n",
            student.Err
        );
    }

    [Fact]
    public async Task A_file_and_a_folder_with_one_are_courses_to_be_named()
    {
        using var desk = new Desk();
        await desk.Type("release", "--out", "students", "--with-checks");
        Assert.Equal(0, await desk.Type("start", "1", "--course", "students/course.grader", "--out", "a"));
        Assert.Equal(0, await desk.Type("start", "1", "--course", "students", "--out", "b"));
        Assert.Equal("", desk.Err);
    }

    [Fact]
    public async Task Two_courses_in_one_place_are_not_guessed_between()
    {
        using var desk = new Desk();
        desk.Folder.Write("course.grader", "anything");
        Assert.Equal(2, await desk.Type("list"));
        Assert.Equal(
            $"There are two courses in {desk.Folder.Path}: the folder 'exercises' and course.grader. Say which one is meant: "
                + $"--course {desk.Folder.At("exercises")} or --course {desk.Folder.At("course.grader")}\n",
            desk.Err
        );
        Assert.Equal(2, await desk.Type("list", "--course", "."));
        Assert.Equal(0, await desk.Type("list", "--course", "exercises"));
    }

    [Theory]
    [InlineData("", "it was cut short: 0 bytes are there. Get it again where your course gives it out.")]
    [InlineData(
        "<html>Not found</html>",
        "it is no course that a grader sealed. Give --course the one that your course gives out."
    )]
    [InlineData(
        "grader course, form 9, sealed by grader 9.0.0, 9 bytes\n",
        "grader 9.0.0 sealed it, which is newer than this one. Update grader."
    )]
    [InlineData(
        "grader course, form 1, sealed by grader 0.1.0, 9000 bytes\nabc",
        "it was cut short: 3 of 9000 bytes are there. Get it again where your course gives it out."
    )]
    public async Task One_that_cannot_be_opened_says_why_in_one_line(string file, string why)
    {
        using var student = new Desk();
        Directory.Delete(student.Folder.At("exercises"), recursive: true);
        student.Folder.Write("course.grader", file);
        Assert.Equal(2, await student.Type("list"));
        Assert.Equal($"{Cannot}{why}\n", student.Err);
    }

    [Fact]
    public async Task What_never_ends_in_its_place_is_not_read()
    {
        using var student = new Desk();
        Directory.Delete(student.Folder.At("exercises"), recursive: true);
        File.CreateSymbolicLink(student.Folder.At("course.grader"), "/dev/zero");
        Assert.Equal(2, await student.Type("list"));
        Assert.StartsWith(Cannot, student.Err, StringComparison.Ordinal);
    }

    // What a student has: nothing but the file.
    private static async Task<Desk> StudentOf(Desk desk)
    {
        Assert.Equal(0, await desk.Type("release", "--out", "students", "--with-checks"));
        var student = new Desk();
        Directory.Delete(student.Folder.At("exercises"), recursive: true);
        File.Copy(desk.Folder.At("students/course.grader"), student.Folder.At("course.grader"));
        return student;
    }
}
