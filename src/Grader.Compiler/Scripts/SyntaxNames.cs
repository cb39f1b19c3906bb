using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>Names in a piece of C#, found by syntax alone: enough to see which piece introduces what another one uses.</summary>
internal static class SyntaxNames
{
    public static ImmutableHashSet<string> DeclaredIn(SyntaxNode root) => [.. DeclaringTokens(root).Select(t => t.Text)];

    /// <summary>The tokens that declare a variable, parameter, function or type.</summary>
    public static IEnumerable<SyntaxToken> DeclaringTokens(SyntaxNode root) =>
        root.DescendantNodesAndSelf()
            .Select(node =>
                node switch
                {
                    VariableDeclaratorSyntax n => n.Identifier,
                    SingleVariableDesignationSyntax n => n.Identifier,
                    ForEachStatementSyntax n => n.Identifier,
                    ParameterSyntax n => n.Identifier,
                    MethodDeclarationSyntax n => n.Identifier,
                    LocalFunctionStatementSyntax n => n.Identifier,
                    PropertyDeclarationSyntax n => n.Identifier,
                    BaseTypeDeclarationSyntax n => n.Identifier,
                    DelegateDeclarationSyntax n => n.Identifier,
                    CatchDeclarationSyntax n => n.Identifier,
                    _ => default,
                }
            )
            .Where(t => t.Text.Length > 0);

    /// <summary>What stands where a type does, in front of a dot or of a variable: as far as the file does not declare it, a
    /// library does.</summary>
    public static IEnumerable<string> UsedAsTypes(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(n =>
                n.Parent switch
                {
                    MemberAccessExpressionSyntax member => member.Expression == n,
                    VariableDeclarationSyntax
                    or ParameterSyntax
                    or ObjectCreationExpressionSyntax
                    or TypeArgumentListSyntax
                    or QualifiedNameSyntax
                    or UsingDirectiveSyntax => true,
                    _ => false,
                }
            )
            .Select(n => n.Identifier.Text);

    /// <summary>What a call calls by its name; null for what has none: f()().</summary>
    public static SyntaxToken? Called(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            SimpleNameSyntax name => name.Identifier,
            MemberAccessExpressionSyntax member => member.Name.Identifier,
            MemberBindingExpressionSyntax member => member.Name.Identifier,
            _ => null,
        };

    public static IEnumerable<string> UsedWithin(SyntaxNode node, TextSpan within) =>
        node.DescendantTokens(within)
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && within.Contains(t.Span))
            .Select(t => t.Text);
}
