using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Intake;

/// <summary>Files of which only this is kept: the first names, and how many there are.</summary>
/// <param name="First">In ordinal order, as they can be printed.</param>
internal sealed record FileSample(ImmutableArray<string> First, long Count)
{
    private const int Most = 3,
        LongestName = 64;

    public static readonly FileSample Nothing = new([], 0);

    public FileSample With(string name) => JoinedWith([Printable.Shorten(name, LongestName)], 1);

    public FileSample With(FileSample other) => JoinedWith(other.First, other.Count);

    /// <summary>The same files, as they are called from a folder further out.</summary>
    public FileSample Below(FolderPath folder) =>
        folder.IsNone ? this : new([.. First.Select(name => Printable.Shorten($"{folder}/{name}", LongestName))], Count);

    /// <summary>"a.py", "a.py and b.py", "a.py, b.py, c.py and 7 more".</summary>
    public override string ToString() => Listed.Of(First, Count);

    private FileSample JoinedWith(ImmutableArray<string> names, long count) =>
        new([.. First.Concat(names).Order(StringComparer.Ordinal).Take(Most)], Count + count);
}
