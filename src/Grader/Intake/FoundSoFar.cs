namespace Grader.Intake;

/// <summary>What looking at one path that was given has found so far.</summary>
/// <param name="room">Of all that are looked at in one search.</param>
internal sealed class FoundSoFar(Archives archives, Listable room)
{
    private bool _isFull;

    public List<Entry> Entries { get; } = [];

    public OtherFiles Others { get; } = new();

    public Archives Archives => archives;

    /// <summary>Whether there is room for a line with that name. Where there is none, that itself has one, once.</summary>
    public bool Takes(string name)
    {
        if (!_isFull && !room.Takes(name))
        {
            _isFull = true;
            Entries.Add(Entry.OfItself(Listable.Exhausted));
        }
        return !_isFull;
    }

    /// <summary>A file that is not to be graded.</summary>
    public void AddOther(FolderPath folder, string name)
    {
        if (InnerPath.IsLeftByTools(name))
        {
            Others.Add(folder);
        }
        else if (folder.IsNone && InnerPath.IsMistaken(name) && Takes(name))
        {
            Others.Loose.Add(name);
        }
        else
        {
            Others.Add(folder, FileSample.Nothing.With(name));
        }
    }

    /// <summary>Looks through an archive.</summary>
    /// <param name="name">Its ending says of which kind it is.</param>
    /// <param name="again">Gives the bytes again.</param>
    public void AddArchive(ArchivePlace place, string name, Contents contents, Func<byte[]?> again)
    {
        switch (contents)
        {
            case Contents.Bytes(var bytes):
                var before = (Entries.Count, Others.Count);
                Archive.Read(bytes, name, new(again, this, place));
                if (place is { IsInner: true, Inside: { } inside } && before == (Entries.Count, Others.Count))
                {
                    Others.Add(inside);
                    var itself = place.Parent!.IsNone ? FileSample.Nothing : FileSample.Nothing.With(place.Name);
                    Others.Add(place.Parent, itself);
                }
                break;
            case Contents.TooLarge: Entries.Add(place.Itself(Archive.TooLarge)); break;
            case Contents.Refused(var why): Entries.Add(place.Itself(new(why))); break;
            case Contents.Missing: Entries.Add(place.Itself(new(SubmissionFile.WhyMissing(name)))); break;
        }
    }
}
