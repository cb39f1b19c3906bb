using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Whether a loss becomes small, and if not, why.</summary>
/// <remarks>
/// A free choice is judged by what the reference recorded under it: three items, the losses, the learning rate, and the rate
/// above which no run converges. A student's own run has six (<see cref="TrainingRun"/>): lists that a student keeps are held
/// against the parameters.
/// </remarks>
internal sealed record Convergence(Expectation.Converges Converges) : CheckKind
{
    /// <param name="expected">The reference's. Its last item is the rate above which no run converges: the student's word is not
    /// taken for that.</param>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var wanted = ((Observation.List)expected).Items;
        var limit = Series.SingleNumber(wanted[^1])!.Value;
        if (seen is not Observation.List { Items: var items } || items.Length != wanted.Length)
        {
            return Wording.OtherThan(seen, "what was recorded at every step");
        }
        if (TrainingRun.Of(items) is { } training)
        {
            return training.FindFault(wanted)
                ?? JudgeLoss(training.LossesWithin(Converges.Within), training.Steps, training.Rate, limit);
        }
        if (Series.Of(items[0]) is not { } loss)
        {
            return Wording.OtherThan(items[0], "a list of numbers");
        }
        var steps = Math.Min(loss.Length, Converges.Within);
        return loss.IsEmpty
            ? "Nothing was recorded: the list is empty."
            : JudgeLoss(loss[..steps], steps, Series.SingleNumber(items[1]), limit);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(reference)
        ?? (
            reference is Observation.List { Items: { Length: 3 or 6 } items } && Series.SingleNumber(items[^1]) is not null
                ? null
                : "The probe of CheckConverges must give the losses, the learning rate, and the largest rate that "
                    + "converges where the choice is free; else "
                    + TrainingRun.Items
                    + "."
        );

    public override string? WhyUnproven(Observation reference, bool isFreeChoice) =>
        isFreeChoice || (reference is Observation.List { Items: var items } && TrainingRun.Of(items) is not null)
            ? null
            : "A list that students keep themselves proves nothing, so where the choice is not free the probe must give "
                + $"{TrainingRun.Items}.";

    private Fault? JudgeLoss(ImmutableArray<double> loss, int steps, double? rate, double limit)
    {
        var last = loss[^1];
        if (last < Converges.Below)
        {
            return null;
        }
        if (Divergence(loss) is { } diverges)
        {
            return $"{diverges}{WrongRate(rate, limit)}";
        }
        var rest =
            $"the loss is {Numerals.Of(last)}; below {Numerals.Of(Converges.Below)} was expected."
            + AdviceOnRate(loss, rate, limit);
        return new($"After {Plural.Counted(steps, "step")} {rest}", $"At the end {rest}");
    }

    // Null where every loss is a number, and the last is not above the first.
    private static string? Divergence(ImmutableArray<double> loss)
    {
        var end = Enumerable.Range(0, loss.Length).FirstOrDefault(i => !double.IsFinite(loss[i]), loss.Length);
        var from = RiseBefore(end, loss);
        if (end < loss.Length)
        {
            var isLost = loss[end..].All(l => !double.IsFinite(l));
            var lost = $"is no finite number {(isLost ? $"from step {end + 1} on" : $"at step {end + 1}")}";
            return from < end - 1
                ? $"The loss grows from step {from + 1} on and {lost}: training diverges."
                : $"The loss {lost}.";
        }
        return loss[^1] > loss[0] && end - from > 2 // one step up is no trend
            ? $"The loss grows from step {from + 1} on and is {Numerals.Of(loss[^1])} at the end: training diverges."
            : null;
    }

    // Where the rise begins that goes on to the step before.
    private static int RiseBefore(int end, ImmutableArray<double> loss)
    {
        var from = Math.Max(end - 1, 0);
        while (from > 0 && loss[from] > loss[from - 1])
        {
            from--;
        }
        return from;
    }

    private static string WrongRate(double? rate, double limit) =>
        rate > limit
            ? $" The learning rate {Numerals.Of(rate.Value)} is above {Numerals.Of(limit, 3)}, the largest that can "
                + "converge here."
        : rate < 0 ? $" The learning rate {Numerals.Of(rate.Value)} is below 0, which turns every step around."
        : "";

    private static string AdviceOnRate(ImmutableArray<double> loss, double? rate, double limit) =>
        rate == 0 ? (loss.All(l => l == loss[0]) ? " The learning rate is 0: no step changes anything." : "")
        : rate > 0 && rate < limit / 100
            ? $" The learning rate {Numerals.Of(rate.Value)} takes small steps: up to {Numerals.Of(limit, 3)} can converge here."
        : WrongRate(rate, limit);
}
