using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>Where autograd is switched off.</summary>
internal static class NoGrad
{
    public static bool IsCall(SyntaxNode node) =>
        node is InvocationExpressionSyntax call && AnswerSyntax.NameOfCalled(call) is "no_grad" or "inference_mode";

    /// <summary>Whether a piece stands in a block of <c>using (no_grad())</c>, or behind a <c>using var</c> of it.</summary>
    public static bool IsAround(SyntaxNode node) =>
        node.Ancestors()
            .Any(a =>
                a switch
                {
                    UsingStatementSyntax block => Switches(block.Declaration) || Switches(block.Expression),
                    BlockSyntax block => block.Statements.TakeWhile(s => s.SpanStart < node.SpanStart).Any(IsUsingDeclaration),
                    _ => false,
                }
            );

    public static bool IsUsingDeclaration(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } local
        && Switches(local.Declaration);

    private static bool Switches(SyntaxNode? within) => within?.DescendantNodesAndSelf().Any(IsCall) is true;
}
