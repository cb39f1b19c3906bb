using System.Globalization;
using Grader.Gradebook.Comparing;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Who moved between two gradings, a line for each hole.</summary>
internal static class MoveLines
{
    public static IEnumerable<IRenderable> WithoutBefore() =>
        [HangingText.Blank, HangingText.Of("", "There is no grading before this one in the gradebook: nobody can have moved.")];

    /// <param name="before">Since which one.</param>
    public static IEnumerable<IRenderable> LinesFor(GradingSummary before, IEnumerable<Move> moves)
    {
        var since = $"since grading {before.Number} of {MomentOf(before.Started)}";
        yield return HangingText.Blank;
        var any = false;
        foreach (var move in moves)
        {
            if (!any)
            {
                yield return HangingText.Of("", $"Who moved {since}:", Tone.Heading);
            }
            any = true;
            yield return HangingText.Of("  ", move.Sentence);
        }
        if (!any)
        {
            yield return HangingText.Of("", $"Nobody moved {since}.");
        }
    }

    /// <summary>The same wherever it is read.</summary>
    public static string MomentOf(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
