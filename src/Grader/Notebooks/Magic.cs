using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>Lines of a cell of C# that are for the notebook alone.</summary>
internal static partial class Magic
{
    /// <summary><c>#!time</c>, <c>#!import</c>, <c>%%time</c>, and where packages are looked for.</summary>
    public static bool Is(string line) => Any().IsMatch(line);

    /// <summary>"#!time"</summary>
    public static string NameIn(string line) => Any().Match(line).Groups["name"].Value;

    /// <summary>Whether it only shows something, as no script can: a whole statement, so that nothing else changes.</summary>
    /// <param name="before">The cell's lines above it.</param>
    public static bool IsShow(string line, List<ScriptLine> before) =>
        Show().IsMatch(line)
        && before.FindLast(l => !string.IsNullOrWhiteSpace(l.Text)).Text?.Trim()
            is null
                or [.., ';' or '{' or '}']
                or ['/', '/', ..]
                or ['#', ..];

    [GeneratedRegex(@"^(?<name>#![^\s]*|#i|%%\w+)(\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    [GeneratedRegex(@"^\s*(display\(.*\)|[\w.\[\]]+\.Display\(\));\s*(//.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Show();
}
