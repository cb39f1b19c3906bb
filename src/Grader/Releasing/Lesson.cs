using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Releasing;

/// <summary>An exercise's reading, as students get it: no command is in it that they do not have.</summary>
/// <param name="Bytes">The file's own where nothing is left out.</param>
public sealed partial record Lesson(byte[] Bytes)
{
    // As authors write it.
    private const string Name = "grader";

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <returns>Null where an exercise has none.</returns>
    public static Lesson? ReadWhole(Course course, string id) =>
        course.Has(course.LessonFileOf(id)) ? new(course.ReadBytes(course.LessonFileOf(id))) : null;

    /// <param name="grader">What whoever reads it calls the grader by; null where they do not have it.</param>
    /// <inheritdoc cref="ReadWhole"/>
    public static Lesson? Read(Course course, string id, string? grader) =>
        ReadWhole(course, id) is { } lesson
            ? TextFor(lesson.Text, grader) is var text && text == lesson.Text
                ? lesson
                : new(Encoding.UTF8.GetBytes(text))
            : null;

    /// <summary>Leaves out what is for others: lines between <c>&lt;!-- with grader --&gt;</c> or <c>&lt;!-- without grader
    /// --&gt;</c> and the next of these marks, or <c>&lt;!-- end --&gt;</c>. The marks are left out too. Commands of
    /// the grader, in lines or words of code, begin with what it is called by.</summary>
    public static string TextFor(string text, string? grader)
    {
        var isFenced = false;
        var kept = new StringBuilder();
        var isFor = true;
        foreach (var line in Line().EnumerateMatches(text))
        {
            var read = text.AsSpan(line.Index, line.Length);
            if (Mark().IsMatch(read))
            {
                isFor =
                    read.Contains("end", StringComparison.Ordinal)
                    || !read.Contains("without", StringComparison.Ordinal) == grader is not null;
            }
            else if (isFor)
            {
                isFenced ^= read.TrimStart().StartsWith("```", StringComparison.Ordinal);
                kept.Append(grader is null or Name ? read : Renamed(read.ToString(), isFenced, grader));
            }
        }
        return kept.ToString();
    }

    private static string Renamed(string line, bool isFenced, string grader) =>
        (isFenced ? FencedCommand() : Command()).Replace(line, grader.Replace("$", "$$", StringComparison.Ordinal));

    [GeneratedRegex("(?<=^(?: {4}|\t)\\s*|`)grader(?= )")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<=^\s*)grader(?= )")]
    private static partial Regex FencedCommand();

    [GeneratedRegex(@"^<!-- (with grader|without grader|end) -->\r?$", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Line();
}
