using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Whether a training run's loss goes the reference's way, epoch by epoch or as far down.</summary>
/// <remarks>A list that a student kept may say anything: so beside it stands the exercise's own loss of the parameters at the
/// end.</remarks>
/// <param name="Fall">How much of the reference's way down it is to go; null where it is to be the same in every epoch.</param>
internal sealed record LossCurve(double? Fall, Closeness Closeness) : CheckKind
{
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var reference = Curve.Of(expected)!;
        if (seen is not Observation.List { Items: [var losses, _] } || Series.Of(losses) is not { } numbers)
        {
            return Wording.OtherThan(
                seen is Observation.List { Items: [var other, _] } ? other : seen,
                "the loss of every epoch, a list of numbers,"
            );
        }
        if (Curve.Of(seen) is not { } run)
        {
            return Wording.OtherThan(((Observation.List)seen).Items[1], "the loss at the end, a number,");
        }
        return numbers.IsEmpty ? "No loss was recorded: the list is empty."
            : Fall is { } share ? FaultOfFall(run, reference, share)
            : FaultOfCurve(run, reference);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(Closeness, reference)
        ?? (
            Fall is not (null or (> 0 and <= 1))
                ? $"The share of the way down that is wanted lies between 0 and 1; fall is {Numerals.Of(Fall.Value)}."
            : Curve.Of(reference!) is not { Losses.IsEmpty: false } run
                ? "The probe of CheckTraining must give two things: the loss of every epoch, and the loss of the parameters as "
                    + "they are at the end, by a function of the exercise's own."
            : !run.Losses.Add(run.End).All(double.IsFinite) ? "The reference's loss is no finite number."
            : Fall is not null && !(run.Losses[^1] < run.Losses[0] && run.End < run.Losses[0])
                ? "The reference's loss does not fall, so there is nothing that others could be held against."
            : null
        );

    private static Fault? FaultOfFall(Curve run, Curve reference, double share)
    {
        var first = reference.Losses[0];
        var rounding = 1e-6 * Math.Abs(first);
        double Bound(double last) => first - share * (first - last);
        if (!(run.Losses[^1] <= Bound(reference.Losses[^1]) + rounding))
        {
            var (last, bound) = Numerals.TellApart(run.Losses[^1], Bound(reference.Losses[^1]));
            var rest = $"the loss is {last}; {bound} or less was expected.{Meaning(run)}";
            return new($"After {Plural.Counted(run.Losses.Length, "epoch")} {rest}", $"After the last epoch {rest}");
        }
        if (run.End <= Bound(reference.End) + rounding)
        {
            return null;
        }
        var (end, wanted) = Numerals.TellApart(run.End, Bound(reference.End));
        return $"With the parameters as they are at the end the loss is {end}; {wanted} or less was expected. What was "
            + "recorded is not what they give.";
    }

    private Fault? FaultOfCurve(Curve run, Curve reference)
    {
        var (seen, expected) = (run.Losses, reference.Losses);
        var at = Enumerable
            .Range(0, Math.Min(seen.Length, expected.Length))
            .FirstOrDefault(i => !Closeness.Holds(seen[i], expected[i]), -1);
        if (at >= 0)
        {
            var (s, e) = Numerals.TellApart(seen[at], expected[at]);
            return $"Epoch {at + 1}: the loss is {s}; {e} was expected.{MeaningBeside(run, reference)}";
        }
        if (seen.Length != expected.Length)
        {
            var wanted = $"recorded; {expected.Length} {Plural.Of(expected.Length, "was", "were")} expected.";
            return new(
                $"{Plural.Counted(seen.Length, "epoch")} {Plural.Of(seen.Length, "was", "were")} {wanted}",
                $"{(seen.Length < expected.Length ? "Fewer" : "More")} epochs were {wanted}"
            );
        }
        if (Closeness.Holds(run.End, reference.End))
        {
            return null;
        }
        var (end, wantedEnd) = Numerals.TellApart(run.End, reference.End);
        return $"Every recorded loss is right, but with the parameters as they are at the end it is {end}; {wantedEnd} was "
            + "expected.";
    }

    private string MeaningBeside(Curve run, Curve reference)
    {
        var (seen, expected) = (run.Losses, reference.Losses);
        if (seen.Length != expected.Length || seen.Length < 3)
        {
            return Meaning(run);
        }
        return AreClose(seen[..^1], expected[1..]) ? " Each is what it is to be one epoch later."
            : AreClose(seen[1..], expected[..^1]) ? " Each is what it was to be one epoch before."
            : Series.CommonFactor(seen, expected) is { } factor && Factors.InWords(factor) is { } worded and not "0"
                ? $" It is {worded} in every epoch."
            : Meaning(run);
    }

    private static string Meaning(Curve run)
    {
        var losses = run.Losses.Add(run.End);
        var at = Enumerable.Range(0, losses.Length).FirstOrDefault(i => !double.IsFinite(losses[i]), -1);
        if (at >= 0)
        {
            return at < run.Losses.Length ? $" From epoch {at + 1} on it is no finite number: training diverges." : "";
        }
        var isSame = losses.Max() - losses.Min() <= 1e-6 * Math.Abs(losses[0]);
        return run.Losses.Length < 2 ? ""
            : isSame ? " It is the same in every epoch: the parameters do not move."
            : run.Losses.Zip(run.Losses.Skip(1)).All(p => p.Second > p.First)
                ? " It grows with every epoch: training diverges, or goes up the slope."
            : "";
    }

    private bool AreClose(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        seen.Zip(expected).All(p => Closeness.Holds(p.First, p.Second));

    /// <param name="Losses">One for each epoch.</param>
    /// <param name="End">That of the parameters at the end.</param>
    private sealed record Curve(ImmutableArray<double> Losses, double End)
    {
        public static Curve? Of(Observation observation) =>
            observation is Observation.List { Items: [var losses, var end] }
            && Series.Of(losses) is { } numbers
            && Series.SingleNumber(end) is { } last
                ? new(numbers, last)
                : null;
    }
}
