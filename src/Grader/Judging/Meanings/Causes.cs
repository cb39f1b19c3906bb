using System.Collections.Immutable;
using System.Globalization;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Meanings;

/// <summary>What in an answer made TorchSharp say what it said, as the student wrote it.</summary>
public static class Causes
{
    private const string NotTracked = "does not require grad and does not have a grad_fn";

    /// <param name="message">The exception's, or what libtorch said when it ended the process. It chooses between sentences, and
    /// nothing of it is told.</param>
    /// <param name="line">Where it was thrown; null for elsewhere than in the answer.</param>
    /// <param name="printed">By the same run.</param>
    /// <returns>A sentence; null where the answer does not say for sure.</returns>
    public static string? FindIn(ImmutableArray<Clue> clues, string message, int? line, string printed) =>
        message switch
        {
            _ when Has(message, "Object reference not set") => NullIn(clues, line, printed),
            _ when Has(message, "leaf Variable that requires grad") || Has(message, "don't support automatic differentiation") =>
                ChangedIn(clues, line),
            _ when Has(message, NotTracked) => OfLostTrack(clues),
            _ when Has(message, "ouble") && Has(message, "type") => MadeIn(clues, ClueKind.Doubles, "doubles"),
            _ when Has(message, " Int") && Has(message, "type") => MadeIn(clues, ClueKind.Ints, "ints"),
            _ when Has(message, "mat1 and mat2 shapes cannot be multiplied") => LayerIn(clues, message),
            _ when Has(message, "Tensor invalid -- empty handle") => DisposedIn(clues),
            _ => null,
        };

    /// <summary>What in an answer keeps autograd from following; null where nothing does for sure.</summary>
    public static string? OfLostTrack(ImmutableArray<Clue> clues) =>
        LastingNoGrad(clues)
        ?? (
            Of(clues, ClueKind.ReplacedInNoGrad).FirstOrDefault() is { } clue
                ? $"{clue.Code} in line {clue.Line} makes a new tensor, which autograd does not track, for it is made inside "
                    + $"no_grad(): {clue.Name}.sub_() or {clue.Name}.copy_() changes {clue.Name} itself."
                : null
        );

    private static string? LastingNoGrad(ImmutableArray<Clue> clues) =>
        Of(clues, ClueKind.LastingNoGrad).FirstOrDefault() is { } clue
            ? $"{clue.Code} in line {clue.Line} is never disposed, so autograd stays off from there on: write "
                + $"using ({clue.Code}) {{ ... }} around what is not to be tracked, or leave it out."
            : null;

    private static string? NullIn(ImmutableArray<Clue> clues, int? line, string printed)
    {
        var there = Of(clues, ClueKind.MayBeNull).Where(c => c.Line == line).DistinctBy(c => c.Code).ToList();
        return there switch
        {
            [] => null,
            [{ Name: "" } only] => $"It is {only.Code}.",
            [var only] when TorchWarnings.TellOfGradientOfNoLeaf(printed) && ReplacedIn(clues, only.Name) is { } replaced =>
                $"It is {only.Code}: {replaced.Code} in line {replaced.Line} makes another tensor {only.Name}, and autograd "
                    + $"keeps gradients for parameters alone. {only.Name}.sub_() inside using (no_grad()) changes {only.Name} "
                    + "itself.",
            [var only] => $"It is {only.Code}: no backward has reached {only.Name} since it was made or reset.",
            _ => $"It is {string.Join(" or ", there.Select(c => c.Code))}.",
        };
    }

    private static Clue? ReplacedIn(ImmutableArray<Clue> clues, string name) =>
        Of(clues, ClueKind.Replaced).FirstOrDefault(c => c.Name == name);

    private static string? ChangedIn(ImmutableArray<Clue> clues, int? line) =>
        Of(clues, ClueKind.ChangedInPlace).Where(c => c.Line == line).ToList() is [var only]
            ? $"{only.Name} is one, and {only.Code} changes it."
            : null;

    private static string? MadeIn(ImmutableArray<Clue> clues, ClueKind kind, string what) =>
        Of(clues, kind).ToList() switch
        {
            [] => null,
            [var only] => $"{only.Code} in line {only.Line} holds {what}.",
            var several => $"Lines {Listed.Of([.. several.Select(c => Numeral(c.Line)).Distinct()])} make tensors of {what}.",
        };

    private static string? LayerIn(ImmutableArray<Clue> clues, string message) =>
        Of(clues, ClueKind.Layer).ToList() is [var only] && Has(message, $" and {only.Name})")
            ? $"{only.Code} in line {only.Line} takes rows of {only.Name.Split('x')[0]} numbers."
            : null;

    private static string? DisposedIn(ImmutableArray<Clue> clues) =>
        Of(clues, ClueKind.Disposed).ToList() switch
        {
            [{ Name: "" } only] => $"{only.Code}.Dispose() in line {only.Line} does that.",
            [var only] => $"using in line {only.Line} disposes {only.Name} at the end of its block.",
            _ => null,
        };

    private static IEnumerable<Clue> Of(ImmutableArray<Clue> clues, ClueKind kind) => clues.Where(c => c.Kind == kind);

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.Ordinal);

    private static string Numeral(int line) => line.ToString(CultureInfo.InvariantCulture);
}
