namespace Grader.Intake;

/// <summary>Paths of files within what was given: text to read names from, whoever made it.</summary>
internal static class InnerPath
{
    /// <summary>Hidden folders (.git, .ipynb_checkpoints) and what macOS packs beside the files.</summary>
    public static bool IsPassedOver(string folder) =>
        folder is "__MACOSX" || (folder.StartsWith('.') && folder.Trim() is not ("." or ".."));

    /// <summary>Whether a file is one to grade by its name. <c>._x.csx</c> holds what macOS notes about x.csx.</summary>
    public static bool IsSubmission(ReadOnlySpan<char> name) =>
        name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <returns>
    /// All folders above the file: one student's are never another's, for being called the same further down. Empty where there is none.
    /// </returns>
    public static string FolderOf(ReadOnlySpan<string> segments) =>
        string.Join('/', segments[..^1].ToArray().Where(s => s is not ("" or ".")));
}
