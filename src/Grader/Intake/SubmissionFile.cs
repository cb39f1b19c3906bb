namespace Grader.Intake;

/// <summary>Reads one submission from the disk, whatever stands at its path.</summary>
public static class SubmissionFile
{
    // A name that is no text is not opened: what is asked for is another name, and a file of that may be there too.
    public static Reading Read(string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal)
            ? new Reading.Unreadable(WhyMissing(path))
            : ReadingOf(RegularFile.Read(path, SubmissionText.MaxBytes), path);

    private static Reading ReadingOf(Contents contents, string path) =>
        contents is Contents.Missing ? new Reading.Unreadable(WhyMissing(path)) : SubmissionText.Of(contents);

    /// <summary>Why something that was listed a moment ago cannot be found: on Linux a name is any bytes, in .NET it is
    /// text.</summary>
    internal static string WhyMissing(string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal)
            ? "its name is not UTF-8 text, so it cannot be opened; rename it"
            : "there is no such file";
}
