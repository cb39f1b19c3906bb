namespace Grader.Compiler.Slips;

/// <summary>How near two names are, the nearest first: by letters that differ, by a _ at the end that one has alone, and by
/// capital letters or a _ elsewhere.</summary>
internal readonly record struct NameLikeness(int Letters, int Ending, int Writing) : IComparable<NameLikeness>
{
    private const int ShortName = 3,
        LongName = 6;

    /// <summary>Nothing differs but capital letters and a _.</summary>
    public bool HasSameLetters => Letters == 0;

    /// <summary>Null where one is hardly a slip for the other.</summary>
    public static NameLikeness? Between(string written, string known)
    {
        var (a, b) = (LettersOf(written), LettersOf(known));
        var most = Math.Min(a.Length, b.Length) switch
        {
            < ShortName => 0,
            < LongName => 1,
            _ => 2,
        };
        if (a.Length == 0 || Math.Abs(a.Length - b.Length) > most || Distance(a, b) is var letters && letters > most)
        {
            return null;
        }
        var ending = written.EndsWith('_') == known.EndsWith('_') ? 0 : 1;
        return new(Distance(a, b), ending, Distance(written, known));
    }

    public int CompareTo(NameLikeness other) =>
        (Letters, Ending, Writing).CompareTo((other.Letters, other.Ending, other.Writing));

    private static string LettersOf(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    // Letters to put in, take out, change, or exchange with the next one (Damerau, 1964; optimal string alignment).
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = CheapestAt(i, j);
            }
        }
        return costs[a.Length, b.Length];

        int CheapestAt(int i, int j)
        {
            if (i == 0 || j == 0)
            {
                return i + j;
            }
            var best = Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1;
            best = Math.Min(best, costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                ? Math.Min(best, costs[i - 2, j - 2] + 1)
                : best;
        }
    }
}
