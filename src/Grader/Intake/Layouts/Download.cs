using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>What one folder or archive has in it, that may be a download of a class.</summary>
/// <param name="FolderName">What it is called itself, without an archive's extension.</param>
/// <param name="Names">Each once, in ordinal order.</param>
/// <param name="ReadNote">Reads a text that lies in folders within, or in none, by its name; null where it is none.</param>
/// <param name="HasTimestamps">Whether folders in its folders have nbgrader's timestamp.txt.</param>
/// <param name="IsExercise">Whether that is the id of an exercise of the course.</param>
internal sealed record Download(
    string FolderName,
    ImmutableArray<DownloadedName> Names,
    Func<ImmutableArray<string>, string, string?> ReadNote,
    bool HasTimestamps,
    Func<string, bool> IsExercise
)
{
    /// <summary>One that lies beside the names.</summary>
    public string? ReadNoteBeside(string name) => ReadNote([], name);
}
