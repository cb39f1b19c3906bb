using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>What the pages for students, instructors and developers tell to type, in their order.</summary>
public sealed class GuideTests
{
    private static readonly string _exercise = Classroom
        .Exercise.Replace("01-one", "01-one-sample", StringComparison.Ordinal)
        .Replace("f(", "mse(", StringComparison.Ordinal)
        .Replace("\"f\"", "\"mse\"", StringComparison.Ordinal)
        .Replace("hole f", "hole mse", StringComparison.Ordinal);

    [Fact]
    public async Task A_student_starts_an_exercise_and_checks_it()
    {
        using var room = RoomOf(_exercise);
        Assert.Equal(
            ["0 grader list", "0 grader start 01-one-sample", "1 grader check 01-one-sample.csx", "0 grader list"],
            await Endings(room, "docs/student.md")
        );
    }

    [Fact]
    public async Task An_instructor_gives_out_grades_decides_and_adds_an_exercise()
    {
        using var room = RoomOf(_exercise);
        var right = _exercise[.._exercise.IndexOf("#region checks", StringComparison.Ordinal)];
        room.Write("class/ada/01-one-sample.csx", right.Replace("2 * x", "x", StringComparison.Ordinal));
        room.Write("class/bob/01-one-sample.csx", right);
        Assert.Equal(
            [
                "0 grader verify 01-one-sample",
                "0 grader release 01-one-sample --out students --with-checks",
                "0 grader grade class --out report --format table,html",
                "0 grader analyze report",
                """0 grader gradebook set ada 01-one-sample mse 1.5 --why "The idea is right." --in report""",
                "0 grader grade class --out report --diff",
                """0 grader new 08-mine --title "An exercise of mine" """.TrimEnd(),
            ],
            await Endings(room, "docs/instructor.md")
        );
        Assert.True(File.Exists(room.At("report/html/index.html")));
        Assert.True(File.Exists(room.At("students/course.grader")));
    }

    private static Classroom RoomOf(string exercise)
    {
        var room = new Classroom();
        Directory.Delete(room.At("exercises"), recursive: true);
        room.Write("exercises/01-one-sample/exercise.csx", exercise);
        return room;
    }

    private static async Task<List<string>> Endings(Classroom room, string page)
    {
        var endings = new List<string>();
        foreach (var command in DocsPage.BlocksOf(page, "sh").SelectMany(b => b.Trim().Split('\n')))
        {
            var ended = await room.Grader([.. Words(command)[1..]]);
            Assert.True(ended.ExitCode is 0 or 1, $"{command}\n{ended.Out}{ended.Err}");
            endings.Add($"{ended.ExitCode} {command}");
        }
        return endings;
    }

    // As a shell takes them apart: what stands in quotes is one word.
    private static List<string> Words(string line) =>
        [
            .. line.Split('"')
                .SelectMany((part, n) => n % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
}
