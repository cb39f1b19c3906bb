using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>A probe that makes a list, each of whose items is one call of a function of the exercise's, or looks at one of its
/// variables: then students are told which, not a place in a list that they cannot see.</summary>
/// <param name="Names">Of the variables, one for each item; none where items are calls.</param>
/// <param name="Noting">The same probe, which notes its calls; null where items are no calls.</param>
internal sealed record ListedAnswers(ImmutableArray<string> Names, ExpressionSyntax? Noting)
{
    /// <summary>Null where its items are anything else: they are counted then.</summary>
    public static ListedAnswers? FindIn(ExpressionSyntax probe, ProbeFacts facts)
    {
        if (ItemsOf(ResultOf(probe as LambdaExpressionSyntax)) is not var (items, over) || items.IsEmpty)
        {
            return null;
        }
        if (NotedCalls.Rewrite(probe, items, facts) is { } noting)
        {
            return new([], noting);
        }
        ImmutableArray<string> names =
        [
            .. (over.IsDefault ? items : over).Select(i => OnlyVariableIn(i, facts)).OfType<string>(),
        ];
        return names.Length == (over.IsDefault ? items : over).Length && names.Distinct().Count() == names.Length
            ? new(names, null)
            : null;
    }

    // What the items come of, and of Select what it goes over, where that is written out.
    private static (ImmutableArray<ExpressionSyntax> Items, ImmutableArray<ExpressionSyntax> Over)? ItemsOf(
        ExpressionSyntax? list
    ) =>
        list switch
        {
            InvocationExpressionSyntax
            {
                ArgumentList.Arguments: [],
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToArray" or "ToList" } made
            } => ItemsOf(made.Expression),
            InvocationExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax each }],
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" } select
            } when ResultOf(each) is { } item => ([item], WrittenOut(select.Expression) is { IsDefault: false } over ? over : []),
            _ when WrittenOut(list) is { IsDefault: false } items => (items, default),
            _ => null,
        };

    private static ImmutableArray<ExpressionSyntax> WrittenOut(ExpressionSyntax? list) =>
        list switch
        {
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            ArrayCreationExpressionSyntax { Initializer: { } items } => [.. items.Expressions],
            BaseObjectCreationExpressionSyntax { Initializer: { } items }
                when items.IsKind(SyntaxKind.CollectionInitializerExpression) => [.. items.Expressions],
            TupleExpressionSyntax tuple => [.. tuple.Arguments.Select(a => a.Expression)],
            CollectionExpressionSyntax all when all.Elements.All(e => e is ExpressionElementSyntax) =>
            [
                .. all.Elements.Cast<ExpressionElementSyntax>().Select(e => e.Expression),
            ],
            _ => default,
        };

    // The one thing that it returns; null where that may be one of several.
    private static ExpressionSyntax? ResultOf(LambdaExpressionSyntax? lambda) =>
        lambda switch
        {
            { ExpressionBody: { } result } => result,
            { Block.Statements: [.., ReturnStatementSyntax { Expression: { } result }] and var all }
                when all.SelectMany(s => s.DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax))
                    .OfType<ReturnStatementSyntax>()
                    .Count() == 1 => result,
            _ => null,
        };

    private static string? OnlyVariableIn(ExpressionSyntax item, ProbeFacts facts) =>
        ProbeFacts.FreeNamesIn(item).Where(facts.IsVariable).Distinct().ToList() is [var only] ? only : null;
}
