using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>What the head comment of an exercise says.</summary>
internal sealed partial record ExerciseHead(string Title, string Task)
{
    /// <param name="id">The name of the exercise's folder.</param>
    public static (ExerciseHead Head, ImmutableArray<Problem> Problems) Read(string id, SourceText text)
    {
        var lines = text
            .Lines.Select(l => l.ToString().Trim())
            .TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal))
            .Select(l => l[2..].Trim())
            .ToList();
        var named = lines.Count > 0 ? FirstLine().Match(lines[0]).Groups["id"].Value : "";
        return named != id ? Refused(1, $"The first line must be // exercise {id}, as the folder is named.")
            : lines.Count < 2 || lines[1].Length == 0 ? Refused(2, "The second line must be the title: // TITLE.")
            : (new(lines[1], string.Join('\n', lines.Skip(2)).Trim()), []);
    }

    private static (ExerciseHead Head, ImmutableArray<Problem> Problems) Refused(int line, string message) =>
        (new("", ""), [new(line, message)]);

    [GeneratedRegex(@"^exercise\s+(?<id>\S+)$")]
    private static partial Regex FirstLine();
}
