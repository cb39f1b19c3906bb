namespace Grader.Intake;

/// <summary>
/// How much can still be listed in one search. What is found has its line in the table and in the report, and is in memory until these
/// are written.
/// </summary>
/// <param name="characters">For names, and some for each line.</param>
internal sealed class Listable(long characters)
{
    // A class of ten thousand with seven exercises each has names of 5 MB, as learning platforms make them.
    public const int OneSearch = 12 << 20;

    /// <summary>What a line takes beside the name.</summary>
    private const int Each = 50;

    private long _left = characters;

    public static readonly Reading.Unreadable Exhausted =
        new("there are more files than can be listed at a time, and the rest was not looked at; grade it in parts");

    public bool Takes(string name) => (_left -= name.Length + Each) >= 0;
}
