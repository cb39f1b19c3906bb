using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Releasing;

/// <summary>An exercise's reading, as students get it: no command is in it that they do not have.</summary>
/// <param name="Bytes">The file's own where nothing is left out.</param>
public sealed partial record Lesson(byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <returns>Null where an exercise has none.</returns>
    public static Lesson? ReadWhole(Course course, string id) =>
        course.Has(course.LessonFileOf(id)) ? new(course.ReadBytes(course.LessonFileOf(id))) : null;

    /// <param name="withGrader">Whether students have the grader.</param>
    /// <inheritdoc cref="ReadWhole"/>
    public static Lesson? Read(Course course, string id, bool withGrader) =>
        ReadWhole(course, id) switch
        {
            { } lesson when Mark().IsMatch(lesson.Text) => new(Encoding.UTF8.GetBytes(TextFor(lesson.Text, withGrader))),
            var lesson => lesson,
        };

    /// <summary>Leaves out what is for others: lines between <c>&lt;!-- with grader --&gt;</c> or <c>&lt;!-- without grader
    /// --&gt;</c> and the next of these marks, or <c>&lt;!-- end --&gt;</c>. The marks are left out too.</summary>
    public static string TextFor(string text, bool withGrader)
    {
        var kept = new StringBuilder();
        var isFor = true;
        foreach (var line in Line().EnumerateMatches(text))
        {
            var read = text.AsSpan(line.Index, line.Length);
            if (Mark().IsMatch(read))
            {
                isFor =
                    read.Contains("end", StringComparison.Ordinal)
                    || !read.Contains("without", StringComparison.Ordinal) == withGrader;
            }
            else if (isFor)
            {
                kept.Append(read);
            }
        }
        return kept.ToString();
    }

    [GeneratedRegex(@"^<!-- (with grader|without grader|end) -->\r?$", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Line();
}
