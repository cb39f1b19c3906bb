using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Values;

/// <summary>Whether something is what the reference gave: kind, then dtype, then shape, then values.</summary>
/// <remarks>
/// Tolerances are for floating point; whole numbers, bools and strings are compared exactly. Whether autograd tracks a tensor is
/// not compared: where it matters, the exercise asks for it with a probe of its own.
/// </remarks>
internal sealed record Sameness(Closeness Closeness)
{
    /// <param name="place">Which item of a list this is, as C# indexes it; empty for what is no item.</param>
    /// <returns>Sentences that say what differs first; null where nothing does.</returns>
    public Fault? FindDifference(Observation seen, Observation expected, string place = "") =>
        (seen, expected) switch
        {
            (Observation.List { Items: var s }, Observation.List { Items: var e }) when s.Length == e.Length => Enumerable
                .Range(0, s.Length)
                .Select(i => FindDifference(s[i], e[i], $"{place}[{i}]"))
                .FirstOrDefault(found => found is not null),
            _ when ValueDifference(seen, expected) is { } difference => place.Length > 0
                ? difference.PrefixedWith($"Item {place}: ")
                : difference,
            _ => null,
        };

    private Fault? ValueDifference(Observation seen, Observation expected) =>
        (seen, expected) switch
        {
            (Observation.Threw or Observation.Unobservable, _) => Wording.FaultOfNoValue(seen),
            (Observation.Tensor s, Observation.Tensor e) => Tensors.FindDifference(s, e, Closeness),
            (Observation.Number s, Observation.Number e) => FindDifference(s, e),
            (Observation.Truth s, Observation.Truth e) => s.Value == e.Value
                ? null
                : Wording.SeenAndExpected(Wording.Of(s.Value), Wording.Of(e.Value)),
            (Observation.Text s, Observation.Text e) => Texts.FindDifference(s.Value, e.Value),
            (Observation.List s, Observation.List e) => LengthDifference(s.Items.Length, e.Items.Length),
            (Observation.Nothing, Observation.Nothing) => null,
            _ => Wording.SeenAndExpected(Wording.KindOf(seen), Wording.KindOf(expected)),
        };

    // The types of C# numbers are not compared. A student may write 2 for 2f, and C# turns it into whatever is wanted next; where
    // it does not, as in 1/2, the value that comes of it is wrong and is caught there. An exercise that means the type can probe
    // it.
    private string? FindDifference(Observation.Number seen, Observation.Number expected)
    {
        var same = Numerals.IsWhole(expected.Type) ? seen.Value == expected.Value : Closeness.Holds(seen.Value, expected.Value);
        if (same)
        {
            return null;
        }
        var (s, e) = Numerals.TellApart(seen, expected);
        return Wording.SeenAndExpected(s, e);
    }

    private static Fault LengthDifference(int seen, int expected)
    {
        var wanted = $"was seen; {Plural.Counted(expected, "item")} {Plural.Of(expected, "was", "were")} expected.";
        return new(
            $"A list of {Plural.Counted(seen, "item")} {wanted}",
            $"A {(seen < expected ? "shorter" : "longer")} list {wanted}"
        );
    }
}
