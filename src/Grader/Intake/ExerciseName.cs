using System.Text.RegularExpressions;
using Grader.Notebooks;

namespace Grader.Intake;

/// <summary>Which exercise a submission says it belongs to.</summary>
public static partial class ExerciseName
{
    private const int FirstLines = 5;

    /// <summary>The word behind <c>// exercise</c> within the first five lines, in a notebook those of any cell; else the file's
    /// name without its ending and the number of a copy.</summary>
    /// <param name="file">A path with <c>/</c> or <c>\</c>.</param>
    /// <returns>A claim of the student's, to be looked up in the course: as it is, then ignoring case.</returns>
    public static string Of(SubmissionReading reading, string file) =>
        ClaimedIn(reading) ?? SubmissionName.ExerciseIn(file[(file.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>What its text says; null where it says nothing.</summary>
    public static string? ClaimedIn(SubmissionReading reading)
    {
        var (text, places) = reading is SubmissionReading.Text read ? (read.Content, read.Places) : ("", ScriptPlaces.Same);
        var at = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            at++;
            if (places.IsSame && at > FirstLines)
            {
                break;
            }
            if (places.CellOf(at, at) is not { Line: > FirstLines } && ClaimIn(line) is { } claimed)
            {
                return claimed;
            }
        }
        return null;
    }

    private static string? ClaimIn(ReadOnlySpan<char> line) =>
        line.Contains("//", StringComparison.Ordinal) && Line().Match(line.Trim('\uFEFF').ToString()) is { Success: true } match
            ? match.Groups["id"].Value
            : null;

    // One word and nothing after it: "// exercise for the course" is a remark. No folder has a name that is longer.
    [GeneratedRegex(@"^\s*//\s*exercise\s+(?<id>\S{1,255})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
