using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>
/// Turns <c>Random(8)</c> into <c>__inputs.Random(8)</c>. Bound to an object that only the probes have, it cannot be shadowed by
/// something of that name in the student's file.
/// </summary>
public sealed class RandomInputs : CSharpSyntaxRewriter
{
    public const string Parameter = "__inputs";

    private RandomInputs() { }

    public static T Rewrite<T>(T node)
        where T : SyntaxNode => (T)new RandomInputs().Visit(node);

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        return visited.Expression is IdentifierNameSyntax { Identifier.Text: "Random" or "RandomBetween" } name
            ? visited.WithExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(Parameter), name.WithoutTrivia()).WithTriviaFrom(name))
            : visited;
    }
}
