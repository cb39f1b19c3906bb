using Grader.Gradebook.Connecting;
using Grader.Intake;
using Grader.Words;

namespace Grader.Gradebook.Opening;

/// <summary>Where a gradebook is, or is to be.</summary>
/// <param name="Shown">As people know it, to be printed.</param>
/// <param name="Otherwise">A sentence: what to do where this one cannot be used.</param>
public abstract record GradebookPlace(string Shown, string Otherwise)
{
    /// <param name="Path">The file's full path.</param>
    public sealed record InFile(string Path, string Shown, string Otherwise) : GradebookPlace(Shown, Otherwise)
    {
        internal string Folder => System.IO.Path.GetDirectoryName(Path)!;
    }

    /// <summary>A database has one gradebook, in a schema of its own.</summary>
    public sealed record InDatabase(GivenConnection Connection, string Otherwise) : GradebookPlace(Connection.Place, Otherwise);

    /// <summary>The file's name in a folder.</summary>
    public const string FileName = GradingFolder.Gradebook;

    private const string AnotherOne = "Say where another one is: --in DIR.";

    /// <summary>Beside the report of a grading.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="given">As it was given.</param>
    public static InFile Beside(string folder, string given) =>
        new(Path.Combine(folder, FileName), Printable.Of(Path.Combine(given, FileName)), "Give --out another folder.");

    /// <summary>The one that a verb is to look into.</summary>
    public static InFile Named(string path, string given) => new(path, Printable.Of(given), AnotherOne);

    /// <inheritdoc cref="Named(string, string)"/>
    public static InDatabase Named(GivenConnection connection) => new(connection, AnotherOne);
}
