using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Gradebook.Comparing;
using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook show</c></summary>
internal static class ShowVerb
{
    private const string NotCounted = "does not count; another file of the same student does.";

    private const string LikeTheReport =
        "These are points as they were graded: what lateness takes, and who handed in nothing, is in the report alone.";

    public static Verb DefineFor(OutsideWorld world)
    {
        var student = new Argument<string?>("STUDENT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A student as the report shows them: all their gradings, hole by hole. Without one: the class.",
        };
        var number = Options.NumberOption(
            "--grading",
            1,
            int.MaxValue,
            "Which grading is shown. Without it: the last that ended."
        );
        var place = GivenGradebook.InOption();
        var verb = new Verb(
            "show",
            "Lists all gradings, and shows the table of one; of a student every grading, hole by hole.",
            ["gradebook show --in report", "gradebook show --grading 1", "gradebook show ada"],
            GivenGradebook.Endings
        )
        {
            student,
            number,
            place,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                Show(
                    world,
                    GivenGradebook.Find(world, parsed.GetValue(place)),
                    parsed.GetValue(student),
                    parsed.GetValue(number),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> Show(
        OutsideWorld world,
        GradebookPlace place,
        string? student,
        int? number,
        CancellationToken cancellation
    )
    {
        using var history = await GradebookHistory.Open(place, world.Time, cancellation);
        var grading = GradingChoice.Find(history, number);
        if (student is not null)
        {
            ShowStudent(world, history, StudentChoice.Find(history.ListStudents(), student), number);
            return ExitCode.Done;
        }
        GradingChoice.SayUnended(world, history, grading);
        var files = history.ReadSubmissions(grading.Number);
        world.Out.Write(GradingLines.TableOf(history.ListGradings()));
        world.Show([
            HangingText.Blank,
            HangingText.Of("", $"Grading {grading.Number}:", Tone.Heading),
            // What counted then, by rules that may be others now.
            new GradeScreen(GradeTable.Of(CountedFiles.Of([.. files.Where(f => f.Counts).Select(f => f.Graded)]))),
            .. files.Where(f => !f.Counts).Select(f => HangingText.Of("", $"{Printable.Of(f.Graded.Report.File)}: {NotCounted}")),
            HangingText.Blank,
            HangingText.Of("", LikeTheReport),
        ]);
        return ExitCode.Done;
    }

    private static void ShowStudent(OutsideWorld world, GradebookHistory history, KnownStudent student, int? number)
    {
        var any = false;
        foreach (var grading in history.ListGradings().Where(g => number is null || g.Number == number))
        {
            var own = history.ReadSubmissions(grading.Number, student).Select(f => f.Graded.Report).ToList();
            any |= own.Count > 0;
            world.Show(own.Count == 0 ? [] : GradingLines.LinesFor(grading, own));
        }
        if (!any)
        {
            throw new RequestException($"'{student.Name}' has no file in grading {number}.");
        }
    }
}
