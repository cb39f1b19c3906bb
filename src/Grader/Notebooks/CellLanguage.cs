using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>What notebooks call the languages of their cells.</summary>
internal static partial class CellLanguage
{
    public const string CSharp = "C#",
        Markdown = "Markdown",
        Python = "Python";

    /// <summary>Older notebooks have it in front.</summary>
    private const string InEditor = "dotnet-interactive.";

    // Names of languages and of the kernels that run them, as .NET Interactive and Jupyter have them.
    private static readonly ImmutableDictionary<string, string> _names = new (string Known, string[] Names)[]
    {
        (CSharp, ["csharp", "c#", "cs", ".net-csharp", "polyglot-notebook"]),
        ("F#", ["fsharp", "f#", "fs", ".net-fsharp"]),
        ("PowerShell", ["pwsh", "powershell", ".net-powershell"]),
        ("JavaScript", ["javascript", "js", "node"]),
        ("TypeScript", ["typescript"]),
        ("HTML", ["html"]),
        ("Mermaid", ["mermaid"]),
        ("SQL", ["sql"]),
        ("KQL", ["kql"]),
        ("HTTP", ["http"]),
        (Python, ["python", "python2", "python3", "ipython"]),
        ("R", ["r", "ir"]),
        ("Julia", ["julia"]),
        ("Java", ["java"]),
        (Markdown, ["markdown"]),
        ("raw text", ["raw"]),
        ("text", ["value"]), // a kernel whose variables are what its cells hold
    }
        .SelectMany(l => l.Names.Select(name => KeyValuePair.Create(name, l.Known)))
        .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What people call it; null where nobody here knows it.</summary>
    public static string? KnownAs(string language) =>
        _names.GetValueOrDefault(
            language.StartsWith(InEditor, StringComparison.OrdinalIgnoreCase) ? language[InEditor.Length..] : language
        );

    /// <summary>Whether people call a language so.</summary>
    public static bool IsKnown(string called) => _names.ContainsValue(called);

    public static bool IsCSharp(string language) => KnownAs(language) == CSharp;

    // What .NET Interactive has of its own: it stays with the language.
    private static readonly ImmutableHashSet<string> _magics = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about",
        "lsmagic",
        "time",
        "who",
        "whos",
        "import",
        "connect",
        "share",
        "set",
        "log",
        "extension",
        "quit"
    );

    /// <summary>Of a line that says in which language the cell goes on: <c>#!fsharp</c>, or a kernel that somebody connected:
    /// <c>#!pythonkernel</c>. Null where it is another line.</summary>
    public static string? ChosenIn(string line) =>
        Choice().Match(line) is not { Success: true } choice ? null
        : KnownAs(choice.Groups["name"].Value) is { } known ? known
        : choice.Groups["more"].Length == 0
        && choice.Groups["mark"].Value == "#!"
        && !_magics.Contains(choice.Groups["name"].Value)
            ? choice.Groups["name"].Value
        : null;

    [GeneratedRegex(@"^(?<mark>#!|%%)(?<name>[\w#.-]{1,40})(?<more>\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
