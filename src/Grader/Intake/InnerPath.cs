namespace Grader.Intake;

/// <summary>Paths of files within what was given: text to read names from, whoever made it.</summary>
internal static class InnerPath
{
    private static readonly string[] _mistaken = [".py", ".rmd", ".r", ".docx", ".doc", ".odt", ".pdf", ".rtf", ".rar", ".7z"];

    /// <summary>Hidden folders (.git, .ipynb_checkpoints) and what macOS packs beside the files.</summary>
    public static bool IsPassedOver(string folder) =>
        folder is "__MACOSX" || (folder.StartsWith('.') && folder.Trim() is not ("." or ".."));

    /// <summary>Whether a file is one to grade by its name. <c>._x.csx</c> holds what macOS notes about x.csx.</summary>
    public static bool IsSubmission(ReadOnlySpan<char> name) =>
        SubmissionName.IsOne(name) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <summary>Whether a file is an archive to look into by its name.</summary>
    public static bool IsArchive(string name) => Archive.IsNamedLikeOne(name) && !name.StartsWith('.');

    /// <summary>Whether a file is none that a student has made: hidden ones, and what Windows shows folders by.</summary>
    public static bool IsLeftByTools(ReadOnlySpan<char> name) =>
        name.StartsWith('.')
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.Equals("thumbs.db", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is of a kind that students hand in where it should have been another.</summary>
    public static bool IsMistaken(string name) =>
        Array.Exists(_mistaken, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
