using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>What stands before and behind an operator, by tokens: C# may not know the operator.</summary>
internal static class Operands
{
    /// <summary>A name, a number, or brackets, with the calls, indexes and members that belong to it; null where none of these
    /// stands there.</summary>
    /// <param name="at">Index of the operator.</param>
    public static TextSpan? Before(ImmutableArray<SyntaxToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0; )
        {
            i = BeginningOfPart(tokens, i);
            if (i < 0)
            {
                return null;
            }
            if (i > 0 && tokens[i - 1].IsKind(SyntaxKind.DotToken))
            {
                i -= 2;
                continue;
            }
            return TextSpan.FromBounds(tokens[i].SpanStart, tokens[at - 1].Span.End);
        }
        return null;
    }

    /// <summary>The same, with the sign in front of it.</summary>
    public static TextSpan? Behind(ImmutableArray<SyntaxToken> tokens, int at)
    {
        var first = at + 1;
        var i = first;
        while (i < tokens.Length && tokens[i].Kind() is SyntaxKind.MinusToken or SyntaxKind.PlusToken)
        {
            i++;
        }
        i = EndOfPart(tokens, i);
        while (i >= 0 && i + 1 < tokens.Length && tokens[i].IsKind(SyntaxKind.DotToken))
        {
            i = EndOfPart(tokens, i + 1);
        }
        return i <= first ? null : TextSpan.FromBounds(tokens[first].SpanStart, tokens[i - 1].Span.End);
    }

    /// <summary>The index of the bracket that closes this one; -1 where none does.</summary>
    public static int CloserOf(ImmutableArray<SyntaxToken> tokens, int open) => Partner(tokens, open, 1);

    // Calls and indexes, back to the name that they are of.
    private static int BeginningOfPart(ImmutableArray<SyntaxToken> tokens, int last)
    {
        var i = last;
        while (i >= 0 && IsCloser(tokens[i]))
        {
            var open = Partner(tokens, i, -1);
            var owner = open < 1 ? -1 : BeforeTypeArguments(tokens, open - 1);
            if (owner < 0 || !(IsWord(tokens[owner]) || IsCloser(tokens[owner])))
            {
                return open;
            }
            i = owner;
        }
        return i >= 0 && IsWord(tokens[i]) ? i : -1;
    }

    private static int BeforeTypeArguments(ImmutableArray<SyntaxToken> tokens, int last) =>
        last >= 3 && tokens[last].IsKind(SyntaxKind.GreaterThanToken) && tokens[last - 2].IsKind(SyntaxKind.LessThanToken)
            ? last - 3
            : last;

    // Behind it; -1 where nothing of the kind stands here.
    private static int EndOfPart(ImmutableArray<SyntaxToken> tokens, int first)
    {
        if (first >= tokens.Length || !(IsWord(tokens[first]) || IsOpener(tokens[first])))
        {
            return -1;
        }
        var i = IsWord(tokens[first]) ? BehindTypeArguments(tokens, first + 1) : first;
        while (i < tokens.Length && IsOpener(tokens[i]))
        {
            var close = Partner(tokens, i, 1);
            if (close < 0)
            {
                return -1;
            }
            i = close + 1;
        }
        return i;
    }

    private static int BehindTypeArguments(ImmutableArray<SyntaxToken> tokens, int first) =>
        first + 3 < tokens.Length
        && tokens[first].IsKind(SyntaxKind.LessThanToken)
        && tokens[first + 2].IsKind(SyntaxKind.GreaterThanToken)
        && tokens[first + 3].IsKind(SyntaxKind.OpenParenToken)
            ? first + 3
            : first;

    private static int Partner(ImmutableArray<SyntaxToken> tokens, int at, int direction)
    {
        for (int i = at, depth = 0; i >= 0 && i < tokens.Length; i += direction)
        {
            depth +=
                IsOpener(tokens[i]) ? direction
                : IsCloser(tokens[i]) ? -direction
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsWord(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.ThisKeyword;

    private static bool IsOpener(SyntaxToken token) => token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken;

    private static bool IsCloser(SyntaxToken token) => token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;
}
