using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>
/// A using directive or an extern alias that a student added, wherever in the file. An answer may need it; it is part of none.
/// </summary>
/// <param name="Text">Its tokens.</param>
/// <param name="Written">As the student wrote it.</param>
/// <param name="At">Where it stands in the submission.</param>
internal sealed record Import(string Text, string Written, TextSpan At)
{
    /// <summary>All but the given ones. Found by tokens alone, so that they are found in the midst of an answer too.</summary>
    public static ImmutableArray<Import> AddedIn(string file, ImmutableArray<Lexeme> lexemes, ImmutableArray<Lexeme> exercise)
    {
        var given = SpansIn(exercise).Select(i => i.Text).ToHashSet();
        return
        [
            .. SpansIn(lexemes)
                .Where(i => !given.Remove(i.Text))
                .Select(i => new Import(i.Text, file[i.At.Start..i.At.End], i.At)),
        ];
    }

    /// <summary>A text in which they were blanked, as it was before.</summary>
    public static string PutBack(ImmutableArray<Import> imports, string text) =>
        Rewrite.All(text, [.. imports.Select(i => new Rewrite(i.At, i.Written))]);

    /// <summary>Those that can stand above a program. With one that names nothing the file does not compile; answers
    /// do.</summary>
    /// <param name="above">The directives that stand there anyway.</param>
    public static ImmutableArray<Import> Bound(
        ImmutableArray<Import> imports,
        ImmutableArray<string> above,
        Func<string, CSharpCompilation> compile
    )
    {
        if (imports.IsEmpty)
        {
            return [];
        }
        ImmutableArray<string> lines = [.. above, .. imports.Select(i => i.Text)];
        var broken = compile(string.Join('\n', lines))
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.Location.GetLineSpan().StartLinePosition.Line)
            .ToHashSet();
        return [.. imports.Where((_, i) => !broken.Contains(above.Length + i))];
    }

    private static IEnumerable<(string Text, TextSpan At)> SpansIn(ImmutableArray<Lexeme> lexemes)
    {
        var partners = Brackets.Match(lexemes);
        for (int at = 0, depth = 0; at < lexemes.Length; at++)
        {
            depth += partners[at] switch
            {
                null => 0,
                var partner when partner > at => 1,
                _ => -1,
            };
            if (Length(lexemes, at, depth == 0) is var length and > 0)
            {
                var tokens = lexemes[at..(at + length)];
                var span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
                yield return (string.Join(' ', tokens.Select(t => t.Text)), span);
                at += length - 1;
            }
        }
    }

    // 0 where there is none.
    private static int Length(ImmutableArray<Lexeme> lexemes, int start, bool canBeAlias)
    {
        SyntaxKind KindAt(int at) => at < lexemes.Length ? lexemes[at].Kind : SyntaxKind.None;

        var at = start + 1;
        if (KindAt(start) == SyntaxKind.ExternKeyword)
        {
            return
                at < lexemes.Length
                && lexemes[at].Text == "alias"
                && KindAt(at + 1) == SyntaxKind.IdentifierToken
                && KindAt(at + 2) == SyntaxKind.SemicolonToken
                ? 4
                : 0;
        }
        if (KindAt(start) != SyntaxKind.UsingKeyword)
        {
            return 0;
        }
        at += KindAt(at) is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword ? 1 : 0;
        if (canBeAlias && KindAt(at) == SyntaxKind.IdentifierToken && KindAt(at + 1) == SyntaxKind.EqualsToken)
        {
            at += 2;
        }
        var first = at;
        var tuples = 0; // a tuple's type has names side by side in it
        while (KindAt(at) != SyntaxKind.SemicolonToken)
        {
            tuples += KindAt(at) switch
            {
                SyntaxKind.OpenParenToken => 1,
                SyntaxKind.CloseParenToken => -1,
                _ => 0,
            };
            // What declares a variable has two names side by side, or a call.
            var isOther = IsWord(KindAt(at)) ? tuples == 0 : KindAt(at) == SyntaxKind.OpenParenToken;
            if (!IsPartOfName(KindAt(at)) || (isOther && at > first && IsWord(KindAt(at - 1))))
            {
                return 0;
            }
            at++;
        }
        return at > first ? at - start + 1 : 0;
    }

    private static bool IsWord(SyntaxKind kind) => kind == SyntaxKind.IdentifierToken || SyntaxFacts.IsPredefinedType(kind);

    private static bool IsPartOfName(SyntaxKind kind) =>
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
