using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>Finds using directives and extern aliases by tokens alone, also in the midst of an answer.</summary>
internal sealed class ImportFinder(ImmutableArray<Lexeme> lexemes)
{
    private const int LengthOfExternAlias = 4;

    /// <summary>The tokens of each, and where they stand.</summary>
    public IEnumerable<(string Text, TextSpan At)> Find()
    {
        var partners = Brackets.FindPartners(lexemes);
        for (int at = 0, depth = 0; at < lexemes.Length; at++)
        {
            depth += partners[at] switch
            {
                null => 0,
                var partner when partner > at => 1,
                _ => -1,
            };
            if (LengthAt(at, canBeAlias: depth == 0) is var length and > 0)
            {
                var tokens = lexemes[at..(at + length)];
                var span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
                yield return (string.Join(' ', tokens.Select(t => t.Text)), span);
                at += length - 1;
            }
        }
    }

    // In tokens; 0 where there is none.
    private int LengthAt(int start, bool canBeAlias) =>
        KindAt(start) switch
        {
            SyntaxKind.ExternKeyword when IsExternAlias(start) => LengthOfExternAlias,
            SyntaxKind.UsingKeyword => LengthOfUsing(start, canBeAlias),
            _ => 0,
        };

    private bool IsExternAlias(int start) =>
        start + 1 < lexemes.Length
        && lexemes[start + 1].Text == "alias"
        && KindAt(start + 2) == SyntaxKind.IdentifierToken
        && KindAt(start + 3) == SyntaxKind.SemicolonToken;

    private int LengthOfUsing(int start, bool canBeAlias)
    {
        var name = start + 1;
        name += KindAt(name) is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword ? 1 : 0;
        if (canBeAlias && KindAt(name) == SyntaxKind.IdentifierToken && KindAt(name + 1) == SyntaxKind.EqualsToken)
        {
            name += 2;
        }
        return EndOfType(name) is { } end && end > name ? end - start + 1 : 0;
    }

    // The semicolon behind a type or namespace; null where something else stands there.
    private int? EndOfType(int first)
    {
        var tuples = 0; // a tuple's type has names side by side in it
        var at = first;
        for (; KindAt(at) != SyntaxKind.SemicolonToken; at++)
        {
            tuples += KindAt(at) switch
            {
                SyntaxKind.OpenParenToken => 1,
                SyntaxKind.CloseParenToken => -1,
                _ => 0,
            };
            // What declares a variable has two names side by side, or a call.
            var isOther = IsWord(KindAt(at)) ? tuples == 0 : KindAt(at) == SyntaxKind.OpenParenToken;
            if (!IsPartOfType(KindAt(at)) || (isOther && at > first && IsWord(KindAt(at - 1))))
            {
                return null;
            }
        }
        return at;
    }

    private SyntaxKind KindAt(int at) => at < lexemes.Length ? lexemes[at].Kind : SyntaxKind.None;

    private static bool IsWord(SyntaxKind kind) => kind == SyntaxKind.IdentifierToken || SyntaxFacts.IsPredefinedType(kind);

    private static bool IsPartOfType(SyntaxKind kind) =>
        IsWord(kind)
        || kind
            is SyntaxKind.DotToken
                or SyntaxKind.ColonColonToken
                or SyntaxKind.LessThanToken
                or SyntaxKind.GreaterThanToken
                or SyntaxKind.GreaterThanGreaterThanToken
                or SyntaxKind.OpenParenToken
                or SyntaxKind.CloseParenToken
                or SyntaxKind.OpenBracketToken
                or SyntaxKind.CloseBracketToken
                or SyntaxKind.CommaToken
                or SyntaxKind.QuestionToken;
}
