using System.Collections.Immutable;
using System.CommandLine;

namespace Grader.Cli.Asking;

/// <summary>Which exercise a person means.</summary>
public static class ExerciseChoice
{
    /// <exception cref="RequestException">It may be any of several, or none.</exception>
    public static string Resolve(Course course, string text) =>
        course.MeantBy(text) switch
        {
            [var id] => id,
            [] => throw new RequestException(
                $"There is no exercise '{text}'.{DidYouMean.Ask(text, course.Ids)} There are: {string.Join(", ", course.Ids)}."
            ),
            var several => throw new RequestException(
                $"'{text}' may be any of {string.Join(", ", several)}. Write more of the name."
            ),
        };

    /// <summary>For verbs that take several, and the whole course without one.</summary>
    internal static Argument<string[]> CreateArgument()
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
    internal static ImmutableArray<string> ResolveAll(Course course, string[] names) =>
        names.Length == 0 ? course.Ids : [.. names.Select(n => Resolve(course, n)).Distinct()];
}
