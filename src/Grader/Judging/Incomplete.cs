using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging;

/// <summary>What is still to be filled in.</summary>
internal static class Incomplete
{
    private const int MostNamed = 3;

    /// <summary>A clause that names the holes without an answer: "y (line 12) is still to be filled"; null where there is
    /// none.</summary>
    public static string? NameOpenHoles(ImmutableArray<Answer> answers)
    {
        var open = answers.Where(a => a.State != AnswerState.Filled).Select(a => $"{a.Hole} (line {a.Line})").ToList();
        return open.Count == 0
            ? null
            : $"{Listed.Of([.. open.Take(MostNamed)], open.Count)} {Plural.Of(open.Count, "is", "are")} still to be filled";
    }
}
