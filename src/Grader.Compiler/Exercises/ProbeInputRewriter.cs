using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>
/// Turns <c>Random(8)</c> into <c>__inputs.Random(8)</c>. Bound to something that only the probes have, it cannot be shadowed by
/// something of that name in the student's file.
/// </summary>
internal sealed class ProbeInputRewriter : CSharpSyntaxRewriter
{
    public const string Parameter = "__inputs";

    private ProbeInputRewriter() { }

    public static T Rewrite<T>(T node)
        where T : SyntaxNode => (T)new ProbeInputRewriter().Visit(node);

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        return visited.Expression is IdentifierNameSyntax name && OwnerOf(name.Identifier.Text) is { } owner
            ? visited.WithExpression(
                SyntaxFactory
                    .MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        SyntaxFactory.ParseExpression(owner),
                        name.WithoutTrivia()
                    )
                    .WithTriviaFrom(name)
            )
            : visited;
    }

    private static string? OwnerOf(string name) =>
        name switch
        {
            "Random" or "RandomBetween" => Parameter,
            "Gradient" => "global::Grader.Runner.Inputs",
            _ => null,
        };
}
