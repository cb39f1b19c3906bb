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
        if (GrowsFrom(loss) is { } from)
        {
            return $"The loss grows from step {from + 1} on{EndInWords(loss)}: training diverges.{TooLarge(rate, limit)}";
        }
        var rest =
            $"the loss is {Numerals.Of(last)}; below {Numerals.Of(Converges.Below)} was expected.{AdviceOnRate(rate, limit)}";
        return new($"After {Plural.Counted(steps, "step")} {rest}", $"At the end {rest}");
    }

    // Where the rise begins that goes on to the end, or to the first value that is no number; null where the loss does not end
    // above its start.
    private static int? GrowsFrom(ImmutableArray<double> loss)
    {
        var end = Enumerable.Range(0, loss.Length).FirstOrDefault(i => !double.IsFinite(loss[i]), loss.Length);
        if (end == loss.Length && !(loss[^1] > loss[0]))
        {
            return null;
        }
        var from = Math.Max(end - 1, 0);
        while (from > 0 && loss[from] > loss[from - 1])
        {
            from--;
        }
        return end < loss.Length || end - from > 2 ? from : null; // one step up is no trend
    }

    private static string EndInWords(ImmutableArray<double> loss) =>
        double.IsFinite(loss[^1])
            ? $" and is {Numerals.Of(loss[^1])} at the end"
            : " and is no finite number from step "
                + $"{Enumerable.Range(0, loss.Length).First(i => !double.IsFinite(loss[i])) + 1} on";

    private static string TooLarge(double? rate, double limit) =>
        rate > limit
            ? $" The learning rate {Numerals.Of(rate.Value)} is above {Numerals.Of(limit, 3)}, the largest that can "
                + "converge here."
            : "";

    private static string AdviceOnRate(double? rate, double limit) =>
        rate > limit ? TooLarge(rate, limit)
        : rate < limit / 100
            ? $" The learning rate {Numerals.Of(rate.Value)} takes small steps: up to {Numerals.Of(limit, 3)} can converge here."
        : "";
}
