using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What is still to be filled in.</summary>
internal static class Incomplete
{
    private const int MostNamed = 3;

    /// <summary>A clause that names the holes without an answer: "y (line 12) is still to be filled"; null where there is
    /// none.</summary>
    public static string? Why(ImmutableArray<Answer> answers)
    {
        var open = answers.Where(a => a.State != AnswerState.Filled).Select(a => $"{a.Hole} (line {a.Line})").ToList();
        return open.Count switch
        {
            0 => null,
            1 => $"{open[0]} is still to be filled",
            <= MostNamed => $"{Wording.All(open)} are still to be filled",
            _ => $"{string.Join(", ", open[..MostNamed])} and {open.Count - MostNamed} more are still to be filled",
        };
    }
}
