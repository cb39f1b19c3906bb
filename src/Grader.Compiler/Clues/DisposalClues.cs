using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>Where a tensor of the answer's ends.</summary>
internal static class DisposalClues
{
    public static IEnumerable<Clue> FindIn(AnswerSyntax answer) =>
        answer
            .Nodes.OfType<VariableDeclarationSyntax>()
            .Where(d => IsUsing(d) && !d.DescendantNodes().Any(NoGrad.IsCall))
            .SelectMany(d => d.Variables)
            .Select(v => answer.ClueAt(ClueKind.Disposed, v, "using", v.Identifier.Text))
            .Concat(answer.Calls.SelectMany(c => FindDispose(c, answer)));

    private static IEnumerable<Clue> FindDispose(InvocationExpressionSyntax call, AnswerSyntax answer) =>
        call.Expression
            is MemberAccessExpressionSyntax { Name.Identifier.Text: "Dispose", Expression: IdentifierNameSyntax disposed }
            ? [answer.ClueAt(ClueKind.Disposed, call, answer.InStudentsWords(disposed), "")]
            : [];

    private static bool IsUsing(VariableDeclarationSyntax declaration) =>
        declaration.Parent
            is UsingStatementSyntax
                or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };
}
