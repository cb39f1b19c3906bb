using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What makes a check impossible to judge, whatever the student hands in.</summary>
internal static class Defects
{
    /// <returns>Whole sentences; null where all is well.</returns>
    public static string? In(Expectation expectation, Observation? reference) => expectation switch
    {
        Expectation.Between(var above, var below) => above < below ? null : $"No number lies between {Numerals.Of(above)} and {Numerals.Of(below)}.",
        _ when TolerancesOf(expectation) is var (rtol, atol) && !(IsTolerance(rtol) && IsTolerance(atol)) =>
            $"The tolerances must be finite and not negative; rtol is {Numerals.Of(rtol)} and atol is {Numerals.Of(atol)}.",
        _ => reference is null ? "The reference was not observed." : In(reference, "The reference") ?? Shape(expectation, reference),
    };

    private static (double Rtol, double Atol)? TolerancesOf(Expectation expectation) => expectation switch
    {
        Expectation.Same(var rtol, var atol) => (rtol, atol),
        Expectation.Gradient(var rtol, var atol) => (rtol, atol),
        Expectation.Accumulated(_, var rtol, var atol) => (rtol, atol),
        Expectation.Trajectory { Rtol: var rtol, Atol: var atol } => (rtol, atol),
        Expectation.Prints(var rtol) => (rtol, 0),
        _ => null,
    };

    // What the kind needs to be there.
    private static string? Shape(Expectation expectation, Observation reference) => expectation switch
    {
        Expectation.Gradient(var rtol, var atol) => Gradients.Defect(reference, new(rtol, atol)),
        Expectation.Trajectory trajectory => Trajectories.Defect(trajectory, reference),
        Expectation.Accumulated => reference is Observation.List { Items: [var once, _] } && Series.Of(once) is { IsEmpty: false }
            ? null
            : "The probe of CheckAccumulated must give two gradients: the true one, and the one that stands there now.",
        Expectation.Converges => Convergence.Defect(reference),
        Expectation.Prints => Printing.Defect(reference),
        _ => null,
    };

    private static bool IsTolerance(double value) => double.IsFinite(value) && value >= 0;

    private static string? In(Observation reference, string subject) => reference switch
    {
        Observation.Threw threw => $"{subject} {Wording.Threw(threw)}",
        Observation.Unobservable(var why) => $"{subject} cannot be observed: {Wording.Sentence(why)}",
        Observation.Number { Value: double.NaN } => $"{subject} is NaN, which equals nothing.",
        Observation.Tensor t when FirstNaN(t) is { } at =>
            $"{subject} is NaN at element {Tensors.Place(at, t.Shape)}; NaN equals nothing.",
        Observation.List list => list.Items.Select((item, i) => In(item, $"{subject}[{i}]")).FirstOrDefault(defect => defect is not null),
        _ => null,
    };

    private static int? FirstNaN(Observation.Tensor tensor) =>
        tensor.IsFloating()
            ? Enumerable.Range(0, tensor.Count()).Where(i => double.IsNaN(tensor.Number(i))).Cast<int?>().FirstOrDefault()
            : null;
}
