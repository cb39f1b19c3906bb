namespace Grader.Intake;

/// <summary>Where an archive lies within what was given.</summary>
/// <param name="Path">Null where it is what was given itself.</param>
/// <param name="Parent">The folders above it; null where nobody can tell.</param>
internal sealed record ArchivePlace(string? Path, FolderPath? Parent)
{
    /// <summary>What was given.</summary>
    public static readonly ArchivePlace Top = new(null, FolderPath.None);

    /// <summary>Whether it lies in a folder or in another archive. No more than one is opened on the way to a file.</summary>
    public bool IsInner => Path is not null;

    public string Name => Path![(Path!.LastIndexOf('/') + 1)..];

    /// <summary>The folders above what is in it, itself among them.</summary>
    public FolderPath? Inside => IsInner ? Parent?.WithArchive(Name) : FolderPath.None;

    public string PathOf(string name) => IsInner ? $"{Path}/{name}" : name;

    /// <summary>What is to be said of the archive itself: where it is a student's folder, to that student.</summary>
    public FoundEntry EntryForItself(SubmissionReading.Unreadable reading) => new(Path, Inside, reading) { IsSubmission = false };
}
