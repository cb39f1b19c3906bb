using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>One of several elements, or of several patterns, is forgotten.</summary>
internal static class DroppedElements
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            BinaryPatternSyntax pattern =>
            [
                new(pattern.Span, pattern.Left.ToString()),
                new(pattern.Span, pattern.Right.ToString()),
            ],
            InitializerExpressionSyntax { Expressions: { Count: > 1 } all } => WithoutEach(all),
            CollectionExpressionSyntax { Elements: { Count: > 1 } all } => WithoutEach(all),
            _ => [],
        };

    private static IEnumerable<TextChange> WithoutEach<T>(SeparatedSyntaxList<T> all)
        where T : SyntaxNode => all.Select((_, place) => new TextChange(ListElement.SpanOf(all, place), ""));
}
