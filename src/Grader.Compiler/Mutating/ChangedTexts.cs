using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>No text where there is one. What a layer is called, and what an exception tells, is anybody's own.</summary>
internal static class ChangedTexts
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is LiteralExpressionSyntax { Token.ValueText.Length: > 0 } text
        && text.IsKind(SyntaxKind.StringLiteralExpression)
        && !IsName(text, model)
            ? [new(text.Span, "\"\"")]
            : [];

    private static bool IsName(LiteralExpressionSyntax text, SemanticModel model) =>
        text.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: var outer } } => IsMember(outer),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ConstructorInitializerSyntax } } => true,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax created } } => created.Parent
                is ThrowStatementSyntax
                    or ThrowExpressionSyntax,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
                when SyntaxNames.Called(call)?.Text
                    is "register_module"
                        or "add_module"
                        or "register_buffer"
                        or "register_parameter" => true,
            ArgumentSyntax argument => ChangedDimensions.ParameterOf(argument, model)?.Name == "name",
            _ => false,
        };

    // Of a Sequential, by itself or in a list.
    private static bool IsMember(SyntaxNode? outer) =>
        outer?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Any(call => SyntaxNames.Called(call)?.Text == "Sequential")
            is true;
}
