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

    private static string TakeBack(DecidingGradebook book, AskedHole on)
    {
        if (DecidedOn.FindDecision(book, on.Student, on.Exercise, on.Hole) is not { } decision)
        {
            var file = DecidedOn.FindFile(book, on.Student, on.Exercise);
            var hole = DecidedOn.FindHole(file, on.Hole);
            throw new RequestException($"Nobody decided on {hole} of {file.Exercise} for '{file.Student}'.");
        }
        var about = book.ReadFilesOf(on.Student)
            .FirstOrDefault(f => f.Exercise == decision.Exercise)
            ?.Report.Holes.FirstOrDefault(h => h.Id == decision.Hole);
        book.TakeBack(decision);
        var what = $"{Printable.Of(on.Student.Name)}, {decision.Exercise}, {decision.Hole}";
        return about is { Override: { } graded }
            ? $"{what}: {Rounded.Of(graded.Graded)}/{Rounded.Of(about.Max)} again, as the grader gave."
            : $"{what}: the {Rounded.Of(decision.Points)} that a person gave are taken back. No graded file of theirs has that "
                + "hole.";
    }
}
