using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>
/// Turns <c>Random(8)</c> into <c>__inputs.Random(8)</c>. Bound to something that only the probes have, it cannot be shadowed by
/// something of that name in the student's file.
/// </summary>
/// <param name="declared">Functions of the exercise's own: a call by such a name is theirs.</param>
internal sealed class ProbeInputRewriter(IReadOnlySet<string> declared) : CSharpSyntaxRewriter
{
    public const string Parameter = "__inputs";

    public T Rewrite<T>(T node)
        where T : SyntaxNode => (T)Visit(node);

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

    private string? OwnerOf(string name) =>
        name switch
        {
            "Random" or "RandomBetween" => Parameter,
            "Gradient" => "global::Grader.Runner.Inputs",
            _ when declared.Contains(name) => null,
            "Parameters" => Parameter,
            _ => RandomInputs.Names.Contains(name) ? Parameter : null,
        };
}
