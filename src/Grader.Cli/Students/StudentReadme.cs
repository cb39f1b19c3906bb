using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Protocol;

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
        string.Create(
            CultureInfo.InvariantCulture,
            $"| `{exercise.Id}.csx` | {Mark().Replace(exercise.Title, @"\$0")} | {exercise.Checks.Sum(c => c.Points):0.##} |"
        );

    // A title is plain text.
    [GeneratedRegex(@"[\\`*_\[\]<>|#~$&]")]
    private static partial Regex Mark();
}
