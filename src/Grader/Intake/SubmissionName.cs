using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>What a submission's file is called: <c>EXERCISE.csx</c>, or what browsers and editors make of that.</summary>
internal static partial class SubmissionName
{
    private const string Extension = ".csx",
        AsText = ".csx.txt";

    /// <summary>No file system has longer names.</summary>
    private const int LongestCopy = 255;

    /// <summary>Editors put <c>.txt</c> behind it, and Windows does not show that.</summary>
    public static bool IsText(ReadOnlySpan<char> name) => name.EndsWith(AsText, StringComparison.OrdinalIgnoreCase);

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

    private static string WithoutExtension(string name) =>
        IsText(name) ? name[..^AsText.Length]
        : name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length]
        : name;

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
