using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>What makes a check impossible to judge, whatever the student hands in.</summary>
internal static class Defects
{
    /// <returns>Whole sentences; null where all is well.</returns>
    public static string? FindIn(Closeness closeness, Observation? reference) =>
        !(IsTolerance(closeness.Rtol) && IsTolerance(closeness.Atol))
            ? $"The tolerances must be finite and not negative; rtol is {Numerals.Of(closeness.Rtol)} and atol is "
                + $"{Numerals.Of(closeness.Atol)}."
            : FindIn(reference);

    /// <inheritdoc cref="FindIn(Closeness, Observation?)"/>
    public static string? FindIn(Observation? reference) =>
        reference is null ? "The reference was not observed." : FindIn(reference, "The reference");

    private static bool IsTolerance(double value) => double.IsFinite(value) && value >= 0;

    private static string? FindIn(Observation reference, string subject) =>
        reference switch
        {
            Observation.Threw threw => $"{subject} {Wording.WhatWasThrown(threw)}",
            Observation.Unobservable(var why) => $"{subject} cannot be observed: {Wording.AsSentence(why)}",
            Observation.Number { Value: double.NaN } => $"{subject} is NaN, which equals nothing.",
            Observation.Tensor t when FirstNaN(t) is { } at =>
                $"{subject} is NaN at element {Tensors.IndicesOf(at, t.Shape)}; NaN equals nothing.",
            Observation.List list => list
                .Items.Select((item, i) => FindIn(item, $"{subject}[{i}]"))
                .FirstOrDefault(defect => defect is not null),
            _ => null,
        };

    private static int? FirstNaN(Observation.Tensor tensor) =>
        tensor.IsFloating()
            ? Enumerable.Range(0, tensor.Count()).Where(i => double.IsNaN(tensor.NumberAt(i))).Cast<int?>().FirstOrDefault()
            : null;
}
