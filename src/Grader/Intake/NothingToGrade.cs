using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>What whoever handed in no submission is told.</summary>
internal static class NothingToGrade
{
    private const string Mend = "hand in the exercise's own file";

    private static readonly ImmutableArray<(string Extension, string What)> _kinds =
    [
        (".docx", "a Word document"),
        (".doc", "a Word document"),
        (".odt", "an OpenDocument text"),
        (".rtf", "an RTF document"),
        (".pdf", "a PDF document"),
        (".py", "a Python program"),
        (".rmd", "a notebook of R"),
        (".r", "an R program"),
        (".rar", "a rar archive"),
        (".7z", "a 7z archive"),
        (".html", "a web page"),
        (".png", "a picture"),
        (".jpg", "a picture"),
        (".jpeg", "a picture"),
        (".heic", "a picture"),
    ];

    /// <summary>Of what a platform wrote about a hand-in without a file.</summary>
    public static readonly SubmissionReading.Unreadable OnlyNote = new(
        $"it is what the platform noted of a hand-in, and no file came with it; {Mend}"
    );

    public static readonly SubmissionReading.Unreadable NotAll = new(
        "it has more folders than can be looked through for what is no submission, so who handed in something else may be "
            + "missing here; grade it in parts"
    );

    /// <summary>Of a file.</summary>
    public static SubmissionReading.Unreadable Mistaken(string name)
    {
        var what = _kinds.FirstOrDefault(k => name.EndsWith(k.Extension, StringComparison.OrdinalIgnoreCase)).What;
        return new(what is null ? $"it is neither a script nor a notebook; {Mend}" : $"it is {what}; {Mend}");
    }

    /// <summary>Of a folder that is no student's.</summary>
    public static SubmissionReading.Unreadable OfNobody(FileSample files) =>
        new($"it has {files}, which cannot be graded; {Mend}");

    /// <summary>Of a student's folder; null where nothing is to be said.</summary>
    /// <param name="hasSubmission">Whether the student has one there or elsewhere.</param>
    public static SubmissionReading.Unreadable? SaidOf(FolderSamples samples, bool hasSubmission) =>
        hasSubmission
            ? samples.Work.Count == 0
                ? null
                : new($"beside the exercises' files it has {samples.Work}, which cannot be graded; {Mend}")
            : IsOwnReport(samples.Files)
                ? null
                : InsteadOfSubmission(samples.Files);

    /// <param name="files">What there is.</param>
    public static SubmissionReading.Unreadable InsteadOfSubmission(FileSample files) =>
        new(files.Count == 0 ? $"it has no file in it; {Mend}" : $"it has no script or notebook, but {files}; {Mend}");

    /// <summary>Whether a report was written there, and there is nothing else.</summary>
    private static bool IsOwnReport(FileSample files) => files is { Count: 1, First: [GradingFolder.Report] };
}
