using System.Globalization;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Keeping;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook set</c></summary>
internal static class SetVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var asked = new DecisionArguments();
        var points = Options.PathArgument("POINTS", "What you give: from 0 to what the hole is worth.");
        var why = Options.TextOption("--why", "TEXT", "Your reason. It is shown wherever the points are.");
        why.Required = true;
        var verb = new Verb(
            "set",
            "Gives a hole the points that you decide on, whatever the grader gives it, now and when it is graded again.",
            ["gradebook set ada 01 mse 1.5 --why \"The idea is right.\" --in report"],
            GivenGradebook.Endings
        )
        {
            asked.Student,
            asked.Exercise,
            asked.Hole,
            points,
            why,
            asked.Place,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                asked.Decide(
                    parsed,
                    world,
                    (book, on) => Give(book, on, parsed.GetRequiredValue(points), parsed.GetRequiredValue(why)!),
                    cancellation
                )
        );
        return verb;
    }

    private static string Give(DecidingGradebook book, AskedHole on, string typed, string why)
    {
        var file = DecidedOn.FindFile(book, on.Student, on.Exercise);
        var hole = DecidedOn.FindHole(file, on.Hole);
        var about = file.Report.Holes.First(h => h.Id == hole);
        if (
            !double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var points)
            || !(points >= 0 && points <= about.Max)
        )
        {
            var dotted = typed.Replace(',', '.');
            var mend =
                dotted != typed
                && double.TryParse(dotted, NumberStyles.Float, CultureInfo.InvariantCulture, out var meant)
                && meant >= 0
                    ? $" Write {dotted}, with a dot."
                    : "";
            throw new RequestException(
                $"'{typed}' points are not possible: {hole} of {file.Exercise} can have 0 to {Rounded.Of(about.Max)}.{mend}"
            );
        }
        book.Decide(file, hole, points, why);
        var graded = Rounded.Of(about.Override?.Graded ?? about.Points);
        return $"{Printable.Of(file.Student)}, {file.Exercise}, {hole}: {Rounded.Of(points)}/{Rounded.Of(about.Max)} from now on "
            + $"(the grader gave {graded}).";
    }
}
