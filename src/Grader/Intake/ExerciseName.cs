using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>Which exercise a submission says it belongs to.</summary>
public static partial class ExerciseName
{
    private const int FirstLines = 5;

    /// <summary>The word behind <c>// exercise</c> within the first five lines; else the file's name without its ending
    /// and the number of a copy.</summary>
    /// <param name="file">A path with <c>/</c> or <c>\</c>.</param>
    /// <returns>A claim of the student's, to be looked up in the course: as it is, then ignoring case.</returns>
    public static string Of(string text, string file)
    {
        var seen = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (seen++ == FirstLines)
            {
                break;
            }
            if (Line().Match(line.Trim('\uFEFF').ToString()) is { Success: true } match)
            {
                return match.Groups["id"].Value;
            }
        }
        return SubmissionName.ExerciseIn(file[(file.LastIndexOfAny(['/', '\\']) + 1)..]);
    }

    // One word and nothing after it: "// exercise for the course" is a remark. No folder has a name that is longer.
    [GeneratedRegex(@"^\s*//\s*exercise\s+(?<id>\S{1,255})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
