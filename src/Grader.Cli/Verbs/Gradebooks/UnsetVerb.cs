using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Keeping;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary><c>grader gradebook unset</c></summary>
internal static class UnsetVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var asked = new DecisionArguments();
        var verb = new Verb(
            "unset",
            "Takes back what you decided on a hole: what the grader gives it counts again.",
            ["gradebook unset ada 01 mse --in report"],
            GivenGradebook.Endings
        )
        {
            asked.Student,
            asked.Exercise,
            asked.Hole,
            asked.Place,
        };
        verb.SetAction((parsed, cancellation) => asked.Decide(parsed, world, TakeBack, cancellation));
        return verb;
    }

    private static string TakeBack(DecidingGradebook book, DecidedFile file, string hole)
    {
        var about = file.Report.Holes.First(h => h.Id == hole);
        if (about.Override is not { } decision)
        {
            throw new RequestException($"Nobody decided on {hole} of {file.Exercise} for '{file.Student}'.");
        }
        book.Decide(file, hole, null, "");
        return $"{Printable.Of(file.Student)}, {file.Exercise}, {hole}: {Rounded.Of(decision.Graded)}/{Rounded.Of(about.Max)} "
            + "again, as the grader gave.";
    }
}
