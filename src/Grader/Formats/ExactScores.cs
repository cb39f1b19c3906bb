using System.Collections.Immutable;

namespace Grader.Formats;

/// <summary>Scores that a program adds up one by one, as doubles, and prints with all their digits.</summary>
internal static class ExactScores
{
    private const int MostSteps = 64;

    /// <summary>The same tests, but for the last digits of one score: their sum is the total to the last bit, where that can be
    /// had.</summary>
    public static ImmutableArray<ClassroomTest> In(ImmutableArray<ClassroomTest> tests, double total)
    {
        for (var i = tests.Length - 1; i >= 0; i--)
        {
            var score = tests[i].Score;
            for (var step = 0; step < MostSteps; step++)
            {
                var tried = tests.SetItem(i, tests[i] with { Score = score });
                var off = total - tried.Aggregate(0.0, (sum, t) => sum + t.Score);
                if (off == 0)
                {
                    return tried;
                }
                score += off;
            }
        }
        return tests;
    }
}
