using Grader.Cli.Outside;
using Grader.Misconceptions;

namespace Grader.Cli.Verbs;

/// <summary>The command that keeps an answer which several gave as a mistake that the exercise knows.</summary>
internal static class KeepCommand
{
    /// <param name="paths">What was graded, as it was given.</param>
    /// <param name="isExerciseSaid">Whether it was named, whatever the files' first lines say.</param>
    /// <param name="course">As it was given, if it was.</param>
    public static string For(
        OutsideWorld world,
        IEnumerable<string> paths,
        Cluster cluster,
        bool isExerciseSaid,
        string? course
    ) =>
        string.Join(
            ' ',
            [
                world.CommandName,
                "misconception",
                .. paths.Select(Shell.Quoted),
                "--file",
                Shell.Quoted(cluster.Files[0]),
                "--hole",
                cluster.Hole,
                .. isExerciseSaid ? new[] { "--exercise", cluster.Exercise } : [],
                .. course is null ? [] : new[] { "--course", Shell.Quoted(course) },
                "--tell",
                $"\"{MisconceptionVerb.ToBeSaid}\"",
            ]
        );
}
