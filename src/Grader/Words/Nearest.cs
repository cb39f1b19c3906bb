namespace Grader.Words;

/// <summary>What somebody meant who mistyped it.</summary>
public static class Nearest
{
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

    private static int MostSlips(int length) => Math.Min(length / 4 + (length == 3 ? 1 : 0), 3);

    private static bool IsBeginningOf(string typed, string word) =>
        typed.Length >= 3 && word.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // Damerau and Levenshtein's distance, each letter moved at most once. Case is no slip.
    private static int CountSlips(string typed, string meant)
    {
        var (a, b) = (typed.ToLowerInvariant(), meant.ToLowerInvariant());
        if (Math.Abs(a.Length - b.Length) > 3)
        {
            return int.MaxValue; // a name may be as long as its maker likes
        }
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] =
                    i == 0 || j == 0
                        ? Math.Max(i, j)
                        : Math.Min(
                            Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                            slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }
        return slips[a.Length, b.Length];
    }
}
