namespace Grader.Intake.Layouts;

/// <summary>nbgrader's <c>submitted</c> folder: <c>STUDENT/ASSIGNMENT/...</c>, with a timestamp.txt in each assignment.</summary>
/// <remarks>nbgrader's documentation, "Philosophy": {course_directory}/{nbgrader_step}/{student_id}/{assignment_id}.</remarks>
internal static class NbgraderLayout
{
    public static readonly Layout Layout = new(
        "nbgrader",
        "nbgrader's submitted folders",
        "STUDENT/ASSIGNMENT/EXERCISE.csx",
        download => FoldersLayout.ReadFolders(download, name => new(Id: name))
    )
    {
        NeedsSign = true,
        IsSure = download => download.HasTimestamps || download.FolderName == "submitted",
        MayRepeat = false,
    };
}
