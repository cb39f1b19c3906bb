using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>What keeps autograd from following: <c>no_grad()</c> for ever, a parameter that becomes another tensor, one that is
/// changed in place.</summary>
internal static class TrackingClues
{
    public static IEnumerable<Clue> FindIn(AnswerSyntax answer) =>
        answer
            .Calls.Where(c => NoGrad.IsCall(c) && IsLasting(c, answer))
            .Select(c => answer.ClueAt(ClueKind.LastingNoGrad, c))
            .Concat(answer.Nodes.OfType<AssignmentExpressionSyntax>().SelectMany(a => FindReplaced(a, answer)))
            .Concat(answer.Nodes.SelectMany(n => FindChangedInPlace(n, answer)));

    // As a statement, or the value of a variable that nothing else names.
    private static bool IsLasting(InvocationExpressionSyntax call, AnswerSyntax answer) =>
        call.Parent switch
        {
            ExpressionStatementSyntax => true,
            AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.Text: "_" },
                Parent: ExpressionStatementSyntax
            } => true,
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Identifier: var name,
                    Parent: VariableDeclarationSyntax { Parent: not UsingStatementSyntax and var declaration }
                }
            } => declaration is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }
                && !answer.Names.Contains(name.Text),
            _ => false,
        };

    // One that becomes a parameter again, by requires_grad, is as good as before.
    private static IEnumerable<Clue> FindReplaced(AssignmentExpressionSyntax assignment, AnswerSyntax answer)
    {
        if (answer.Names.Contains("requires_grad") || answer.Names.Contains("requires_grad_"))
        {
            return [];
        }
        var kind = NoGrad.IsAround(assignment) ? ClueKind.ReplacedInNoGrad : ClueKind.Replaced;
        return assignment
            .Left.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(n => n == assignment.Left || n.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax })
            .Where(n => UsesGradientOf(n.Identifier.Text, assignment.Right))
            .Select(n => answer.ClueAt(kind, assignment, answer.InStudentsWords(n)));
    }

    private static bool UsesGradientOf(string name, ExpressionSyntax within) =>
        within
            .DescendantNodesAndSelf()
            .OfType<MemberAccessExpressionSyntax>()
            .Any(m => m.Name.Identifier.Text == "grad" && m.Expression is IdentifierNameSyntax of && of.Identifier.Text == name);

    // m.sub_(1), and m[0] = 1.
    private static IEnumerable<Clue> FindChangedInPlace(SyntaxNode node, AnswerSyntax answer)
    {
        var changed = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
                when member.Name.Identifier.Text is [.., not '_', '_'] and not ("requires_grad_" or "retain_grad_") =>
                member.Expression,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var indexed } } => indexed,
            _ => null,
        };
        return changed is IdentifierNameSyntax && !NoGrad.IsAround(node)
            ? [answer.ClueAt(ClueKind.ChangedInPlace, node, answer.InStudentsWords(changed))]
            : [];
    }
}
