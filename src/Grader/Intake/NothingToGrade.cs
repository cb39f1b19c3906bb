namespace Grader.Intake;

/// <summary>What whoever handed in no submission is told.</summary>
internal static class NothingToGrade
{
    /// <summary>What a grading leaves in a folder.</summary>
    internal const string Report = "report.json";

    private const string Mend = "hand in the exercise's .csx file";

    /// <summary>Of a file.</summary>
    public static readonly SubmissionReading.Unreadable Mistaken = new($"it is no .csx file; {Mend}");

    public static readonly SubmissionReading.Unreadable NotAll = new(
        "it has more folders than can be looked through for what is no submission, so who handed in something else may be "
            + "missing here; grade it in parts"
    );

    /// <summary>Of a folder.</summary>
    public static SubmissionReading.Unreadable InsteadOfSubmission(FileSample files) =>
        new(files.Count == 0 ? $"it has no file in it; {Mend}" : $"it has no .csx file, but {files}; {Mend}");

    /// <summary>Whether a report was written there, and there is nothing else.</summary>
    public static bool IsOwnReport(FileSample files) => files is { Count: 1, First: [Report] };
}
