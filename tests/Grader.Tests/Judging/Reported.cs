using System.Collections.Immutable;
using Grader.Judging;
using Grader.Results;

namespace Grader.Tests.Judging;

internal static class Reported
{
    /// <summary>What is reported of each hole, without hints.</summary>
    public static ImmutableArray<HoleReport> Of(Evidence evidence) =>
        Judgement.JudgeHoles(evidence).WithExcuse().ReportHoles(ImmutableDictionary<string, string>.Empty);
}
