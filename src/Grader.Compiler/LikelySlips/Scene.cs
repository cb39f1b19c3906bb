using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>A script whose answer to a hole is right, and the answer of a student's that is not.</summary>
/// <param name="Answer">Where the hole's answer stands in the script.</param>
/// <param name="Reference">The script's answer.</param>
/// <param name="IsInlined">What a call does is written in its place.</param>
internal sealed record Scene(
    ExerciseSource Exercise,
    HolePlace Hole,
    SemanticModel Model,
    TextSpan Answer,
    AnswerTokens Reference,
    AnswerTokens Student,
    bool IsInlined
)
{
    public SyntaxTree Tree => Model.SyntaxTree;

    public SourceText Text => Tree.GetText();

    public IEnumerable<SyntaxNode> Nodes =>
        Tree.GetRoot().DescendantNodes(n => n.Span.IntersectsWith(Answer)).Where(n => Answer.Contains(n.Span));

    /// <summary>The student's answer has fewer of it than the reference's.</summary>
    public bool IsMissing(string token) => Student.CountOf(token) < Math.Max(1, Reference.CountOf(token));

    /// <summary>The student's answer has more of it than the reference's.</summary>
    public bool IsAdded(string token) => Student.CountOf(token) > Reference.CountOf(token);

    /// <summary>All that the answer gives.</summary>
    public bool IsWhole(SyntaxNode node) =>
        node.Span == Answer || node.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;

    public bool IsTensor(ExpressionSyntax node) => Model.GetTypeInfo(node).Type?.Name == "Tensor";

    /// <summary>Whether other code would give the same type in the place of an expression.</summary>
    public bool Suits(string code, ExpressionSyntax place) =>
        Model.GetTypeInfo(place).Type is { } type
        && SymbolEqualityComparer.Default.Equals(
            type,
            Model
                .GetSpeculativeTypeInfo(
                    place.SpanStart,
                    SyntaxFactory.ParseExpression(code),
                    SpeculativeBindingOption.BindAsExpression
                )
                .Type
        );

    /// <summary>The answer with a slip in it.</summary>
    public string WithSlip(Slip slip) =>
        Text.GetSubText(Answer)
            .WithChanges(
                slip.Changes.Select(c => new TextChange(new(c.Span.Start - Answer.Start, c.Span.Length), c.NewText ?? ""))
            )
            .ToString();

    /// <summary>Statements that stand one behind the other in the answer.</summary>
    public IEnumerable<ImmutableArray<StatementSyntax>> StatementLists =>
        Nodes
            .OfType<StatementSyntax>()
            .Where(s => s.Parent is BlockSyntax or GlobalStatementSyntax && s is not ReturnStatementSyntax and not BlockSyntax)
            .GroupBy(s => s.Parent is GlobalStatementSyntax ? null : s.Parent)
            .Select(g => g.ToImmutableArray());
}
