using Grader.Words;

namespace Grader.Judging.Values;

internal static class Texts
{
    private const int ShownWhole = 40;
    private const int Around = 12;

    /// <returns>A sentence with a cut of both texts around their first difference; null where there is none.</returns>
    public static Fault? FindDifference(string seen, string expected)
    {
        if (seen == expected)
        {
            return null;
        }
        if (seen.Length <= ShownWhole && expected.Length <= ShownWhole)
        {
            return new(
                Wording.SeenAndExpected(Visible.Quoted(seen), Visible.Quoted(expected)),
                $"Another text was seen; {Visible.Quoted(expected)} was expected."
            );
        }
        var at = seen.AsSpan().CommonPrefixLength(expected);
        return new(
            $"The text differs from character {at + 1} on: "
                + $"{Wording.SeenAndExpected(CutAround(seen, at), CutAround(expected, at))}",
            $"The text differs from character {at + 1} on: {CutAround(expected, at)} was expected."
        );
    }

    private static string CutAround(string text, int at)
    {
        var from = Math.Max(0, at - Around);
        var to = Math.Min(text.Length, at + Around);
        // Not between the two halves of one character.
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to += to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return $"{(from > 0 ? "…" : "")}{Visible.Quoted(text[from..to])}{(to < text.Length ? "…" : "")}";
    }
}
