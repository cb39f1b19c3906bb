using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>What the reference gave.</summary>
internal sealed record SameValue(Expectation.Same Check) : CheckKind
{
    private Closeness Closeness => new(Check.Rtol, Check.Atol);

    public override string? FindDefect(Observation? reference) => Defects.FindIn(Closeness, reference);

    public override Fault? FindFault(Observation seen, Observation expected)
    {
        var sameness = new Sameness(Closeness);
        return (seen, expected) switch
        {
            (Observation.List s, Observation.List e)
                when s.Items.Length == e.Items.Length && NamedItems.Of(Check, e) is { } items => items.FindDifference(
                s,
                e,
                sameness
            ),
            _ => sameness.FindDifference(seen, expected),
        };
    }
}
