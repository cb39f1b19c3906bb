using System.Collections.Immutable;

namespace Grader.Misconceptions;

/// <summary>What the text of an answer says of a mistake that it behaves like.</summary>
/// <remarks>A code is tokens with a space between them, as <see cref="Protocol.Answer.Code"/>.</remarks>
public static class AnswerText
{
    /// <summary>
    /// Whether an answer does what a mistake leaves undone, or has in the right order what that has in the wrong one: then its
    /// own mistake is another one, of which the words say nothing.
    /// </summary>
    public static bool Contradicts(string answer, string mistake, string reference)
    {
        var (own, wrong, right) = (CallsIn(answer), CallsIn(mistake), CallsIn(reference));
        return right.Except(wrong).Any(own.Contains)
            || (
                right.Order(StringComparer.Ordinal).SequenceEqual(wrong.Order(StringComparer.Ordinal))
                && OrderedPairs(right).Except(OrderedPairs(wrong)).Intersect(OrderedPairs(own)).Any()
            );
    }

    // In the order in which they first stand there.
    private static ImmutableArray<string> CallsIn(string code)
    {
        var tokens = code.Split(' ');
        return [.. tokens.Zip(tokens.Skip(1)).Where(t => t.Second == "(" && IsName(t.First)).Select(t => t.First).Distinct()];
    }

    private static bool IsName(string token) => (char.IsLetter(token[0]) || token[0] == '_') && token is not ("using" or "if");

    private static IEnumerable<(string First, string Then)> OrderedPairs(ImmutableArray<string> calls) =>
        calls.SelectMany((first, i) => calls.Skip(i + 1).Select(then => (first, then)));
}
