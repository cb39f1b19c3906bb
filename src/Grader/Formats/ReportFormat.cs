namespace Grader.Formats;

/// <summary>A form in which somebody else's program reads a grading.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="For">Whom it is for: "GitLab, JUnit's readers".</param>
/// <param name="Make">Pure.</param>
public sealed record ReportFormat(string Name, string For, Func<FormatInput, FormatOutput> Make)
{
    /// <summary>Its file below <c>--out</c>, or the folder of its files; null where it has none, but a place of a CI
    /// runner's.</summary>
    public string? Path { get; init; }

    /// <summary>Whether its reader knows of one student only, and so nothing of a class.</summary>
    public bool IsOfOneStudent { get; init; }

    /// <summary>Whether it prints lines that a CI runner obeys: what else is printed must be none.</summary>
    public bool PrintsCommands { get; init; }

    /// <summary>Whether it shows what students wrote, and how the loss lies: that is asked for before it is made.</summary>
    public bool ShowsCode { get; init; }

    /// <summary>Whether it fills the file that <c>--gradebook</c> names.</summary>
    public bool FillsTeachersFile { get; init; }

    /// <summary>Whether its reader takes what there is where the grading is ended from outside: its files are written again and
    /// again.</summary>
    public bool Grows { get; init; }

    /// <summary>What is wrong with the teacher's file, a line for people, asked before anything is graded; null where nothing
    /// is.</summary>
    public Func<TeachersFile, string?> FindFault { get; init; } = _ => null;
}
