using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Tests.Checkout;
using Xunit;

namespace Grader.Tests.Session;

/// <summary>An exercise of the holes x, y and linear, whose model is a part of the file and of the reading.</summary>
public sealed class HintsTests
{
    private const string Task =
        "Do it.\n\nWhat belongs where:\n\n  x, y      the sample: x holds 10\n  linear    the model,\n            for any "
        + "x\n\nA note.";
    private const string Source =
        "// 1. The sample\nint x = 1; // hole\nint y = 2; // hole\n\n// 2. The model: a line\nint linear";
    private const string Lesson = """
        # T

        Of x and linear.

        ## 1. The sample

        It is `x`.

            grader check 01.csx

        For example, 10 is one,
        and 11 another.

        ## 2. The model and more

        Call it
        with $x$.

        ```csharp
        var half = 1 / 2f;
        ```

        ## 3. What to notice

        linear, linear, linear.
        """;

    [Fact]
    public void What_where_why_and_an_example_come_one_after_the_other() =>
        Assert.Equal(
            """
            linear: the model, for any x
            f(2): 3 was seen.
            --
            It is in lines 6 to 8, below the comment 'The model'.
            It has to do with x (line 2, right).
            Right: f(1). Not right: f(2).
            --
            Mind the half.
            01.md says, in '2. The model and more':
            Call it with $x$.
            --
            An example, from '2. The model and more' in 01.md:
                var half = 1 / 2f;
            """,
            For("linear")
        );

    [Fact]
    public void What_is_on_the_screen_is_not_said_again()
    {
        var said = For("linear", isSeen: true);
        Assert.DoesNotContain("was seen", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Mind the half", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hole_that_is_open_hears_what_will_be_looked_at() =>
        Assert.Equal(
            """
            y: the sample: x holds 10
            --
            It is in line 3, below the comment 'The sample'.
            It has to do with x (line 2, right).
            What is looked at: y.
            --
            01.md says, in '1. The sample':
            It is `x`.
            --
            An example, from '1. The sample' in 01.md:
            For example, 10 is one, and 11 another.
            """,
            For("y")
        );

    [Fact]
    public void Where_no_part_is_called_as_that_of_the_file_the_one_counts_that_speaks_most_of_it() =>
        Assert.Contains("01.md says, in '3. What to notice':", For("linear", source: "int linear"), StringComparison.Ordinal);

    [Fact]
    public void Every_hole_of_the_course_has_an_example()
    {
        var folders = Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "exercises"))
            .Where(f => File.Exists(Path.Combine(f, "exercise.csx")));
        Assert.Empty(folders.SelectMany(HolesWithoutExample));
    }

    private static IEnumerable<string> HolesWithoutExample(string folder)
    {
        var (source, lesson) = (
            File.ReadAllText(Path.Combine(folder, "exercise.csx")),
            File.ReadAllText(Path.Combine(folder, "lesson.md"))
        );
        var exercise = ExerciseReader.Read(Path.GetFileName(folder), source).Value!.Exercise;
        var report = new SubmissionReport("x.csx", null, exercise.Id, SubmissionStatus.Graded, 0, 1, 0, null, [], [], []);
        var hints = new Hints(exercise, source, lesson);
        return exercise
            .Holes.Where(hole =>
                !hints
                    .On(Report(hole.Id, 1, 1, Verdict.Unfilled, null, null, ("it", Verdict.Unfilled)), report, isSeen: false)[^1]
                    .Paragraphs[0]
                    .StartsWith("An example, from '", StringComparison.Ordinal)
            )
            .Select(hole => $"{exercise.Id} {hole.Id}");
    }

    [Fact]
    public void An_example_that_has_the_holes_name_as_code_comes_before_others()
    {
        const string More = "\n## 4. Further\n\nFor example, x and linear are none.\n\nFor example, `linear(2)` is `6`.\n";
        Assert.EndsWith(
            "An example, from '4. Further' in 01.md:\nFor example, `linear(2)` is `6`.",
            For("linear", lesson: Lesson + More),
            StringComparison.Ordinal
        );
        Assert.EndsWith("For example, 10 is one, and 11 another.", For("y", lesson: Lesson + More), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_reading_there_is_what_the_exercise_says() => Assert.Equal(2, For("y", lesson: "").Split("--").Length);

    private static string For(string hole, string lesson = Lesson, string source = Source, bool isSeen = false)
    {
        Hole Asked(string id, int line) => new(id, line, FreeChoice: false, HasStarter: false);
        var exercise = new Exercise("01", "T", Task, [Asked("x", 2), Asked("y", 3), Asked("linear", 6)], [], 1, "");
        ImmutableArray<HoleReport> holes =
        [
            Report("x", 2, 2, Verdict.Passed, null, null),
            Report("y", 3, 3, Verdict.Unfilled, "The ... is still there.", null, ("y", Verdict.Unfilled)),
            Report(
                "linear",
                6,
                8,
                Verdict.Failed,
                "f(2): 3 was seen.",
                "Mind the half.",
                ("f(1)", Verdict.Passed),
                ("f(2)", Verdict.Failed)
            ),
        ];
        var report = new SubmissionReport("01.csx", null, "01", SubmissionStatus.Graded, 1, 3, 0, null, holes, [], []);
        var steps = new Hints(exercise, source, lesson).On(holes.First(h => h.Id == hole), report, isSeen);
        return string.Join("\n--\n", steps.Select(s => string.Join('\n', s.Paragraphs.Concat(s.Code.Select(c => $"    {c}")))));
    }

    private static HoleReport Report(
        string id,
        int line,
        int endLine,
        Verdict verdict,
        string? feedback,
        string? hint,
        params (string Name, Verdict Verdict)[] checks
    ) =>
        new(
            id,
            line,
            endLine,
            0,
            1,
            verdict,
            verdict,
            verdict,
            feedback,
            hint,
            [.. checks.Select(c => new CheckReport(c.Name, c.Verdict, 0, 1, null))]
        );
}
