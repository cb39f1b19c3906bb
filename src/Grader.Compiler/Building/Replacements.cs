using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>Puts other code in place of pieces of a program, whoever wrote them: so that an answer is asked where nobody could
/// know what comes out.</summary>
internal static class Replacements
{
    /// <returns>Null where a piece is not in the program. Every line stays where it is.</returns>
    public static string? ApplyTo(string text, ImmutableArray<Replacement> pieces)
    {
        if (pieces.IsEmpty)
        {
            return text;
        }
        var root = Script.ParseRoot(text);
        var found = pieces.Select(p => (Piece: p, At: FindSpans(root, p.What).ToList())).ToList();
        return found.Exists(f => f.At.Count == 0)
            ? null
            : TextRewrite.ApplyAll(
                text,
                [.. found.SelectMany(f => f.At.Select(at => TextRewrite.KeepingLines(text, at, f.Piece.With)))]
            );
    }

    private static IEnumerable<TextSpan> FindSpans(CompilationUnitSyntax root, string what) =>
        SyntaxFacts.IsValidIdentifier(what) ? FirstValueOf(root, what) : OccurrencesOf(root, what);

    // Declared twice, the program does not compile; without a value, there is nothing to replace.
    private static IEnumerable<TextSpan> FirstValueOf(CompilationUnitSyntax root, string variable) =>
        Script
            .Variables(root)
            .Where(v => v.Identifier.ValueText == variable)
            .Select(v => v.Initializer?.Value.Span)
            .OfType<TextSpan>();

    private static IEnumerable<TextSpan> OccurrencesOf(CompilationUnitSyntax root, string code)
    {
        var wanted = TokensOf(SyntaxFactory.ParseTokens(code));
        var tokens = TokensOf(root.DescendantTokens());
        for (var i = 0; i + wanted.Length <= tokens.Length; i++)
        {
            if (wanted.Index().All(w => tokens[i + w.Index].Text == w.Item.Text))
            {
                yield return TextSpan.FromBounds(tokens[i].SpanStart, tokens[i + wanted.Length - 1].Span.End);
                i += wanted.Length - 1;
            }
        }
    }

    private static ImmutableArray<SyntaxToken> TokensOf(IEnumerable<SyntaxToken> tokens) =>
        [.. tokens.Where(t => t.Span.Length > 0)];
}
