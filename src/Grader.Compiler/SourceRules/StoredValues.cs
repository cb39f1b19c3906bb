using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>What the student puts into variables, elsewhere than where they are declared.</summary>
/// <param name="Nodes">By what is read later on.</param>
/// <param name="Aliases">Variables that refer to others.</param>
internal sealed record StoredValues(ILookup<ISymbol, SyntaxNode> Nodes, ILookup<ISymbol, ISymbol> Aliases)
{
    public static StoredValues FindIn(BoundProgram binder, Ownership ownership)
    {
        var all = binder.Root.DescendantNodes().ToList();
        var put =
            from piece in all.SelectMany(n => PiecesStoredBy(n, binder))
            where ownership.IsStudents(piece.By.GetLocation())
            from variable in VariablesIn(piece.Into, binder)
            where binder.IsStudents(variable) || IsForAnswer(piece, variable, binder, ownership)
            select (Symbol: variable, piece.What);
        var aliases =
            from reference in all.OfType<RefExpressionSyntax>()
            let variable = reference.Parent switch
            {
                EqualsValueClauseSyntax { Parent: { } declared } => RoslynFaults.AskOrDefault(() =>
                    binder.Model.GetDeclaredSymbol(declared)
                ),
                AssignmentExpressionSyntax to => binder.SymbolsMeantBy(to.Left).FirstOrDefault(),
                _ => null,
            }
            where variable is not null
            from referred in VariablesIn(reference.Expression, binder)
            select (Referred: referred, Variable: variable);
        return new(
            put.ToLookup(p => p.Symbol, p => p.What, SymbolEqualityComparer.Default),
            aliases.ToLookup(a => a.Referred, a => a.Variable, SymbolEqualityComparer.Default)
        );
    }

    // By a call, functions alone: whoever keeps them, calls them. Of other values it is not known whether a call keeps them,
    // unless it is called as torch calls what writes into a tensor: copy_.
    private static IEnumerable<StoredPiece> PiecesStoredBy(SyntaxNode node, BoundProgram binder) =>
        node switch
        {
            AssignmentExpressionSyntax to => [new(to.OperatorToken, to.Left, to), new(to.OperatorToken, to.Left, to.Right)],
            ArgumentSyntax { RefKindKeyword: { RawKind: not 0 } by, Parent.Parent: { } call } argument =>
            [
                new(by, argument.Expression, call),
            ],
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax on, ArgumentList: var all } => all
                .Arguments.Select(a => a.Expression)
                .Where(a => IsInPlace(on.Name) || KeepsFunctions(on.Expression, a, binder))
                .Select(a => new StoredPiece(all.OpenParenToken, on.Expression, a)),
            _ => [],
        };

    // Into the student's own, another answer hands things on. Into given variables it puts what it is asked to; and who goes on
    // to train with them, once the answer is done, has not answered with that.
    private static bool IsForAnswer(StoredPiece put, ISymbol variable, BoundProgram binder, Ownership ownership) =>
        !ownership.IsOtherHoles(put.By.GetLocation())
        && (
            put.What.Parent is not ArgumentSyntax
            || put.By.SpanStart < binder.AnswerStart
            || binder.AnswerVariables.Contains(variable, SymbolEqualityComparer.Default)
        );

    private static bool IsInPlace(SimpleNameSyntax name) => name.Identifier.ValueText is [.., not '_', '_'];

    // A list of functions is there to call them, and so is a type of the student's that takes one. A list of numbers takes a
    // function to print them, or to look for one.
    private static bool KeepsFunctions(ExpressionSyntax kept, ExpressionSyntax argument, BoundProgram binder) =>
        RoslynFaults.AskOrDefault(() => binder.Model.GetTypeInfo(argument)).ConvertedType
            is { TypeKind: TypeKind.Delegate } function
        && RoslynFaults.AskOrDefault(() => binder.Model.GetTypeInfo(kept)).Type is INamedTypeSymbol type
        && (binder.IsStudents(type) || type.TypeArguments.Contains(function, SymbolEqualityComparer.Default));

    // A type in front of its variable is no variable.
    private static IEnumerable<ISymbol> VariablesIn(SyntaxNode into, BoundProgram binder) =>
        into.DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .SelectMany(n => binder.SymbolsMeantBy(n))
            .Where(s => s is not INamespaceOrTypeSymbol);

    private sealed record StoredPiece(SyntaxToken By, SyntaxNode Into, SyntaxNode What);
}
