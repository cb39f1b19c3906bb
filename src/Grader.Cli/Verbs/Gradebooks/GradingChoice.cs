using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Comparing;
using Grader.Words;

namespace Grader.Cli.Verbs.Gradebooks;

/// <summary>Which grading of a gradebook is meant.</summary>
internal static class GradingChoice
{
    /// <param name="number">Where it is left out, the last one that ended; where none did, the last.</param>
    /// <exception cref="RequestException">There is none of that number.</exception>
    public static GradingSummary Find(GradebookHistory history, int? number)
    {
        var all = history.ListGradings();
        if (all.IsEmpty)
        {
            throw new RequestException($"Nothing was graded into '{history.Place.Shown}' yet.");
        }
        return number is null
            ? all.LastOrDefault(g => g.Ended is not null) ?? all[^1]
            : all.FirstOrDefault(g => g.Number == number)
                ?? throw new RequestException(
                    $"There is no grading {number} in '{history.Place.Shown}': it has {Plural.Counted(all.Length, "grading")}."
                );
    }

    /// <summary>Says what is later than what is shown, and that what is shown is not all of it.</summary>
    public static void SayUnended(OutsideWorld world, GradebookHistory history, GradingSummary shown)
    {
        var last = history.ListGradings()[^1];
        if (shown.Ended is null)
        {
            world.Say(
                $"Grading {shown.Number} was interrupted, or is under way: it has {Plural.Counted(shown.Files, "file")} by now, "
                    + "and of several that a student has for an exercise it does not say which counts."
            );
        }
        else if (last is { Ended: null } && last.Number > shown.Number)
        {
            world.Say($"Grading {last.Number} was interrupted, or is under way. The last that ended is {shown.Number}.");
        }
    }
}
