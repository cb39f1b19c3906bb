using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging;

/// <summary>What is still to be filled in.</summary>
internal static class Incomplete
{
    private const int MostNamed = 3;

    /// <summary>A clause that names the holes without an answer: "y (line 12) is still to be filled"; null where there is
    /// none. What is given to be mended is not filled.</summary>
    public static string? NameOpenHoles(Exercise exercise, ImmutableArray<Answer> answers)
    {
        var open = answers.Where(a => a.State != AnswerState.Filled).ToList();
        if (open.Count == 0)
        {
            return null;
        }
        var areGiven = open.TrueForAll(a => a.State == AnswerState.Unfilled && exercise.HoleOf(a.Hole).HasStarter);
        var names = open.Take(MostNamed).Select(a => $"{a.Hole} (line {a.Line})");
        return $"{Listed.Of([.. names], open.Count)} {Plural.Of(open.Count, "is", "are")} still to be "
            + (areGiven ? "mended" : "filled");
    }
}
