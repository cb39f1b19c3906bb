using System.Collections.Immutable;

namespace Grader.Cli;

/// <summary>Which exercise a person means.</summary>
public static class ExerciseChoice
{
    /// <summary>The exercise of that name; else the one of that number; else the only one whose name begins so.</summary>
    public static string Of(Course course, string text) => Matches(course, text) switch
    {
        [var id] => id,
        [] => throw new RequestException($"There is no exercise '{text}'. There are: {string.Join(", ", course.Ids)}."),
        var several => throw new RequestException($"'{text}' may be any of {string.Join(", ", several)}. Write more of the name."),
    };

    private static ImmutableArray<string> Matches(Course course, string text) =>
        course.Named(text) is { } id ? [id]
        : text.Length > 0 && text.All(char.IsAsciiDigit) ? [.. course.Ids.Where(i => NumberOf(i) == text.TrimStart('0'))]
        : [.. course.Ids.Where(i => i.StartsWith(text, StringComparison.OrdinalIgnoreCase))];

    // "1" and "01" mean 01-one-sample, and never 10-something.
    private static string NumberOf(string id) => string.Concat(id.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
}
