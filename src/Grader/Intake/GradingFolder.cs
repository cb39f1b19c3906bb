namespace Grader.Intake;

/// <summary>What a grading calls its files in the folder of its results.</summary>
public static class GradingFolder
{
    public const string Report = "report.json";

    public const string Gradebook = "gradebook.db";

    /// <summary>In its place, where the gradebook is in a database.</summary>
    public const string GradebookElsewhere = "gradebook-elsewhere.txt";

    /// <summary>Whether a folder with these files is one: what else is there is a grading's own, and nobody handed it
    /// in.</summary>
    internal static bool IsOne(IEnumerable<string> names) =>
        names.Intersect([Report, Gradebook, GradebookElsewhere]).ToList() is { Count: > 1 } own && own.Contains(Report);
}
