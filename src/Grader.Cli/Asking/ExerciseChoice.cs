using System.Collections.Immutable;
using System.CommandLine;

namespace Grader.Cli.Asking;

/// <summary>Which exercise a person means.</summary>
public static class ExerciseChoice
{
    /// <summary>The exercise of that name; else the one of that number; else the only one whose name begins so.</summary>
    public static string Of(Course course, string text) =>
        Matches(course, text) switch
        {
            [var id] => id,
            [] => throw new RequestException($"There is no exercise '{text}'. There are: {string.Join(", ", course.Ids)}."),
            var several => throw new RequestException(
                $"'{text}' may be any of {string.Join(", ", several)}. Write more of the name."
            ),
        };

    /// <summary>For verbs that take several, and the whole course without one.</summary>
    internal static Argument<string[]> Argument()
    {
        var exercises = new Argument<string[]>("EXERCISE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Exercises: an id, a number, or the beginning of an id. Without one: the whole course.",
        };
        exercises.Validators.Add(result => Options.RefuseEmpty(result, "EXERCISE"));
        return exercises;
    }

    /// <returns>Ids, each once, in the order in which they were named; all where none was.</returns>
    internal static ImmutableArray<string> Among(Course course, string[] names) =>
        names.Length == 0 ? course.Ids : [.. names.Select(n => Of(course, n)).Distinct()];

    private static ImmutableArray<string> Matches(Course course, string text) =>
        course.Named(text) is { } id ? [id]
        : text.Length > 0 && text.All(char.IsAsciiDigit) ? [.. course.Ids.Where(i => NumberOf(i) == text.TrimStart('0'))]
        : [.. course.Ids.Where(i => i.StartsWith(text, StringComparison.OrdinalIgnoreCase))];

    // "1" and "01" mean 01-one-sample, and never 10-something.
    private static string NumberOf(string id) => string.Concat(id.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
}
