using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>One token and where it stands. Three dots in a row are one token here, the hole's own.</summary>
/// <param name="InString">It is part of an interpolated string.</param>
internal readonly record struct Lexeme(string Text, SyntaxKind Kind, TextSpan Span, bool InString = false)
{
    public const string Dots = "...";

    // What editors make of three dots: one character.
    private const string Ellipsis = "\u2026",
        MidlineEllipsis = "\u22EF";

    public static bool IsEllipsis(string text) => text is Ellipsis or MidlineEllipsis;

    public bool IsDots => Kind == SyntaxKind.DotDotToken && Text == Dots; // in an interpolated string, .. is one token too
    public bool IsName => Kind == SyntaxKind.IdentifierToken;

    /// <summary>What follows is a member of what stands before, whatever else has its name.</summary>
    public bool IsBeforeMember => Kind is SyntaxKind.DotToken or SyntaxKind.ColonColonToken or SyntaxKind.MinusGreaterThanToken;
}

/// <summary>A file as its tokens: layout, comments and directives make no difference to anything made from them.</summary>
/// <param name="Directives">Lines that start with #, in the active part of the file.</param>
internal sealed record LexedText(ImmutableArray<Lexeme> Lexemes, ImmutableArray<SyntaxTrivia> Directives);

/// <summary>Reads tokens only, so that no error in the grammar of one place can disturb another.</summary>
internal static class Lexer
{
    /// <summary>
    /// Tokens and directives as the compiler reads them, which does not look past a comment that nobody closed. Where lines are
    /// said to come from is left out.
    /// </summary>
    public static IEnumerable<string> TokensAsCompiled(string text) =>
        SyntaxFactory
            .ParseTokens(text, options: Script.ParseOptions)
            .SelectMany(t =>
                t.LeadingTrivia.Where(v => v.IsDirective && !v.IsKind(SyntaxKind.LineDirectiveTrivia))
                    .Select(v => v.ToString())
                    .Append(t.Text)
            );

    public static LexedText Read(string text)
    {
        var lexemes = ImmutableArray.CreateBuilder<Lexeme>();
        var directives = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        for (int? from = 0; from is { } start; )
        {
            from = ReadFrom(start, text, lexemes, directives);
        }
        return new(JoinDots(lexemes), directives.ToImmutable());
    }

    // Gives the place to go on from: a comment or string that nobody closed swallows the rest of the file, and with it every
    // answer below. It is cut off at the end of its first line instead.
    private static int? ReadFrom(
        int start,
        string text,
        ImmutableArray<Lexeme>.Builder lexemes,
        ImmutableArray<SyntaxTrivia>.Builder directives
    )
    {
        foreach (var token in SyntaxFactory.ParseTokens(text, start, start, Script.ParseOptions))
        {
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                if (trivia.IsDirective)
                {
                    directives.Add(trivia);
                }
                else if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && IsUnclosedComment(trivia.ToString()))
                {
                    return CutAtEndOfLine(trivia.Span, text, lexemes);
                }
            }
            if (token.IsKind(SyntaxKind.EndOfFileToken))
            {
                return null;
            }
            if (token.Span.End == text.Length && token.Text.Contains('\n') && token.GetDiagnostics().Any())
            {
                return CutAtEndOfLine(token.Span, text, lexemes);
            }
            AddLexemes(token, lexemes);
        }
        return null;
    }

    private static bool IsUnclosedComment(string comment) =>
        comment.Length < 4 || !comment.EndsWith("*/", StringComparison.Ordinal);

    private static int? CutAtEndOfLine(TextSpan swallowed, string text, ImmutableArray<Lexeme>.Builder lexemes)
    {
        var end = text.IndexOf('\n', swallowed.Start);
        end = end < 0 ? text.Length : end;
        lexemes.Add(new(text[swallowed.Start..end], SyntaxKind.BadToken, TextSpan.FromBounds(swallowed.Start, end)));
        return end == text.Length ? null : end;
    }

    // What stands in the braces of an interpolated string is code: names in it can be renamed like any other.
    private static void AddLexemes(SyntaxToken token, ImmutableArray<Lexeme>.Builder lexemes)
    {
        if (Lexeme.IsEllipsis(token.Text))
        {
            lexemes.Add(new(Lexeme.Dots, SyntaxKind.DotDotToken, token.Span));
            return;
        }
        if (!token.IsKind(SyntaxKind.InterpolatedStringToken))
        {
            lexemes.Add(new(token.Text, token.Kind(), token.Span));
            return;
        }
        var parsed = SyntaxFactory.ParseExpression(token.Text, options: Script.ParseOptions);
        if (parsed.ContainsDiagnostics || parsed.ToFullString() != token.Text)
        {
            lexemes.Add(new(token.Text, SyntaxKind.BadToken, token.Span));
            return;
        }
        foreach (var part in parsed.DescendantTokens().Where(p => p.Span.Length > 0))
        {
            lexemes.Add(new(part.Text, part.Kind(), new(token.SpanStart + part.SpanStart, part.Span.Length), InString: true));
        }
    }

    private static ImmutableArray<Lexeme> JoinDots(ImmutableArray<Lexeme>.Builder lexemes)
    {
        var joined = ImmutableArray.CreateBuilder<Lexeme>(lexemes.Count);
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (
                i + 2 < lexemes.Count
                && AreAdjacentDots(lexemes[i], lexemes[i + 1])
                && AreAdjacentDots(lexemes[i + 1], lexemes[i + 2])
            )
            {
                joined.Add(
                    new(Lexeme.Dots, SyntaxKind.DotDotToken, TextSpan.FromBounds(lexemes[i].Span.Start, lexemes[i + 2].Span.End))
                );
                i += 2;
            }
            else
            {
                joined.Add(lexemes[i]);
            }
        }
        return joined.ToImmutable();
    }

    private static bool AreAdjacentDots(Lexeme a, Lexeme b) =>
        a.Kind == SyntaxKind.DotToken && b.Kind == SyntaxKind.DotToken && a.Span.End == b.Span.Start;
}
