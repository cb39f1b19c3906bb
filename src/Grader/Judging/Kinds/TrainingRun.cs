using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>A training run of the student's, with what the exercise itself makes of the parameters.</summary>
/// <param name="Recorded">The loss of every step, as the program recorded it.</param>
/// <param name="After">The exercise's own loss of the parameters, as the program recorded them at every step.</param>
/// <param name="End">The exercise's own loss of the parameters that the program ended with.</param>
/// <param name="Data">What these are the losses of.</param>
internal sealed record TrainingRun(
    ImmutableArray<double> Recorded,
    ImmutableArray<double> After,
    double End,
    Observation Data,
    double? Rate
)
{
    public const string Items =
        "the recorded losses, the losses of the recorded parameters, the loss of the parameters at the end, the data, the "
        + "learning rate, and that largest rate";

    // The program and the exercise add up in another order, in float32.
    private static readonly Closeness _closeness = new(1e-2, 1e-5);

    public int Steps => After.Length;

    /// <summary>Null where the items are not one.</summary>
    public static TrainingRun? Of(ImmutableArray<Observation> items) =>
        items is [var recorded, var after, var end, var data, var rate, _]
        && Series.Of(recorded) is { } r
        && Series.Of(after) is { } a
        && Series.SingleNumber(end) is { } e
            ? new(r, a, e, data, Series.SingleNumber(rate))
            : null;

    /// <summary>What keeps it from being a run on the exercise's data whose lists say what the parameters were; null where
    /// nothing does.</summary>
    /// <param name="wanted">The items that the reference gave.</param>
    public Fault? FindFault(ImmutableArray<Observation> wanted)
    {
        if (Recorded.IsEmpty || After.IsEmpty)
        {
            return "Nothing was recorded: a list is empty.";
        }
        if (new Sameness(new(1e-4, 1e-6)).FindDifference(Data, wanted[3]) is { } other)
        {
            return other.PrefixedWith("The data are not the exercise's: ");
        }
        if (Recorded.Length != After.Length)
        {
            return new(
                $"Each step records the loss and the parameters, but there are {Recorded.Length} losses and {After.Length} "
                    + "of the parameters.",
                "Each step records the loss and the parameters, but one list is longer than another."
            );
        }
        return FindWrongRecord();
    }

    /// <summary>The exercise's own loss at the steps that count; the last is that of the end, where the run does not go on for
    /// longer.</summary>
    /// <param name="within">How many steps count.</param>
    public ImmutableArray<double> LossesWithin(int within) => Steps > within ? After[..within] : [.. After[..^1], End];

    // Recorded before the update, parameters have the loss of their own step; recorded after it, that of the next one.
    private Fault? FindWrongRecord()
    {
        if (FirstDifference(Recorded, After) is null)
        {
            return null;
        }
        if (FirstDifference(Recorded[1..], After[..^1]) is { } at)
        {
            return $"Step {at + 2}: the recorded loss is {Numerals.Of(Recorded[at + 1])}, but with the parameters as they "
                + $"were recorded it is {Numerals.Of(After[at])}.";
        }
        return FirstDifference([End], [After[^1]]) is not null
            ? $"With the parameters as they were recorded last the loss is {Numerals.Of(After[^1])}, but with those at "
                + $"the end it is {Numerals.Of(End)}."
            : null;
    }

    // From where it is no finite number any more, rounding decides.
    private static int? FirstDifference(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        Enumerable
            .Range(0, expected.Length)
            .TakeWhile(i => double.IsFinite(seen[i]) || double.IsFinite(expected[i]))
            .Where(i => !_closeness.Holds(seen[i], expected[i]))
            .Cast<int?>()
            .FirstOrDefault();
}
