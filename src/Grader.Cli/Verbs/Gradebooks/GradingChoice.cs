using Grader.Cli.Asking;
using Grader.Gradebook.Comparing;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>Which grading of a gradebook is meant.</summary>
internal static class GradingChoice
{
    /// <param name="number">The last one where it is left out.</param>
    /// <exception cref="RequestException">There is none of that number.</exception>
    public static GradingSummary Find(GradebookHistory history, int? number)
    {
        var all = history.ListGradings();
        if (all.IsEmpty)
        {
            throw new RequestException($"Nothing was graded into '{history.Place.Shown}' yet.");
        }
        return number is null
            ? all[^1]
            : all.FirstOrDefault(g => g.Number == number)
                ?? throw new RequestException(
                    $"There is no grading {number} in '{history.Place.Shown}': it has {Plural.Counted(all.Length, "grading")}."
                );
    }
}
