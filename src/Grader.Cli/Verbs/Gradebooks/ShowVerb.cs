using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Gradebook.Comparing;
using Grader.Gradebook.Opening;
using Grader.Reporting;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook show</c></summary>
internal static class ShowVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var student = new Argument<string?>("STUDENT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A student as the report shows them: all their gradings, hole by hole. Without one: the class.",
        };
        var number = Options.NumberOption("--grading", 1, int.MaxValue, "Which grading is shown. Without it: the last.");
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
            ShowStudent(world, history, student, number);
            return ExitCode.Done;
        }
        world.Out.Write(GradingLines.TableOf(history.ListGradings()));
        world.Show([
            HangingText.Blank,
            HangingText.Of("", $"Grading {grading.Number}:", Tone.Heading),
            new GradeScreen(GradeTable.Of(CountedFiles.Of(history.ReadSubmissions(grading.Number)))),
        ]);
        return ExitCode.Done;
    }

    private static void ShowStudent(OutsideWorld world, GradebookHistory history, string student, int? number)
    {
        var students = new HashSet<string>(StringComparer.Ordinal);
        var any = false;
        foreach (var grading in history.ListGradings().Where(g => number is null || g.Number == number))
        {
            var files = history.ReadSubmissions(grading.Number);
            students.UnionWith(files.Select(f => f.Report.Student ?? f.Report.File));
            var own = files.Where(f => (f.Report.Student ?? f.Report.File) == student).Select(f => f.Report).ToList();
            any |= own.Count > 0;
            world.Show(own.Count == 0 ? [] : GradingLines.LinesFor(grading, own));
        }
        if (!any)
        {
            throw new RequestException(
                $"There is nobody called '{student}' in the gradebook.{DidYouMean.Ask(student, students)}"
            );
        }
    }
}
