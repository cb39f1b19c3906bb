using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.SourceRules;

/// <summary>What C# calls where no name says so. What a student's type has is found by the type; here is the rest.</summary>
internal static class Unseen
{
    /// <summary>What a rule may mean by its name: the functions of a query, Add, Deconstruct, and what new makes.</summary>
    public static IEnumerable<ISymbol> NamedIn(SyntaxNode node, Binder binder) =>
        node switch
        {
            QueryClauseSyntax clause when Ask(() => binder.Model.GetQueryClauseInfo(clause)) is var info => Known(
                info.OperationInfo.Symbol,
                info.CastInfo.Symbol
            ),
            OrderingSyntax or SelectOrGroupClauseSyntax or ImplicitObjectCreationExpressionSyntax => binder.Meant(node),
            ExpressionSyntax { Parent: InitializerExpressionSyntax all } item when IsCollection(all) => Known(
                Ask(() => binder.Model.GetCollectionInitializerSymbolInfo(item)).Symbol
            ),
            AssignmentExpressionSyntax assignment when assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax =>
                Steps(Ask(() => binder.Model.GetDeconstructionInfo(assignment))),
            ForEachVariableStatementSyntax loop => Steps(Ask(() => binder.Model.GetDeconstructionInfo(loop))),
            RecursivePatternSyntax => Known((Operation(node, binder) as IRecursivePatternOperation)?.DeconstructSymbol),
            _ => [],
        };

    /// <summary>What has no name, or none that anybody would write down: operators, indexers, the steps of a loop.</summary>
    public static IEnumerable<ISymbol> In(SyntaxNode node, Binder binder) =>
        node switch
        {
            CommonForEachStatementSyntax loop when Ask(() => binder.Model.GetForEachStatementInfo(loop)) is var info => Known(
                info.GetEnumeratorMethod,
                info.MoveNextMethod,
                info.CurrentProperty,
                info.DisposeMethod
            ),
            AwaitExpressionSyntax wait when Ask(() => binder.Model.GetAwaitExpressionInfo(wait)) is var info => Known(
                info.GetAwaiterMethod,
                info.IsCompletedProperty,
                info.GetResultMethod
            ),
            CollectionExpressionSyntax => Known((Operation(node, binder) as ICollectionExpressionOperation)?.ConstructMethod)
                .Concat(Extensions(binder, "Add")),
            SpreadElementSyntax => Extensions(binder, "GetEnumerator"),
            InterpolatedStringExpressionSyntax => Extensions(binder, "AppendLiteral", "AppendFormatted"),
            SimpleNameSyntax or QueryClauseSyntax => [],
            ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => binder.Meant(node),
            _ => [],
        };

    // What the compiler would find by these names, and does not say.
    private static IEnumerable<ISymbol> Extensions(Binder binder, params string[] names) =>
        names.SelectMany(n => binder.Script?.GetMembers(n) ?? []).Where(m => m is IMethodSymbol { IsExtensionMethod: true });

    private static bool IsCollection(SyntaxNode node) => node.IsKind(SyntaxKind.CollectionInitializerExpression);

    private static IOperation? Operation(SyntaxNode node, Binder binder) => Ask(() => binder.Model.GetOperation(node));

    private static IEnumerable<ISymbol> Steps(DeconstructionInfo step) =>
        Known(step.Method).Concat(step.Nested.IsDefaultOrEmpty ? [] : step.Nested.SelectMany(Steps));

    private static IEnumerable<ISymbol> Known(params ISymbol?[] symbols) => symbols.OfType<ISymbol>();

    private static T? Ask<T>(Func<T> question) => RoslynFaults.Try(question);
}
