using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>What an editor would colour in a file, in whatever state that is. By its syntax alone: no name is looked
/// up.</summary>
internal static class CodeColouring
{
    /// <returns>Ascending, none over another, all within the text.</returns>
    public static ImmutableArray<CodeSpan> ColourText(string text)
    {
        // Painted one over another, and read off at the end: whatever Roslyn makes of a broken file, no two can overlap.
        var paint = new CodeColour?[text.Length];
        var root = Script.ParseRoot(text);
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            Paint(token.Span, ColourOf(token));
        }
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            Paint(trivia.Span, ColourOf(trivia));
        }
        foreach (var dots in Lexer.Read(text).Lexemes.Where(l => l.IsDots))
        {
            Paint(dots.Span, CodeColour.Unfilled);
        }
        return ReadOff(paint);

        void Paint(TextSpan span, CodeColour? colour)
        {
            if (colour is not null && span.Start < text.Length)
            {
                paint.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start)).Fill(colour);
            }
        }
    }

    private static ImmutableArray<CodeSpan> ReadOff(CodeColour?[] paint)
    {
        var spans = ImmutableArray.CreateBuilder<CodeSpan>();
        for (var (start, end) = (0, 0); start < paint.Length; start = end)
        {
            while (end < paint.Length && paint[end] == paint[start])
            {
                end++;
            }
            if (paint[start] is { } colour)
            {
                spans.Add(new(start, end - start, colour));
            }
        }
        return spans.ToImmutable();
    }

    private static CodeColour? ColourOf(SyntaxTrivia trivia) =>
        trivia.IsDirective ? CodeColour.Directive
        : trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            ? CodeColour.Comment
        : null;

    private static CodeColour? ColourOf(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.IdentifierToken => ColourOfName(token),
            SyntaxKind.NumericLiteralToken => CodeColour.Number,
            var kind when IsText(kind) => CodeColour.Text,
            var kind when SyntaxFacts.IsKeywordKind(kind) => CodeColour.Keyword,
            _ => null,
        };

    private static bool IsText(SyntaxKind kind) =>
        kind
            is SyntaxKind.CharacterLiteralToken
                or SyntaxKind.StringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringStartToken
                or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken
                or SyntaxKind.InterpolatedMultiLineRawStringStartToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.InterpolatedStringEndToken
                or SyntaxKind.InterpolatedRawStringEndToken;

    private static CodeColour? ColourOfName(SyntaxToken name) =>
        name.Parent switch
        {
            IdentifierNameSyntax { IsVar: true } => CodeColour.Keyword,
            SimpleNameSyntax used when IsCalled(used) => CodeColour.Name,
            SimpleNameSyntax used when SyntaxFacts.IsInTypeOnlyContext(used) => CodeColour.Type,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => CodeColour.Name,
            BaseTypeDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => CodeColour.Type,
            _ => null,
        };

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent switch
        {
            InvocationExpressionSyntax => true,
            MemberAccessExpressionSyntax access => access.Name == name && access.Parent is InvocationExpressionSyntax,
            MemberBindingExpressionSyntax binding => binding.Parent is InvocationExpressionSyntax,
            _ => false,
        };
}
