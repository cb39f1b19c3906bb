using F23.StringSimilarity;

namespace Grader.Words;

/// <summary>What somebody meant who mistyped it.</summary>
public static class Nearest
{
    private const int MostOfAnyLength = 3;

    /// <summary>The one that is nearest to what was typed; null where none is near, or two are equally near: a wrong guess is
    /// worse than none.</summary>
    /// <remarks>A slip is a letter too many, one too few, another one, or two that changed places. Of four letters one may be
    /// wrong, of eight two, and never more than three. A word that only begins as it was typed is meant too.</remarks>
    public static string? To(string typed, IEnumerable<string> known)
    {
        var ranked = known
            .Distinct()
            .Select(word => (Word: word, Slips: CountSlips(typed, word)))
            .Where(w => w.Slips <= MostSlips(Math.Max(typed.Length, w.Word.Length)))
            .OrderBy(w => w.Slips)
            .Take(2)
            .ToList();
        if (ranked.Count == 0)
        {
            var begun = known.Distinct().Where(word => IsBeginningOf(typed, word)).Take(2).ToList();
            return begun is [var only] ? only : null;
        }
        return ranked is [var first, var second] && first.Slips == second.Slips ? null : ranked[0].Word;
    }

    private static int MostSlips(int length) => Math.Min(length / 4 + (length == 3 ? 1 : 0), MostOfAnyLength);

    private static bool IsBeginningOf(string typed, string word) =>
        typed.Length >= 3 && word.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // Case is no slip, and a name may be as long as its maker likes.
    private static int CountSlips(string typed, string meant) =>
        Math.Abs(typed.Length - meant.Length) > MostOfAnyLength
            ? int.MaxValue
            : (int)new OptimalStringAlignment().Distance(typed.ToLowerInvariant(), meant.ToLowerInvariant());
}
