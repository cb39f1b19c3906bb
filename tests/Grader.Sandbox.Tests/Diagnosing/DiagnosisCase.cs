using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Diagnosing;

/// <summary>
/// One file under tests/cases/diagnoses: a wrong answer, and the hint that it is to get. The first line names the exercise and
/// the hole, the second one says "hint:" and the whole hint, or "silence:" and why nothing can be said; "cause:" and "no cause:"
/// where wrong files and slips are asked as well, as a grading does it. After an empty line stands the answer.
/// </summary>
/// <param name="Hint">Null for silence.</param>
/// <param name="IsOfNumbers">Only the numbers are asked.</param>
internal sealed record DiagnosisCase(string Name, string Exercise, string Hole, string? Hint, bool IsOfNumbers, string Answer)
{
    private static readonly ImmutableArray<string> _keys = ["hint", "silence", "cause", "no cause"];

    public static ImmutableArray<DiagnosisCase> All { get; } =
    [.. Directory.EnumerateFiles(Repository.At("tests/cases/diagnoses"), "*.csx").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The exercise with this answer in the place of its own.</summary>
    public string In(string exercise)
    {
        var block = Regex.Match(exercise, $@"#region hole {Hole}\n(.*?)\n *#endregion", RegexOptions.Singleline);
        var place = block.Success ? block : Regex.Match(exercise, $@"\b{Hole} = (.*); // hole");
        return place.Success
            ? string.Concat(
                exercise.AsSpan(0, place.Groups[1].Index),
                Answer,
                exercise.AsSpan(place.Groups[1].Index + place.Groups[1].Length)
            )
            : throw new InvalidDataException($"{Name}: {Exercise} has no hole {Hole}.");
    }

    private static DiagnosisCase Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var lines = File.ReadAllText(file).TrimEnd().Split('\n');
        return
            lines is [var place, var said, "", .. { Length: > 0 } answer]
            && place.Split(' ') is ["//", var exercise, var hole]
            && _keys.Any(key => Said(said, key) is not null)
            ? new(
                name,
                exercise,
                hole,
                Said(said, "hint") ?? Said(said, "cause"),
                (Said(said, "cause") ?? Said(said, "no cause")) is null,
                string.Join('\n', answer)
            )
            : throw new InvalidDataException(
                $"{name}: it must begin with // EXERCISE HOLE, then // hint:, // silence:, // cause: or // no cause:, then an "
                    + "empty line."
            );
    }

    private static string? Said(string line, string key) =>
        line.StartsWith($"// {key}: ", StringComparison.Ordinal) ? line[(key.Length + 5)..] : null;
}
