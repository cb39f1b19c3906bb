namespace Grader.Intake;

/// <summary>Reads one submission from the disk, whatever stands at its path.</summary>
public static class SubmissionFile
{
    public static SubmissionReading Read(string path) =>
        IsNoText(path)
            ? new SubmissionReading.Unreadable(WhyMissing(path))
            : ReadingOf(RegularFile.Read(path, SubmissionText.MostBytesOf(path)), path);

    /// <summary>The same, of a file of a course's own, which may be sealed.</summary>
    public static SubmissionReading ReadFrom(Course course, string path) =>
        course.Sealed is null ? Read(path) : SubmissionText.Decode(course.ReadBytes(path), path);

    private static SubmissionReading ReadingOf(FileContents contents, string path) =>
        contents is FileContents.Missing
            ? new SubmissionReading.Unreadable(WhyMissing(path))
            : SubmissionText.FromContents(contents, path);

    /// <summary>Whether a name is no text: on Linux it is any bytes. It is not opened: what would be asked for is another name,
    /// and a file of that may be there too.</summary>
    internal static bool IsNoText(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Why something that was listed a moment ago cannot be found.</summary>
    internal static string WhyMissing(string path) =>
        IsNoText(path) ? "its name is not UTF-8 text, so it cannot be opened; rename it" : "there is no such file";
}
