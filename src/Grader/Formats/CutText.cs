using Grader.Words;

namespace Grader.Formats;

/// <summary>Text of which a reader takes so much and no more. Lines stay lines.</summary>
internal static class CutText
{
    /// <param name="most">UTF-16 units, at least 40.</param>
    /// <returns>The text, or its beginning and how much was left out: never longer than <paramref name="most"/>.</returns>
    public static string ToFit(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var kept = most - SayCut(text.Length).Length;
        // No character is cut in two.
        kept -= char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        return text[..kept] + SayCut(text.Length - kept);
    }

    private static string SayCut(int count) => $"… ({Plural.Counted(count, "character")} left out)";
}
