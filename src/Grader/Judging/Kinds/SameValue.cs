using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>What the reference gave.</summary>
internal sealed record SameValue(Closeness Closeness) : CheckKind
{
    public override string? Defect(Observation? reference) => Defects.In(Closeness, reference);

    public override Fault? Difference(Observation seen, Observation expected) =>
        new Sameness(Closeness).Difference(seen, expected);
}
