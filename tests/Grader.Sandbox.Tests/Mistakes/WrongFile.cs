using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>A right file with one mistake in it, and what is to be said of it. The READMEs of tests/cases/mistakes and of
/// tests/cases/wrong-answers say what the words mean.</summary>
/// <param name="Name">Of the corpus, the file and, where a file has several, the entry.</param>
/// <param name="What">The mistake, for people.</param>
/// <param name="Hole">Whose answer is wrong; null for a mistake in the given text.</param>
/// <param name="Replaced">The line of the given text that it stands in place of.</param>
/// <param name="Text">What stands there instead.</param>
internal sealed record WrongFile(
    string Name,
    string Exercise,
    string What,
    string? Hole,
    string? Replaced,
    ImmutableArray<string> Text
)
{
    /// <summary>Of <see cref="Text"/>, 1-based: the lines one of which is to be blamed. None where no line need be.</summary>
    public ImmutableArray<int> Lines { get; init; } = [];

    /// <summary>The holes that are to fail.</summary>
    public required ImmutableSortedSet<string> Fails { get; init; }

    /// <summary>What names the cause: one of each. None where nothing but a guess could be said.</summary>
    public ImmutableArray<ImmutableArray<Phrase>> Cause { get; init; } = [];

    /// <summary>Why the cause is not named as yet; null where it is to be.</summary>
    public string? Unnamed { get; init; }

    /// <summary>What would name another cause.</summary>
    public ImmutableArray<Phrase> Never { get; init; } = [];

    public bool DoesNotCompile => Name.Contains("/compile-", StringComparison.Ordinal);

    /// <summary>What one rate is demanded of.</summary>
    public string Kind =>
        DoesNotCompile ? "compile slips"
        : IsMistake ? "other mistakes"
        : "wrong answers";

    public bool IsMistake => Name.StartsWith("mistakes/", StringComparison.Ordinal);

    /// <param name="solved">The exercise as a student hands it in who solved it.</param>
    /// <param name="answers">Where its answers stand.</param>
    /// <returns>The file, and the first line of the mistake in it, 1-based.</returns>
    public (string File, int First) In(string solved, ImmutableArray<Answer> answers)
    {
        var lines = solved.ReplaceLineEndings("\n").Split('\n');
        var (from, to) = Hole is null ? Given(lines) : Place(answers.Single(a => a.Hole == Hole));
        var indent = lines[from][..^lines[from].TrimStart().Length];
        var common = Text.Where(t => t != "").Min(t => t.Length - t.TrimStart().Length);
        var text = Text.Select(t => t == "" ? t : indent + t[common..]);
        return (string.Join('\n', [.. lines[..from], .. text, .. lines[to..]]), from + 1);
    }

    private static (int From, int To) Place(Answer answer) => (answer.Line - 1, answer.EndLine);

    private (int From, int To) Given(string[] lines)
    {
        var at = lines.Index().Where(l => l.Item == Replaced).Select(l => l.Index).ToList();
        return at is [var only]
            ? (only, only + 1)
            : throw new InvalidDataException($"{Name}: this is not just one line of the solved exercise: {Replaced}");
    }
}
