using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>Where something that may be null is used as if it were not.</summary>
internal static class NullClues
{
    public static IEnumerable<Clue> FindIn(AnswerSyntax answer)
    {
        var empty = NamesWithoutValue(answer);
        return answer
            .Nodes.OfType<ExpressionSyntax>()
            .Where(e => IsGradient(e) || (e is IdentifierNameSyntax name && empty.Contains(name.Identifier.Text)))
            .Where(NeedsValue)
            .Select(e => answer.ClueAt(ClueKind.MayBeNull, e, IsGradient(e) ? GradientOwner(e, answer) : ""));
    }

    private static bool IsGradient(ExpressionSyntax e) =>
        e is MemberAccessExpressionSyntax { Name.Identifier.Text: "grad" } member
        && e.Parent is not InvocationExpressionSyntax
        && member.Expression is not IdentifierNameSyntax { Identifier.Text: "autograd" };

    private static string GradientOwner(ExpressionSyntax e, AnswerSyntax answer) =>
        answer.InStudentsWords(((MemberAccessExpressionSyntax)e).Expression);

    // Set to null, or a field that no line of the file gives a value.
    private static ImmutableHashSet<string> NamesWithoutValue(AnswerSyntax answer)
    {
        var set = answer
            .Root.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Select(a =>
                (a.Left as IdentifierNameSyntax)?.Identifier.Text
                ?? (a.Left as MemberAccessExpressionSyntax)?.Name.Identifier.Text
            )
            .ToHashSet();
        var declared = answer.Nodes.OfType<VariableDeclaratorSyntax>();
        return
        [
            .. declared.Where(d => IsNull(d.Initializer?.Value)).Select(d => d.Identifier.Text),
            .. declared
                .Where(d => d is { Initializer: null, Parent.Parent: FieldDeclarationSyntax })
                .Select(d => d.Identifier.Text)
                .Where(name => !set.Contains(name)),
        ];
    }

    private static bool IsNull(ExpressionSyntax? value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure
            ? IsNull(sure.Operand)
            : value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>Whether null there is an exception: in front of a dot or an index, between operators, and as what a function of a
    /// tensor gets.</summary>
    private static bool NeedsValue(ExpressionSyntax e) =>
        e.Parent switch
        {
            ParenthesizedExpressionSyntax inner => NeedsValue(inner),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => NeedsValue(sure),
            MemberAccessExpressionSyntax member => member.Expression == e,
            ElementAccessExpressionSyntax element => element.Expression == e,
            PrefixUnaryExpressionSyntax minus => minus.IsKind(SyntaxKind.UnaryMinusExpression),
            BinaryExpressionSyntax { RawKind: var kind } => (SyntaxKind)kind
                is SyntaxKind.AddExpression
                    or SyntaxKind.SubtractExpression
                    or SyntaxKind.MultiplyExpression
                    or SyntaxKind.DivideExpression,
            AssignmentExpressionSyntax compound => !compound.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && !compound.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } =>
                called.Name.Identifier.Text is "sub_" or "add_" or "mul_" or "copy_" or "sub" or "add" or "mul" or "matmul",
            _ => false,
        };
}
