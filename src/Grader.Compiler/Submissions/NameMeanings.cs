using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Submissions;

/// <summary>What the names in a student's file stand for. The file may be full of errors.</summary>
internal sealed class NameMeanings(SemanticModel model)
{
    public SyntaxNode Root { get; } = model.SyntaxTree.GetRoot();

    /// <summary>Several where the program is in error: then it is told what the name may have meant.</summary>
    public ImmutableArray<ISymbol> SymbolsOf(SyntaxToken name) =>
        name.Parent switch
        {
            SimpleNameSyntax reference => RoslynFaults.AskOrDefault(() => model.GetSymbolInfo(reference)) switch
            {
                { Symbol: { } symbol } => [OriginalOf(symbol)],
                { CandidateSymbols: { IsDefault: false } all } => [.. all.Select(OriginalOf)],
                _ => [],
            },
            { } declaration when RoslynFaults.AskOrDefault(() => model.GetDeclaredSymbol(declaration)) is { } symbol =>
            [
                OriginalOf(symbol),
            ],
            _ => [],
        };

    /// <summary>Whether an alias of a using directive is meant.</summary>
    public bool IsAlias(SyntaxToken name) =>
        name.Parent is IdentifierNameSyntax reference
        && RoslynFaults.AskOrDefault(() => model.GetAliasInfo(reference)) is not null;

    /// <summary>Whether a name stands by itself, so that it is looked up in what is around it.</summary>
    public static bool StandsAlone(SyntaxToken name) =>
        name.Parent switch
        {
            SimpleNameSyntax reference => reference.Parent switch
            {
                MemberAccessExpressionSyntax access => access.Expression == reference,
                QualifiedNameSyntax qualified => qualified.Left == reference,
                MemberBindingExpressionSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax => false,
                GotoStatementSyntax => false,
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax members } assignment => assignment.Left
                    != reference
                    || members.Kind() is not (SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression),
                _ => true,
            },
            _ => false,
        };

    /// <summary>Whether a tuple is asked for a part of that name.</summary>
    public bool AreTupleParts(IEnumerable<SyntaxToken> names) =>
        names.Any(n => IsAsked(n) && SymbolsOf(n).Any(s => s is IFieldSymbol { ContainingType.IsTupleType: true }));

    private static bool IsAsked(SyntaxToken name) =>
        name.Parent is SimpleNameSyntax reference
        && reference.Parent
            is MemberAccessExpressionSyntax
                or MemberBindingExpressionSyntax
                or NameColonSyntax { Parent: SubpatternSyntax };

    /// <summary>Whether a variable or function within a statement or function is meant: it can be called otherwise and be the
    /// same.</summary>
    public static bool IsLocal(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol or IRangeVariableSymbol => true,
            IParameterSymbol { ContainingSymbol: IMethodSymbol function } => function.MethodKind
                is MethodKind.LocalFunction
                    or MethodKind.AnonymousFunction
                || function.ContainingType is { IsScriptClass: true },
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
            _ => false,
        };

    private static ISymbol OriginalOf(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
            IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
            _ => symbol.OriginalDefinition,
        };
}
