using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Pages.Rendering;

/// <summary>What stands in a page beside its text, and the policy by which a browser takes that and nothing else.</summary>
internal static class PageAssets
{
    public static readonly string Style = Read("page.css");

    /// <summary>Sorts and filters the table of a class.</summary>
    public static readonly string TableScript = Read("tables.js");

    /// <param name="script">The page's only one; null where it has none.</param>
    public static string PolicyFor(string? script) =>
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src {(script is null ? "'none'" : $"'{HashOf(script)}'")}; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    private static string HashOf(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    // A browser hashes what is left of line ends: a line feed.
    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Assets/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
