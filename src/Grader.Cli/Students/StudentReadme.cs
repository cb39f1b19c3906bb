using System.Text.RegularExpressions;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Words;

namespace Grader.Cli.Students;

/// <summary>What students read first.</summary>
internal static partial class StudentReadme
{
    /// <param name="exercises">In the order of the course.</param>
    /// <param name="withGrader">Whether students have the grader.</param>
    public static string TextFor(IEnumerable<Exercise> exercises, bool withGrader) =>
        Lesson
            .TextFor(EmbeddedFiles.ReadText("StudentRepository/README.md"), withGrader)
            .Replace("__EXERCISES__", string.Join('\n', exercises.Select(RowFor)), StringComparison.Ordinal);

    private static string RowFor(Exercise exercise) =>
        $"| `{exercise.Id}.csx` | {Mark().Replace(exercise.Title, @"\$0")} "
        + $"| {Rounded.Of(PointSum.Of(exercise.Checks.Select(c => c.Points)))} |";

    // A title is plain text.
    [GeneratedRegex(@"[\\`*_\[\]<>|#~$&]")]
    private static partial Regex Mark();
}
