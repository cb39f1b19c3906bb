using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>Whether a loss becomes small, and if not, why.</summary>
internal static class Convergence
{
    /// <param name="seen">The loss at every step, and the learning rate.</param>
    /// <param name="expected">Its last item is the rate above which no run converges. The student's word is not taken for that.</param>
    public static string? Difference(Expectation.Converges converges, Observation seen, Observation expected)
    {
        if (Wording.OfNoValue(seen) is { } none)
        {
            return none;
        }
        if (seen is not Observation.List { Items: [var trace, var chosen, _] } || Series.Of(trace) is not { } loss)
        {
            return Wording.Seen(seen is Observation.List { Items: [var other, ..] } ? Wording.OfAny(other) : Wording.OfAny(seen), "a list of numbers");
        }
        if (loss.IsEmpty)
        {
            return "Nothing was recorded: the list is empty.";
        }
        var rate = Series.One(chosen);
        var limit = Series.One(((Observation.List)expected).Items[2])!.Value;
        var last = loss[Math.Min(loss.Length, converges.Within) - 1];
        return last < converges.Below ? null
            : GrowsFrom(loss) is { } from ? $"The loss grows from step {from + 1} on{Reaching(loss)}: training diverges.{TooLarge(rate, limit)}"
            : $"After {Steps(Math.Min(loss.Length, converges.Within))} the loss is {Numerals.Of(last)}; below {Numerals.Of(converges.Below)} was expected.{Advice(rate, limit)}";
    }

    // Where the rise begins that goes on to the end, or to the first value that is no number; null where the loss does not end above its start.
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

    private static string Reaching(ImmutableArray<double> loss) => double.IsFinite(loss[^1])
        ? $" and is {Numerals.Of(loss[^1])} at the end"
        : $" and is no finite number from step {Enumerable.Range(0, loss.Length).First(i => !double.IsFinite(loss[i])) + 1} on";

    private static string TooLarge(double? rate, double limit) => rate > limit
        ? $" The learning rate {Numerals.Of(rate.Value)} is above {Numerals.Of(limit, 3)}, the largest that can converge here."
        : "";

    private static string Advice(double? rate, double limit) => rate is not { } r ? ""
        : r > limit ? TooLarge(rate, limit)
        : r < limit / 100 ? $" The learning rate {Numerals.Of(r)} takes small steps: up to {Numerals.Of(limit, 3)} can converge here."
        : "";

    private static string Steps(int count) => count == 1 ? "1 step" : $"{count} steps";
}
