using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>What the reference gave.</summary>
internal sealed record SameValue(Closeness Closeness) : CheckKind
{
    public override string? FindDefect(Observation? reference) => Defects.FindIn(Closeness, reference);

    public override Fault? FindFault(Observation seen, Observation expected) =>
        new Sameness(Closeness).FindDifference(seen, expected);
}
