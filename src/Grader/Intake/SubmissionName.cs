using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>What a submission's file is called: <c>EXERCISE.csx</c>, or what browsers and editors make of that.</summary>
internal static partial class SubmissionName
{
    private const string Extension = ".csx",
        AsText = ".csx.txt";

    /// <summary>Editors put <c>.txt</c> behind it, and Windows does not show that.</summary>
    public static bool IsText(ReadOnlySpan<char> name) => name.EndsWith(AsText, StringComparison.OrdinalIgnoreCase);

    /// <summary>The exercise that the name says; all of the name where it is not that of a submission.</summary>
    public static string ExerciseIn(string name)
    {
        var bare = WithoutExtension(name);
        return bare.Length == name.Length ? name : WithoutExtension(Copy().Replace(bare, ""));
    }

    /// <summary>The number of a copy, as browsers count downloads: <c>x (2).csx</c>. 0 where it is none.</summary>
    public static int CopyNumber(string name) =>
        Copy().Match(WithoutExtension(name)) is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    private static string WithoutExtension(string name) =>
        IsText(name) ? name[..^AsText.Length]
        : name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length]
        : name;

    [GeneratedRegex(@" ?\((?<number>[0-9]{1,9})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Copy();
}
