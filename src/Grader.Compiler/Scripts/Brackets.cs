using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Scripts;

/// <summary>Which bracket closes which, in text that may have too many or too few of them.</summary>
internal static class Brackets
{
    public static bool IsBracket(Lexeme lexeme) => IsOpening(lexeme) || OpenerOf(lexeme) is not null;

    /// <summary>For each token the index of its partner, or null where it has none.</summary>
    public static ImmutableArray<int?> FindPartners(ImmutableArray<Lexeme> lexemes)
    {
        var partners = new int?[lexemes.Length];
        var open = new List<int>();
        for (var i = 0; i < lexemes.Length; i++)
        {
            if (IsOpening(lexemes[i]))
            {
                open.Add(i);
            }
            else if (OpenerOf(lexemes[i]) is { } opener && open.FindLastIndex(o => lexemes[o].Kind == opener) is var at and >= 0)
            {
                // What was opened in between stays without a partner.
                (partners[open[at]], partners[i]) = (i, open[at]);
                open.RemoveRange(at, open.Count - at);
            }
        }
        return [.. partners];
    }

    private static bool IsOpening(Lexeme lexeme) =>
        lexeme.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken;

    private static SyntaxKind? OpenerOf(Lexeme lexeme) =>
        lexeme.Kind switch
        {
            SyntaxKind.CloseBraceToken => SyntaxKind.OpenBraceToken,
            SyntaxKind.CloseParenToken => SyntaxKind.OpenParenToken,
            SyntaxKind.CloseBracketToken => SyntaxKind.OpenBracketToken,
            _ => null,
        };
}
