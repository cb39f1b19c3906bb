using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>What a submission's file is called: <c>EXERCISE.csx</c>, or what browsers and editors make of that; a file-based
/// program or a notebook ends otherwise.</summary>
public static partial class SubmissionName
{
    private const string AsText = ".txt";

    /// <summary>The first is the one that an exercise is given in where nobody asks for another.</summary>
    public static ImmutableArray<string> Endings { get; } = [".csx", ".cs", ".ipynb", ".dib"];

    /// <summary>No file system has longer names.</summary>
    private const int LongestCopy = 255;

    // What builds write beside a program.
    private static readonly ImmutableArray<string> _generated =
    [
        ".g.cs",
        ".designer.cs",
        ".AssemblyInfo.cs",
        ".AssemblyAttributes.cs",
    ];

    /// <summary>Whether a file is one to grade by its name.</summary>
    public static bool IsOne(ReadOnlySpan<char> name) => EndingOf(name).Length > 0 && !EndsInOneOf(_generated, name);

    /// <summary>Editors put <c>.txt</c> behind it, and Windows does not show that.</summary>
    public static bool IsText(ReadOnlySpan<char> name) =>
        name.EndsWith(AsText, StringComparison.OrdinalIgnoreCase) && EndsInOneOf(Endings, name[..^AsText.Length]);

    /// <summary>Whether it is called as a notebook of Jupyter's is.</summary>
    public static bool IsIpynb(string path) => IsCalled(path, ".ipynb");

    /// <summary>Whether it is called as a notebook of Polyglot Notebooks' own format is.</summary>
    public static bool IsDib(string path) => IsCalled(path, ".dib");

    private static bool IsCalled(string path, string ending) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        || path.EndsWith($"{ending}{AsText}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The exercise that the name says; all of the name where it is not that of a submission.</summary>
    public static string ExerciseIn(string name)
    {
        var bare = WithoutExtension(name);
        if (bare.Length == name.Length || bare.Length > LongestCopy)
        {
            return bare;
        }
        for (var left = bare; ; bare = left)
        {
            left = WithoutExtension(CopyStart().Replace(CopyEnd().Replace(bare, ""), ""));
            if (left == bare || left.Length == 0)
            {
                return bare;
            }
        }
    }

    /// <summary>The number of a copy, as browsers and Windows count them: <c>x (2).csx</c>, <c>x - Copy (2).csx</c>. 1 where only
    /// words say that it is a copy, and 0 where it is none.</summary>
    public static int CopyNumber(string name) =>
        name.Length > LongestCopy || !CopyEnd().IsMatch(WithoutExtension(name)) ? 0
        : CopyEnd().Match(WithoutExtension(name)).Groups["number"] is { Success: true } number
            ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>".csx", ".ipynb.txt"; empty where it is called as no submission is.</summary>
    public static string EndingOf(ReadOnlySpan<char> name)
    {
        var bare = IsText(name) ? name[..^AsText.Length] : name;
        foreach (var ending in Endings)
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return name[(bare.Length - ending.Length)..].ToString();
            }
        }
        return "";
    }

    private static string WithoutExtension(string name) => name[..^EndingOf(name).Length];

    private static bool EndsInOneOf(ImmutableArray<string> endings, ReadOnlySpan<char> name)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    // Browsers; Windows in English, German and French; macOS; Dropbox and OneDrive, where two machines changed one file.
    [GeneratedRegex(
        @"(?: ?\((?<number>[0-9]{1,9})\)| - (?:copy|kopie|copie)| copy(?: (?<number>[0-9]{1,9}))?"
            + @"| ?[-(][^-()]*\bconflicted copy[^()]*\)?|-(?:DESKTOP|LAPTOP)-[0-9A-Z]{4,12})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CopyEnd();

    // Google Drive.
    [GeneratedRegex("^(?:copy of|kopie von) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopyStart();
}
