using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>What looking at one path that was given has found so far.</summary>
/// <param name="lines">Characters of names, and some for each line, in one search.</param>
internal sealed class FoundSoFar(ArchiveCache archives, FairShares lines)
{
    /// <summary>A class of ten thousand with seven exercises each has names of 5 MB, as learning platforms make them.</summary>
    public const int MostCharacters = 12 << 20;

    /// <summary>What a line takes beside the name.</summary>
    private const int EachLine = 50;

    private static readonly SubmissionReading.Unreadable _exhausted = new(
        "there are more files than can be listed at a time, and the rest was not looked at; grade it in parts"
    );
    private static readonly SubmissionReading.Unreadable _exhaustedHere = new(
        "there are more files in it than can be listed beside the others', and the rest was not looked at; grade it by itself"
    );

    private readonly HashSet<FolderPath> _full = [];
    private bool _isFull;

    public List<FoundEntry> Entries { get; } = [];

    public OtherFiles Others { get; } = new();

    public ArchiveCache Archives => archives;

    /// <summary>Whether there is room for a line with that name. Where there is none, that itself has one, once.</summary>
    /// <returns>Null where nothing more can be listed, whatever folder it is in.</returns>
    public bool? TryTakeLine(string name)
    {
        switch (_isFull ? new TakeResult.None() : lines.TryTake(FolderPath.Above(name), name.Length + EachLine))
        {
            case TakeResult.Taken:
                return true;
            case TakeResult.NoneIn(var folder):
                AddFullFolder(folder, _exhaustedHere);
                return false;
            default:
                if (!_isFull)
                {
                    Entries.Add(FoundEntry.ForItself(_exhausted));
                }
                _isFull = true;
                return null;
        }
    }

    /// <summary>What is to be said of a folder, once.</summary>
    public void AddFullFolder(FolderPath folder, SubmissionReading.Unreadable full)
    {
        if (_full.Add(folder))
        {
            Entries.Add(new(folder.ToString(), folder, full) { IsSubmission = false });
        }
    }

    /// <summary>A file that is not to be graded.</summary>
    public void AddOther(FolderPath folder, string name)
    {
        if (InnerPath.IsLeftByTools(name))
        {
            Others.Add(folder);
        }
        else if (folder.IsNone && InnerPath.IsMistaken(name) && TryTakeLine(name) is true)
        {
            Others.Loose.Add(name);
        }
        else
        {
            Others.Add(folder, FolderSamples.Of(name));
        }
    }

    /// <summary>Keeps its name, where it may tell whose it is.</summary>
    /// <param name="read">Reads it.</param>
    public void AddName(FolderPath folder, string name, Func<FileContents> read)
    {
        if (IsNote(name))
        {
            Others.AddNote(folder, name, () => read() is FileContents.Bytes(var bytes) ? bytes : null);
        }
        if (!InnerPath.IsLeftByTools(name))
        {
            Others.AddName(folder, name);
        }
    }

    /// <summary>Whether a platform may have written it beside what was handed in.</summary>
    public static bool IsNote(string name) =>
        name is GradescopeLayout.Metadata or NbgraderTimestamp.File || BlackboardLayout.IsNote(name);

    /// <summary>Looks through an archive.</summary>
    /// <param name="name">Its ending says of which kind it is.</param>
    /// <param name="again">Gives the bytes again.</param>
    public void AddArchive(ArchivePlace place, string name, FileContents contents, Func<byte[]?> again)
    {
        switch (contents)
        {
            case FileContents.Bytes(var bytes):
                var before = (Entries.Count, Others.Count);
                Archive.ReadEntries(bytes, name, new(again, this, place));
                if (place is { IsInner: true, Inside: { } inside } && before == (Entries.Count, Others.Count))
                {
                    Others.Add(inside);
                    var itself = place.Parent!.IsNone ? FolderSamples.Nothing : FolderSamples.Of(place.Name);
                    Others.Add(place.Parent, itself);
                }
                break;
            case FileContents.TooLarge:
                Entries.Add(place.EntryForItself(Archive.TooLarge));
                break;
            case FileContents.Refused(var why):
                Entries.Add(place.EntryForItself(new(why)));
                break;
            case FileContents.Missing:
                Entries.Add(place.EntryForItself(new(SubmissionFile.WhyMissing(name))));
                break;
        }
    }
}
