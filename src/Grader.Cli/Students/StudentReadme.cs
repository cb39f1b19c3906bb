using System.Text.RegularExpressions;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Cli.Students;

/// <summary>What students read first.</summary>
internal static partial class StudentReadme
{
    /// <param name="exercises">In the order of the course.</param>
    public static string Of(IEnumerable<Exercise> exercises) =>
        Embedded
            .Text("StudentRepository/README.md")
            .Replace("__EXERCISES__", string.Join('\n', exercises.Select(Row)), StringComparison.Ordinal);

    private static string Row(Exercise exercise) =>
        $"| `{exercise.Id}.csx` | {Mark().Replace(exercise.Title, @"\$0")} | {Rounded.Of(exercise.Checks.Sum(c => c.Points))} |";

    // A title is plain text.
    [GeneratedRegex(@"[\\`*_\[\]<>|#~$&]")]
    private static partial Regex Mark();
}
