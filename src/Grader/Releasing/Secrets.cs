using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Releasing;

/// <summary>A line that whoever does an exercise must not have been given.</summary>
/// <param name="Text">Without what surrounds it.</param>
/// <param name="BelongsTo">What it belongs to, as a noun: "an answer", "the checks", "wrong/sign.csx".</param>
public sealed record Secret(string Text, string BelongsTo);

/// <summary>The lines of an exercise that are for the grader alone.</summary>
public static partial class Secrets
{
    /// <param name="template">What students get. No line of it is a secret.</param>
    /// <param name="solved">The exercise as a student hands it in who solved it as the reference does.</param>
    /// <param name="exercise">The exercise's own file.</param>
    /// <param name="solutions">Other solutions, right and wrong: what each is called, and its text.</param>
    public static ImmutableArray<Secret> Collect(
        string template,
        string solved,
        string exercise,
        IEnumerable<(string Name, string Text)> solutions
    )
    {
        var seen = TrimmedLines(template).ToHashSet();
        return
        [
            .. new[] { ("an answer", solved), ("the checks", exercise) }
                .Concat(solutions)
                .SelectMany(s =>
                    TrimmedLines(s.Item2).Where(l => TellsSomething(l) && seen.Add(l)).Select(l => new Secret(l, s.Item1))
                ),
        ];
    }

    /// <summary>Trimmed.</summary>
    internal static IEnumerable<string> TrimmedLines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim());

    // Half a statement, the head of a block or a single word stands in many a sentence by chance. Whoever gives a statement away
    // gives its end too.
    private static bool TellsSomething(string line) =>
        Word().Count(line)
        >= (
            line.StartsWith("//", StringComparison.Ordinal) ? 4
            : line.EndsWith(';') ? 2
            : int.MaxValue
        );

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
