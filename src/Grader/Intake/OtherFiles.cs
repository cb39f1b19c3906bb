namespace Grader.Intake;

/// <summary>The folders within what was given, and what lies in them that is no submission: so much for who has none.</summary>
internal sealed class OtherFiles
{
    /// <summary>Folders further down count as part of those.</summary>
    private const int Levels = 4;

    private const int MostCharacters = 4 << 20;

    // Only whoever hands out the class makes its first folders: what a student has in his cannot use up their room.
    private readonly NameBudget _atTop = new(MostCharacters);
    private readonly NameBudget _below = new(MostCharacters);
    private readonly Dictionary<FolderPath, FileSample> _folders = [];

    public IEnumerable<KeyValuePair<FolderPath, FileSample>> Folders => _folders;

    /// <summary>Names of files in no folder that look as if they had been meant to be graded.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>Whether there were too many first folders to be kept.</summary>
    public bool LacksFirst { get; private set; }

    /// <summary>Whether there were too many folders below those.</summary>
    public bool LacksDeeper { get; private set; }

    /// <summary>How many files there are.</summary>
    public long Count { get; private set; }

    public void Add(FolderPath folder) => Add(folder, FileSample.Nothing);

    public void Add(FolderPath folder, FileSample files)
    {
        var kept = KeepFolder(folder);
        _folders[kept] = _folders[kept].With(files.Below(folder.Within(kept)));
        Count += files.Count;
    }

    private FolderPath KeepFolder(FolderPath folder)
    {
        var all = folder.Outermost(Levels);
        for (var level = Levels; level > 0; level--)
        {
            var kept = all.Outermost(level);
            if (_folders.ContainsKey(kept) || (kept == all.Outermost(1) ? _atTop : _below).TryTake(kept.Encoded))
            {
                _folders.TryAdd(kept, FileSample.Nothing);
                return kept;
            }
            (LacksFirst, LacksDeeper) = (LacksFirst || kept == all.Outermost(1), true);
        }
        _folders.TryAdd(FolderPath.None, FileSample.Nothing);
        return FolderPath.None;
    }
}
