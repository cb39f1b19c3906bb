using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>Lines of a cell of C# that are for the notebook alone.</summary>
internal static partial class Magic
{
    /// <summary><c>#!time</c>, <c>#!import</c>, <c>%%time</c>, and where packages are looked for.</summary>
    public static bool Is(string line) => Any().IsMatch(line);

    /// <summary>"#!time"</summary>
    public static string NameIn(string line) => Any().Match(line).Groups["name"].Value;

    [GeneratedRegex(@"^(?<name>#![^\s]*|#i|%%\w+)(\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Any();
}
