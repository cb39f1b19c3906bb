using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.SourceRules;

/// <summary>What C# calls where no name says so. What a student's type has is found by the type; here is the rest.</summary>
internal static class ImplicitCalls
{
    /// <summary>What a rule may mean by its name: the functions of a query, Add, Deconstruct, and what new makes.</summary>
    public static IEnumerable<ISymbol> NamedIn(SyntaxNode node, BoundProgram binder) =>
        node switch
        {
            QueryClauseSyntax clause when AskOrDefault(() => binder.Model.GetQueryClauseInfo(clause)) is var info => WithoutNulls(
                info.OperationInfo.Symbol,
                info.CastInfo.Symbol
            ),
            OrderingSyntax or SelectOrGroupClauseSyntax or ImplicitObjectCreationExpressionSyntax => binder.SymbolsMeantBy(node),
            ExpressionSyntax { Parent: InitializerExpressionSyntax all } item when IsCollection(all) => WithoutNulls(
                AskOrDefault(() => binder.Model.GetCollectionInitializerSymbolInfo(item)).Symbol
            ),
            AssignmentExpressionSyntax assignment when assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax =>
                DeconstructionSteps(AskOrDefault(() => binder.Model.GetDeconstructionInfo(assignment))),
            ForEachVariableStatementSyntax loop => DeconstructionSteps(
                AskOrDefault(() => binder.Model.GetDeconstructionInfo(loop))
            ),
            RecursivePatternSyntax => WithoutNulls((OperationOf(node, binder) as IRecursivePatternOperation)?.DeconstructSymbol),
            _ => [],
        };

    /// <summary>What has no name, or none that anybody would write down: operators, indexers, the steps of a loop.</summary>
    public static IEnumerable<ISymbol> UnnamedIn(SyntaxNode node, BoundProgram binder) =>
        node switch
        {
            CommonForEachStatementSyntax loop when AskOrDefault(() => binder.Model.GetForEachStatementInfo(loop)) is var info =>
                WithoutNulls(info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod),
            AwaitExpressionSyntax wait when AskOrDefault(() => binder.Model.GetAwaitExpressionInfo(wait)) is var info =>
                WithoutNulls(info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod),
            CollectionExpressionSyntax => WithoutNulls(
                    (OperationOf(node, binder) as ICollectionExpressionOperation)?.ConstructMethod
                )
                .Concat(ExtensionsNamed(binder, "Add")),
            SpreadElementSyntax => ExtensionsNamed(binder, "GetEnumerator"),
            InterpolatedStringExpressionSyntax => ExtensionsNamed(binder, "AppendLiteral", "AppendFormatted"),
            SimpleNameSyntax or QueryClauseSyntax => [],
            ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => binder.SymbolsMeantBy(node),
            _ => [],
        };

    // What the compiler would find by these names, and does not say.
    private static IEnumerable<ISymbol> ExtensionsNamed(BoundProgram binder, params string[] names) =>
        names.SelectMany(n => binder.ScriptClass?.GetMembers(n) ?? []).Where(m => m is IMethodSymbol { IsExtensionMethod: true });

    private static bool IsCollection(SyntaxNode node) => node.IsKind(SyntaxKind.CollectionInitializerExpression);

    private static IOperation? OperationOf(SyntaxNode node, BoundProgram binder) =>
        AskOrDefault(() => binder.Model.GetOperation(node));

    private static IEnumerable<ISymbol> DeconstructionSteps(DeconstructionInfo step) =>
        WithoutNulls(step.Method).Concat(step.Nested.IsDefaultOrEmpty ? [] : step.Nested.SelectMany(DeconstructionSteps));

    private static IEnumerable<ISymbol> WithoutNulls(params ISymbol?[] symbols) => symbols.OfType<ISymbol>();

    private static T? AskOrDefault<T>(Func<T> question) => RoslynFaults.AskOrDefault(question);
}
