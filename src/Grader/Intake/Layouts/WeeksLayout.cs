namespace Grader.Intake.Layouts;

/// <summary>A folder for each week or exercise, with a folder for each student in it.</summary>
internal static class WeeksLayout
{
    public static readonly Layout Layout = new(
        "weeks",
        "a folder for each week, with the students in it",
        "WEEK/STUDENT/EXERCISE.csx",
        FoldersLayout.Layout.Read
    )
    {
        NeedsSign = true,
    };
}
