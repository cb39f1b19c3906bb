using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.SourceRules;

/// <summary>How far a piece of a program reaches: which of the pieces in it have a part in what it does.</summary>
internal abstract class CodeExtent(BoundProgram binder)
{
    /// <summary>A piece and all in it.</summary>
    public IEnumerable<SyntaxNode> NodesWithin(SyntaxNode piece) => piece.DescendantNodesAndSelf(IsPart).Where(IsPart);

    /// <summary>A piece that something has led to, and all in it.</summary>
    public IEnumerable<SyntaxNode> PieceAndNodesWithin(SyntaxNode piece) =>
        piece.ChildNodes().SelectMany(NodesWithin).Prepend(piece);

    /// <summary>Whether a name is used for nothing: var, the name before an argument, and in other extents more.</summary>
    public virtual bool IsNoUse(SyntaxNode node) =>
        node is IdentifierNameSyntax { IsVar: true }
        || (node is IdentifierNameSyntax { Parent: NameColonSyntax } && binder.SymbolsMeantBy(node) is [IParameterSymbol]);

    /// <summary>Whether a piece is not known never to run, wherever it stands.</summary>
    public virtual bool MayRun(SyntaxNode piece) => true;

    /// <summary>Where it is not, neither is what stands in it.</summary>
    protected virtual bool IsPart(SyntaxNode node) =>
        node is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }
        || RoslynFaults.AskOrDefault(() => binder.Model.GetOperation(node)) is not INameOfOperation;

    /// <summary>All that is written there, whether it runs or not.</summary>
    public sealed class Everything(BoundProgram binder) : CodeExtent(binder);

    /// <summary>
    /// Without functions and types that nothing names, code that the compiler knows never to run, and typeof. A function that is
    /// passed on and never called is not told from one that is.
    /// </summary>
    public sealed class WhatRuns(BoundProgram binder) : CodeExtent(binder)
    {
        private readonly BoundProgram _binder = binder;
        private readonly Lazy<IReadOnlySet<SyntaxNode>> _dead = new(() => UnreachableCode.FindIn(binder));

        public override bool IsNoUse(SyntaxNode node) =>
            base.IsNoUse(node)
            || (
                node is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax to }
                && IsSimple(to)
                && to.Left == node
                && _binder.SymbolsMeantBy(node) is [not IPropertySymbol]
            ); // which runs as it is set

        public override bool MayRun(SyntaxNode piece) => !piece.AncestorsAndSelf().Any(IsDead);

        protected override bool IsPart(SyntaxNode node) =>
            base.IsPart(node)
            && node is not (LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax or TypeOfExpressionSyntax)
            && !IsDead(node)
            && !(IsKept(node) && IsFunction(node));

        private bool IsDead(SyntaxNode node) => _dead.Value.Contains(node) || IsSkipped(node);

        // What a variable is set to runs where the variable is named.
        private static bool IsKept(SyntaxNode node) =>
            node.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } => true,
                AssignmentExpressionSyntax to => IsSimple(to) && to.Right == node,
                _ => false,
            };

        private static bool IsSimple(AssignmentExpressionSyntax to) => to.IsKind(SyntaxKind.SimpleAssignmentExpression);

        private bool IsFunction(SyntaxNode node) =>
            node switch
            {
                AnonymousFunctionExpressionSyntax => true,
                ParenthesizedExpressionSyntax { Expression: var inner } => IsFunction(inner),
                CastExpressionSyntax { Expression: var inner } => IsFunction(inner),
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var inner }] } => IsFunction(inner),
                NameSyntax or MemberAccessExpressionSyntax => _binder.SymbolsMeantBy(node) is [IMethodSymbol, ..],
                _ => false,
            };

        private bool IsSkipped(SyntaxNode node) =>
            node.Parent switch
            {
                ConditionalExpressionSyntax choice when node != choice.Condition => ValueOf(choice.Condition) is bool taken
                    && node == (taken ? choice.WhenFalse : choice.WhenTrue),
                BinaryExpressionSyntax { OperatorToken.Text: "&&" } both => node == both.Right && ValueOf(both.Left) is false,
                BinaryExpressionSyntax { OperatorToken.Text: "||" } either => node == either.Right
                    && ValueOf(either.Left) is true,
                WhileStatementSyntax loop => node == loop.Statement && ValueOf(loop.Condition) is false,
                ForStatementSyntax loop => node == loop.Statement
                    && loop.Condition is { } condition
                    && ValueOf(condition) is false,
                _ => false,
            };

        private object? ValueOf(SyntaxNode expression) =>
            RoslynFaults.AskOrDefault(() => _binder.Model.GetConstantValue(expression)).Value;
    }
}
