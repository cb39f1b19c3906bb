using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>Something of which there is only so much in one search. No folder gets so much that the others' files get
/// none.</summary>
internal sealed class FairShares(long all)
{
    // The first folder may hold the whole class, and the second a student's files; or the first is a student's.
    private static readonly ImmutableArray<int> _parts = [2, 16];

    private readonly Dictionary<FolderPath, long> _used = [];
    private long _taken;

    public TakeResult TryTake(FolderPath folder, long amount)
    {
        if (_taken + amount > all)
        {
            return new TakeResult.None();
        }
        var shares = _parts
            .Select((part, level) => (Folder: folder.Outermost(level + 1), Most: all / part))
            .Where((share, level) => !folder.FolderAt(level).IsNone)
            .ToList();
        if (shares.Find(s => _used.GetValueOrDefault(s.Folder) + amount > s.Most) is { Folder: { } full })
        {
            return new TakeResult.NoneIn(full);
        }
        shares.ForEach(s => _used[s.Folder] = _used.GetValueOrDefault(s.Folder) + amount);
        _taken += amount;
        return new TakeResult.Taken();
    }
}

/// <summary>Whether there is room for one more.</summary>
internal abstract record TakeResult
{
    private TakeResult() { }

    public sealed record Taken : TakeResult;

    /// <param name="Folder">It has had its share.</param>
    public sealed record NoneIn(FolderPath Folder) : TakeResult;

    public sealed record None : TakeResult;
}
