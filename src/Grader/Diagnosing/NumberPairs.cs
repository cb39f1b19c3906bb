using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>The floating-point numbers of an observed check, each beside the one that was expected. Never empty.</summary>
internal sealed record NumberPairs(ImmutableArray<double> Seen, ImmutableArray<double> Expected)
{
    // float32 has seven digits, and two ways to the same number lose the last or two of them.
    private const double Rounding = 2e-5;
    private const double Apart = 1e-3;

    public bool AreFinite => Seen.All(double.IsFinite) && Expected.All(double.IsFinite);

    /// <summary>Whether there are several numbers to tell something by: one is always some multiple of another.</summary>
    public bool Vary => Expected.Max() - Expected.Min() > Apart * Expected.Max(Math.Abs);

    /// <summary>What all that was seen is of what was expected; null where it is not the same for all.</summary>
    public double? Factor => AreFinite ? Series.CommonFactor(Seen, Expected, Rounding) : null;

    /// <summary>What was added to everything; null where it is not the same for all.</summary>
    public double? Difference
    {
        get
        {
            var near = Rounding * Seen.Concat(Expected).Max(Math.Abs);
            var by = Seen[0] - Expected[0];
            return AreFinite && Math.Abs(by) > near && Seen.Zip(Expected).All(p => Math.Abs(p.First - p.Second - by) <= near)
                ? by
                : null;
        }
    }

    /// <returns>Null where the kind, the dtype or the shape differs, where there is nothing, and for whole numbers: these are
    /// multiples of one another by chance.</returns>
    public static NumberPairs? Of(ObservedCheck observed) =>
        (observed.Check.Expectation, observed.Seen, observed.Expected) switch
        {
            (Expectation.Same, var seen, var expected) => PairUp(seen, expected),
            (
                Expectation.Gradient,
                Observation.List { Items: [var formula, ..] },
                Observation.List { Items: [_, var truth, _] }
            ) => AtPoints(formula, truth),
            _ => null,
        };

    // One number of a formula stands for all points.
    private static NumberPairs? AtPoints(Observation formula, Observation truth)
    {
        if (Series.Of(formula) is not { } seen || Series.Of(truth) is not { IsEmpty: false } expected)
        {
            return null;
        }
        var atAll = seen.Length == 1 ? [.. Enumerable.Repeat(seen[0], expected.Length)] : seen;
        return atAll.Length == expected.Length ? new(atAll, expected) : null;
    }

    /// <summary>All numbers of several checks; null where one of them has none.</summary>
    public static NumberPairs? OfAll(IEnumerable<ObservedCheck> observed) => JoinAll([.. observed.Select(Of)]);

    public static bool AreNear(double seen, double expected) => Math.Abs(seen - expected) <= Rounding * Math.Abs(expected);

    public static NumberPairs? PairUp(Observation seen, Observation expected) =>
        (seen, expected) switch
        {
            (Observation.Number s, Observation.Number e) when !Numerals.IsWhole(e.Type) => new([s.Value], [e.Value]),
            (Observation.Tensor s, Observation.Tensor e)
                when e.IsFloating() && s.Dtype == e.Dtype && s.Shape.SequenceEqual(e.Shape) && e.Count() > 0 => new(
                Series.Of(s)!.Value,
                Series.Of(e)!.Value
            ),
            (Observation.List { Items: var s }, Observation.List { Items: var e }) when s.Length == e.Length => JoinAll([
                .. s.Zip(e, PairUp),
            ]),
            _ => null,
        };

    private static NumberPairs? JoinAll(ImmutableArray<NumberPairs?> all) =>
        all.IsEmpty || all.Any(n => n is null)
            ? null
            : new([.. all.SelectMany(n => n!.Seen)], [.. all.SelectMany(n => n!.Expected)]);
}
