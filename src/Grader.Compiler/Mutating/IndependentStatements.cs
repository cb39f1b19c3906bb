using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>
/// Statements of which it makes no difference which one comes first: values that do not use each other, and zero_grad beside
/// what has nothing to do with gradients. By syntax; in doubt they are not.
/// </summary>
internal static class IndependentStatements
{
    private static readonly ImmutableHashSet<string> _gradients = ["grad", "backward", "step", "zero_grad"];

    private static readonly ImmutableHashSet<string> _changing =
    [
        "backward",
        "step",
        "zero_grad",
        "train",
        "eval",
        "Add",
        "AddRange",
        "Insert",
        "Remove",
        "RemoveAt",
        "Clear",
        "Push",
        "Pop",
        "Enqueue",
        "Dequeue",
        "Sort",
        "Reverse",
        "Dispose",
        "ReadLine",
        "Write",
        "WriteLine",
        "Invoke",
        "manual_seed",
    ];

    /// <summary>A layer draws its weights where it is made, and a module may draw whenever it is called.</summary>
    private static readonly ImmutableHashSet<string> _drawing =
    [
        "normal",
        "bernoulli",
        "multinomial",
        "dropout",
        "forward",
        "call",
        "Shuffle",
    ];

    public static bool AreIndependent(StatementSyntax first, StatementSyntax second, SemanticModel model) =>
        (
            AreValues(first, model)
            && AreValues(second, model)
            && !UseEachOther(first, second)
            && !(Draws(first, model, []) && Draws(second, model, []))
        )
        || (IsReset(first) && IsFarFromGradients(second, model))
        || (IsReset(second) && IsFarFromGradients(first, model));

    private static bool IsFarFromGradients(StatementSyntax statement, SemanticModel model) =>
        AreValues(statement, model) && !NamesIn(statement).Any(_gradients.Contains);

    private static bool IsReset(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
        && SyntaxNames.Called(call)?.Text == "zero_grad";

    // Variables that get a value which comes about without changing anything.
    private static bool AreValues(StatementSyntax statement, SemanticModel model) =>
        statement
            is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }
                or ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                        Left: IdentifierNameSyntax
                    }
                }
        && ChangesNothing(statement, model, []);

    private static bool ChangesNothing(SyntaxNode node, SemanticModel model, HashSet<SyntaxNode> seen) =>
        !seen.Add(node)
        || node.DescendantNodes()
            .All(n =>
                n switch
                {
                    AssignmentExpressionSyntax a => a.Parent == node || IsLocal(a.Left, node),
                    PostfixUnaryExpressionSyntax p => p.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                        || IsLocal(p.Operand, node),
                    PrefixUnaryExpressionSyntax p
                        when p.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => IsLocal(
                        p.Operand,
                        node
                    ),
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or AwaitExpressionSyntax => false,
                    InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text is { } name
                        && !name.EndsWith('_')
                        && !_changing.Contains(name)
                        && CalleeChangesNothing(call, model, seen),
                    BaseObjectCreationExpressionSyntax made => !IsOwn(model.GetTypeInfo(made).Type),
                    _ => true,
                }
            );

    private static bool CalleeChangesNothing(InvocationExpressionSyntax call, SemanticModel model, HashSet<SyntaxNode> seen) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke } callee
        && callee.DeclaringSyntaxReferences.All(d => ChangesNothing(d.GetSyntax(), model, seen));

    private static bool IsLocal(ExpressionSyntax target, SyntaxNode within) =>
        target is IdentifierNameSyntax name && SyntaxNames.DeclaredIn(within).Contains(name.Identifier.Text);

    private static bool IsOwn(ITypeSymbol? type) => type is null or { DeclaringSyntaxReferences.IsEmpty: false };

    private static bool UseEachOther(StatementSyntax first, StatementSyntax second) =>
        TargetsOf(first).Overlaps(NamesIn(second)) || TargetsOf(second).Overlaps(NamesIn(first));

    private static ImmutableHashSet<string> TargetsOf(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } }
            ? [name.Identifier.Text]
            : SyntaxNames.DeclaredIn(statement);

    private static bool Draws(SyntaxNode node, SemanticModel model, HashSet<SyntaxNode> seen) =>
        seen.Add(node)
        && node.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                IsDrawing(SyntaxNames.Called(call)?.Text ?? "")
                || model.GetSymbolInfo(call).Symbol is { } callee
                    && callee.DeclaringSyntaxReferences.Any(d => Draws(d.GetSyntax(), model, seen))
            );

    private static bool IsDrawing(string name) =>
        _drawing.Contains(name)
        || name.StartsWith("rand", StringComparison.Ordinal)
        || name.StartsWith("Next", StringComparison.Ordinal)
        || char.IsUpper(name.FirstOrDefault()); // nn.Linear, nn.Conv2d

    private static IEnumerable<string> NamesIn(SyntaxNode node) => SyntaxNames.UsedWithin(node, node.Span);
}
