using Grader.Intake;
using Grader.Words;

namespace Grader.Gradebook.Opening;

/// <summary>Where a gradebook is, or is to be.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Shown">As people know it, to be printed.</param>
/// <param name="Otherwise">A sentence: what to do where this one cannot be used.</param>
public sealed record GradebookPlace(string Path, string Shown, string Otherwise)
{
    /// <summary>The file's name in a folder.</summary>
    public const string FileName = GradingFolder.Gradebook;

    /// <summary>Beside the report of a grading.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="given">As it was given.</param>
    public static GradebookPlace Beside(string folder, string given) =>
        new(
            System.IO.Path.Combine(folder, FileName),
            Printable.Of(System.IO.Path.Combine(given, FileName)),
            "Give --out another folder."
        );

    /// <summary>The one that a verb is to look into.</summary>
    public static GradebookPlace Named(string path, string given) =>
        new(path, Printable.Of(given), "Say where another one is: --in DIR.");

    internal string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
