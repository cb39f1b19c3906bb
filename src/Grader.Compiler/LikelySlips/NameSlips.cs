using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>Something else of the same type, which the student's answer has: c for m, m for m.grad, dLdc for dLdm.</summary>
internal static class NameSlips
{
    private static readonly string[] _reshaping = ["reshape", "unsqueeze", "view"];

    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene) =>
        node is not ExpressionSyntax own || !IsValue(node)
            ? []
            : from other in scene.Student.Values
            where other != own.ToString() && IsNews(other, own, scene)
            where scene.Suits(other, own)
            select new Slip(
                KeyFor(own.ToString(), other),
                own.Span,
                other,
                scene.IsWhole(own) ? $"It is {other} itself." : $"{other} stands where {Spoken.NameOf(own) ?? "it"} belongs."
            );

    /// <summary>Two names of the same type, everywhere in a value: c * x + m.</summary>
    public static IEnumerable<Slip> FindExchangedAt(SyntaxNode node, Scene scene)
    {
        if (node is not BinaryExpressionSyntax || node.Parent is BinaryExpressionSyntax)
        {
            return [];
        }
        var names = node.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsValue).ToLookup(n => n.Identifier.Text);
        return from one in names
            from other in names
            where string.CompareOrdinal(one.Key, other.Key) < 0 && scene.Suits(other.Key, one.First())
            select new Slip(
                $"{one.Key} {other.Key}",
                [.. one.Select(n => new TextChange(n.Span, other.Key)), .. other.Select(n => new TextChange(n.Span, one.Key))],
                $"{one.Key} and {other.Key} have changed places."
            );
    }

    /// <summary>A row is made a column, and meets another row.</summary>
    public static IEnumerable<Slip> FindColumnAt(SyntaxNode node, Scene scene) =>
        node is IdentifierNameSyntax own && IsValue(node) && scene.IsTensor(own) && Array.Exists(_reshaping, scene.IsAdded)
            ?
            [
                new(
                    "column",
                    own.Span,
                    $"{own}.reshape(-1, 1)",
                    $"It works as if {own} were a column: where a tensor of shape [n, 1] "
                        + "meets one of shape [n], every number meets every other one, and the result has shape [n, n]. Bring "
                        + "both to the same shape."
                ),
            ]
            : [];

    /// <summary>A number of the student's in the place of another one.</summary>
    public static IEnumerable<Slip> FindNumberAt(SyntaxNode node, Scene scene) =>
        node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } own
        || scene.Hole.ChoiceType is not null
            ? []
            : from number in scene.Student.Numbers
            where number != own.ToString() && scene.IsAdded(number) && scene.Suits(number, own)
            let words = NumberWords.For(number, own.ToString())
            where words is not null
            select new Slip(number, own.Span, number, words);

    /// <summary>A variable, or a member of one: what stands for a value, rather than for a function, a type or a place.</summary>
    public static bool IsValue(SyntaxNode node) =>
        node switch
        {
            IdentifierNameSyntax name => !IsPartOfName(name),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } member => !IsPartOfName(member),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax } => true,
            _ => false,
        };

    private static bool IsPartOfName(ExpressionSyntax node) =>
        node.Parent switch
        {
            MemberAccessExpressionSyntax m => m.Name == node,
            InvocationExpressionSyntax call => call.Expression == node,
            AssignmentExpressionSyntax a => a.Left == node,
            NameColonSyntax or VariableDeclarationSyntax or ParameterSyntax or MemberBindingExpressionSyntax => true,
            _ => false,
        };

    // A call that was left out may leave all names as often as they were.
    private static bool IsNews(string other, ExpressionSyntax own, Scene scene) =>
        own is InvocationExpressionSyntax
        || other.Replace("()", "", StringComparison.Ordinal).Split('.').Any(scene.IsAdded)
        || IsShorter(other, own);

    // m where m.grad belongs.
    private static bool IsShorter(string other, ExpressionSyntax own) =>
        own.ToString().StartsWith(other + ".", StringComparison.Ordinal);

    private static string KeyFor(string own, string other) =>
        own.StartsWith(other + ".", StringComparison.Ordinal) ? "of"
        : other.StartsWith(own + ".", StringComparison.Ordinal) ? $"its {other[(own.Length + 1)..]}"
        : other;
}
