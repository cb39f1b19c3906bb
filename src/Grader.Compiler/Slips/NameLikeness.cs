using F23.StringSimilarity;

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

    // Letters to put in, take out, change, or exchange with the next one.
    private static int Distance(string a, string b) => (int)new OptimalStringAlignment().Distance(a, b);
}
