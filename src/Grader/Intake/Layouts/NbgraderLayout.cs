using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>nbgrader's <c>submitted</c> folder: <c>STUDENT/ASSIGNMENT/...</c>, with a timestamp.txt in each assignment.</summary>
/// <remarks>nbgrader's documentation, "Philosophy": {course_directory}/{nbgrader_step}/{student_id}/{assignment_id}.</remarks>
internal static class NbgraderLayout
{
    public static readonly Layout Layout = new(
        "nbgrader",
        "nbgrader's submitted folders",
        "STUDENT/ASSIGNMENT/EXERCISE.csx",
        Read
    )
    {
        NeedsSign = true,
        IsSure = download => download.HasTimestamps || download.FolderName == "submitted",
        MayRepeat = false,
    };

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download) =>
        FoldersLayout
            .ReadFolders(download, name => new(Id: name))
            .ToImmutableDictionary(n => n.Key, n => n.Value with { AtIn = assignment => TimeIn(download, n.Key, assignment) });

    private static DateTime? TimeIn(Download download, DownloadedName student, string assignment) =>
        student.IsFolder && download.ReadNote([student.Text, assignment], NbgraderTimestamp.File) is { } text
            ? NbgraderTimestamp.Parse(text)
            : null;
}
