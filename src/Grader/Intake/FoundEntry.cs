namespace Grader.Intake;

/// <summary>Something within a path that was given.</summary>
/// <param name="Path">Below what was given; null where it is what was given itself.</param>
/// <param name="Folder">All folders above it within what was given; null where nobody can tell whose it is.</param>
/// <param name="Read">Reads it, when its turn comes.</param>
internal sealed record FoundEntry(string? Path, FolderPath? Folder, Func<SubmissionReading> Read)
{
    public FoundEntry(string? path, FolderPath? folder, SubmissionReading reading)
        : this(path, folder, () => reading) { }

    /// <summary>Where it is not, it is there to be named, and is for no exercise.</summary>
    public bool IsSubmission { get; init; } = true;

    /// <summary>Whether it says why what was given could not be read in full.</summary>
    public bool IsOfWholePath => Path is null && !IsSubmission;

    /// <inheritdoc cref="HandedInFile.Modified"/>
    public DateTime? Modified { get; init; }

    public static FoundEntry ForItself(SubmissionReading reading) =>
        ArchivePlace.Top.EntryForItself((SubmissionReading.Unreadable)reading);
}
