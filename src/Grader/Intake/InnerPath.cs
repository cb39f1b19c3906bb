namespace Grader.Intake;

/// <summary>Paths of files within what was given: text to read names from, whoever made it.</summary>
internal static class InnerPath
{
    /// <summary>Hidden folders (.git, .ipynb_checkpoints) and what macOS packs beside the files.</summary>
    public static bool IsPassedOver(string folder) => folder is "__MACOSX" || (folder.StartsWith('.') && folder is not ("." or ".."));

    /// <summary>Whether a file is one to grade by its name. <c>._x.csx</c> holds what macOS notes about x.csx.</summary>
    public static bool IsSubmission(string name) =>
        name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <returns>The folder right above the file, or null where the path names none.</returns>
    public static string? Above(ReadOnlySpan<string> segments) =>
        segments is [.., var folder, _] && folder is not ("" or "." or "..") ? folder : null;
}
