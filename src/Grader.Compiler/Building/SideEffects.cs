using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Building;

/// <summary>
/// Whether code of a student's, in running, changes only what the student introduced. By syntax alone, and in doubt it does not:
/// what changes given variables could do another answer's work.
/// </summary>
/// <param name="introduced">Names that the student declares, and nobody else.</param>
/// <param name="roots">Where these and the given functions are declared: the student's file, then the exercise.</param>
internal sealed class SideEffects(IReadOnlySet<string> introduced, params ImmutableArray<SyntaxNode> roots)
{
    /// <summary>Beside all that ends with an underscore, which is how TorchSharp calls what changes a tensor in place.</summary>
    private static readonly ImmutableHashSet<string> _changing =
    [
        "backward",
        "step",
        "zero_grad",
        "Dispose",
        "Invoke",
        "DynamicInvoke",
        "DisposeEverything",
        "MoveToOuterDisposeScope",
        "Sort",
        "Reverse",
        "CopyTo",
        "Fill",
    ];

    /// <summary>What changes a collection, and no given one where it is one that the student made.</summary>
    private static readonly ImmutableHashSet<string> _filling =
    [
        "Add",
        "AddRange",
        "Insert",
        "InsertRange",
        "Remove",
        "RemoveAt",
        "RemoveAll",
        "RemoveRange",
        "Clear",
        "Push",
        "Pop",
        "Enqueue",
        "Dequeue",
        "TryAdd",
    ];

    private readonly ILookup<string, SyntaxNode> _callable = roots
        .SelectMany(r => r.DescendantNodes())
        .Select(n => (Name: NameOf(n), Node: n))
        .Where(c => c.Name is not null)
        .ToLookup(c => c.Name!, c => c.Node);

    /// <param name="node">A statement or a declaration, or a function, which is not running by being declared.</param>
    public bool AreOwn(SyntaxNode node) => IsFunctionOrType(node) || AreOwn(node, [], ImmutableHashSet<string>.Empty);

    /// <summary>The introduced names that running a statement gives a value to, or adds something to.</summary>
    public IEnumerable<string> NamesWrittenBy(SyntaxNode node) =>
        NodesThatRun(node)
            .SelectMany(n =>
                n switch
                {
                    AssignmentExpressionSyntax a => AssignedTargets(a.Left).Select(RootOf),
                    PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax when SteppedOperand(n) is { } operand =>
                    [
                        RootOf(operand),
                    ],
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 } a => [RootOf(a.Expression)],
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
                        when _filling.Contains(member.Name.Identifier.Text) => [RootOf(member.Expression)],
                    _ => [],
                }
            )
            .OfType<string>()
            .Where(introduced.Contains);

    private bool AreOwn(SyntaxNode node, HashSet<SyntaxNode> seen, ImmutableHashSet<string> around)
    {
        if (!seen.Add(node))
        {
            return true;
        }
        var own = around.Union(SyntaxNames.DeclaredIn(node));
        bool IsOwn(ExpressionSyntax target) =>
            RootOf(target) is { } root && (own.Contains(root) || introduced.Contains(root) || root == "_");

        return NodesThatRun(node)
            .All(n =>
                n switch
                {
                    AssignmentExpressionSyntax a => AssignedTargets(a.Left)
                        .All(t => IsOwn(t) && (IsPlain(t) || IsMadeHere(RootOf(t)!))),
                    PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => SteppedOperand(n) is not { } operand
                        || (IsOwn(operand) && IsPlain(operand)),
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 and not (int)SyntaxKind.InKeyword } a => a.Expression
                        is DeclarationExpressionSyntax
                        || IsOwn(a.Expression),
                    InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text is { } name
                        && !name.EndsWith('_')
                        && !_changing.Contains(name)
                        && (
                            !_filling.Contains(name)
                            || (
                                call.Expression is MemberAccessExpressionSyntax m
                                && RootOf(m.Expression) is { } root
                                && IsMadeHere(root)
                            )
                        ),
                    // Whoever gets a function may call it, and whoever names a type may have all of it run.
                    SimpleNameSyntax name => _callable[name.Identifier.Text]
                        .All(f => AreOwn(BodyOf(f), seen, ImmutableHashSet<string>.Empty.Union(SyntaxNames.DeclaredIn(f)))),
                    _ => true,
                }
            );
    }

    // What a node does when it runs: a function that is only declared, or kept in a variable, does nothing yet.
    private static IEnumerable<SyntaxNode> NodesThatRun(SyntaxNode node) =>
        node.DescendantNodesAndSelf(n => n == node || !IsKept(n)).Where(n => n == node || !IsKept(n));

    private static bool IsKept(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax or MethodDeclarationSyntax
        || (node is AnonymousFunctionExpressionSyntax && node.Parent is EqualsValueClauseSyntax);

    private static bool IsFunctionOrType(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax or MethodDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private bool IsMadeHere(string name) =>
        _callable[name].Any() is false
        && introduced.Contains(name)
        && DeclaratorsOf(name).ToList() is [_, ..] made
        && made.TrueForAll(d =>
            d.Initializer?.Value
                is BaseObjectCreationExpressionSyntax
                    or ArrayCreationExpressionSyntax
                    or ImplicitArrayCreationExpressionSyntax
                    or CollectionExpressionSyntax
        );

    private IEnumerable<VariableDeclaratorSyntax> DeclaratorsOf(string name) =>
        roots[0].DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(d => d.Identifier.Text == name);

    private static string? NameOf(SyntaxNode node) =>
        node switch
        {
            LocalFunctionStatementSyntax f => f.Identifier.Text,
            MethodDeclarationSyntax f => f.Identifier.Text,
            BaseTypeDeclarationSyntax t => t.Identifier.Text,
            VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax } v => v.Identifier.Text,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: AnonymousFunctionExpressionSyntax } =>
                name.Identifier.Text,
            _ => null,
        };

    private static SyntaxNode BodyOf(SyntaxNode function) =>
        function switch
        {
            LocalFunctionStatementSyntax f => (SyntaxNode?)f.Body ?? f.ExpressionBody ?? function, // a broken one has neither
            MethodDeclarationSyntax f => (SyntaxNode?)f.Body ?? f.ExpressionBody ?? function,
            VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax f } => f.Body,
            AssignmentExpressionSyntax { Right: AnonymousFunctionExpressionSyntax f } => f.Body,
            _ => function,
        };

    private static IEnumerable<ExpressionSyntax> AssignedTargets(ExpressionSyntax left) =>
        left switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(a => AssignedTargets(a.Expression)),
            DeclarationExpressionSyntax => [],
            _ => [left],
        };

    private static ExpressionSyntax? SteppedOperand(SyntaxNode node) =>
        node switch
        {
            PostfixUnaryExpressionSyntax p
                when p.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => p.Operand,
            PrefixUnaryExpressionSyntax p
                when p.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => p.Operand,
            _ => null,
        };

    private static bool IsPlain(ExpressionSyntax target) => target is IdentifierNameSyntax;

    // Of a.b[c].d it is a; null for what begins otherwise.
    private static string? RootOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name.Identifier.Text,
            MemberAccessExpressionSyntax member => RootOf(member.Expression),
            ElementAccessExpressionSyntax element => RootOf(element.Expression),
            ParenthesizedExpressionSyntax inner => RootOf(inner.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => RootOf(
                sure.Operand
            ),
            _ => null,
        };
}
