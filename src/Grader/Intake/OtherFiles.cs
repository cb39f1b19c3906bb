namespace Grader.Intake;

/// <summary>The folders within what was given, and what lies in them that is no submission: so much for who has none.</summary>
internal sealed class OtherFiles
{
    /// <summary>Folders further down count as part of those.</summary>
    private const int Levels = 4;

    private const int MostCharacters = 4 << 20;

    /// <summary>A download may lie in a folder, and that in another.</summary>
    public const int NamedLevels = 2;

    /// <summary>What a name takes beside its characters.</summary>
    private const int EachName = 50;

    /// <summary>Where nbgrader has what it notes of a hand-in: in a course, in its folder for those, in an assignment of a
    /// student's.</summary>
    public const int NotedLevels = 4;

    /// <summary>Of five thousand students ten assignments each.</summary>
    private const int MostNotedCharacters = 8 << 20;

    // Only whoever hands out the class makes its first folders: what a student has in his cannot use up their room.
    private readonly NameBudget _atTop = new(MostCharacters);
    private readonly NameBudget _below = new(MostCharacters);
    private readonly NameBudget _namedAtTop = new(MostCharacters);
    private readonly FairShares _named = new(MostCharacters);
    private readonly FairShares _noted = new(MostNotedCharacters);
    private readonly Dictionary<FolderPath, FolderSamples> _folders = [];
    private readonly List<NamedOther> _names = [];
    private readonly Dictionary<NamedOther, Func<byte[]?>> _notes = [];

    public IEnumerable<KeyValuePair<FolderPath, FolderSamples>> Folders => _folders;

    /// <summary>Files by name, where a platform may have named them: as many as there is room for.</summary>
    public IReadOnlyList<NamedOther> Names => _names;

    /// <summary>What platforms wrote beside hand-ins, and what reads it.</summary>
    public IReadOnlyDictionary<NamedOther, Func<byte[]?>> Notes => _notes;

    /// <summary>Names of files in no folder that look as if they had been meant to be graded.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>Whether there were too many first folders to be kept.</summary>
    public bool LacksFirst { get; private set; }

    /// <summary>Whether there were too many folders below those.</summary>
    public bool LacksDeeper { get; private set; }

    /// <summary>Whether there were too many names to be kept.</summary>
    public bool LacksNames { get; private set; }

    /// <summary>How many files there are.</summary>
    public long Count { get; private set; }

    /// <summary>All of them, and the first by name.</summary>
    public FileSample Sample()
    {
        var inFolders = Folders.Aggregate(FileSample.Nothing, (all, f) => all.With(f.Value.Files.Below(f.Key)));
        return Loose.Aggregate(inFolders, (all, name) => all.With(name));
    }

    public void Add(FolderPath folder) => Add(folder, FolderSamples.Nothing);

    public void Add(FolderPath folder, FolderSamples samples)
    {
        var kept = KeepFolder(folder);
        _folders[kept] = _folders[kept].With(samples.Below(folder.Within(kept)));
        Count += samples.Files.Count;
    }

    /// <summary>Keeps a name, where there is room.</summary>
    public void AddName(FolderPath folder, string name)
    {
        if (!folder.FolderAt(NamedLevels).IsNone)
        {
            return;
        }
        if (folder.IsNone ? _namedAtTop.TryTake(name) : _named.TryTake(folder, name.Length + EachName) is TakeResult.Taken)
        {
            _names.Add(new(folder, name));
        }
        else
        {
            LacksNames = true;
        }
    }

    public void AddNote(FolderPath folder, string name, Func<byte[]?> read)
    {
        // Those of a download come first by their level, whatever students have in their folders.
        var length = folder.Encoded.Length + name.Length + EachName;
        if (
            folder.FolderAt(NotedLevels).IsNone
            && (folder.FolderAt(1).IsNone || _noted.TryTake(folder, length) is TakeResult.Taken)
        )
        {
            _notes.TryAdd(new(folder, name), read);
        }
    }

    private FolderPath KeepFolder(FolderPath folder)
    {
        var all = folder.Outermost(Levels);
        for (var level = Levels; level > 0; level--)
        {
            var kept = all.Outermost(level);
            if (_folders.ContainsKey(kept) || (kept == all.Outermost(1) ? _atTop : _below).TryTake(kept.Encoded))
            {
                _folders.TryAdd(kept, FolderSamples.Nothing);
                return kept;
            }
            (LacksFirst, LacksDeeper) = (LacksFirst || kept == all.Outermost(1), true);
        }
        _folders.TryAdd(FolderPath.None, FolderSamples.Nothing);
        return FolderPath.None;
    }
}
