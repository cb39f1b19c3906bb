namespace Grader.Intake;

/// <summary>What was found, called as it is in the report, before anybody knows whose it is.</summary>
/// <param name="Folder">All folders above it; null where nobody can tell whose it is.</param>
/// <param name="IsSubmission">Where it is not, it is there to be named, and is for no exercise.</param>
internal sealed record NamedEntry(HandedInFile File, FolderPath? Folder, bool IsSubmission)
{
    /// <param name="entry">One that has its name.</param>
    public NamedEntry(FoundEntry entry)
        : this(new HandedInFile(entry.Path!, null, entry.Read) { Modified = entry.Modified }, entry.Folder, entry.IsSubmission)
    { }

    /// <returns>What a submission is called in its folder; null where it is none, or in another.</returns>
    public string? NameIn(FolderPath folder)
    {
        // As ArchivePath has it: where there is no slash, backslashes part folders.
        var slash = File.File.Contains('/', StringComparison.Ordinal) ? '/' : '\\';
        return IsSubmission && folder == Folder ? File.File[(File.File.LastIndexOf(slash) + 1)..] : null;
    }
}
