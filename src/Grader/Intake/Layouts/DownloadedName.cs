namespace Grader.Intake.Layouts;

/// <summary>A name directly in what was downloaded: given by whoever handed out the class, and ending as students like.</summary>
/// <param name="IsFolder">An archive is none.</param>
/// <param name="IsWork">Whether it is, or holds, what looks like a student's work: a script, a document, an archive.</param>
/// <param name="Unpacked">Of an archive: its name without the extension. Else null.</param>
internal sealed record DownloadedName(string Text, bool IsFolder, bool IsWork = true, string? Unpacked = null)
{
    /// <summary>Whether there are files in it.</summary>
    public bool HoldsFiles => IsFolder || Unpacked is not null;
}
