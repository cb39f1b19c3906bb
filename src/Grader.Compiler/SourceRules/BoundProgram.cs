using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>Tells what the pieces of a program mean, however many errors it has.</summary>
internal sealed class BoundProgram(SemanticModel model, Ownership ownership)
{
    private readonly Lazy<bool> _declaresTypes = new(() =>
        model.SyntaxTree.GetRoot().DescendantNodes().Any(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
    );

    private readonly Lazy<ImmutableArray<SyntaxNode>> _answer = new(() =>
        [
            .. model
                .SyntaxTree.GetRoot()
                .DescendantNodes()
                .Where(n => BelongsToAnswer(n, ownership) && !(n.Parent is { } around && BelongsToAnswer(around, ownership))),
        ]
    );

    public SemanticModel Model => model;

    public INamedTypeSymbol? ScriptClass => Model.Compilation.ScriptClass;

    public SyntaxNode Root { get; } = model.SyntaxTree.GetRoot();

    /// <summary>Without any, no type does anything that its name does not say.</summary>
    public bool DeclaresTypes => _declaresTypes.Value;

    /// <summary>The outermost pieces of the answer.</summary>
    public ImmutableArray<SyntaxNode> Answer => _answer.Value;

    /// <summary>Where the answer begins in the program.</summary>
    public int AnswerStart => Answer is [var first, ..] ? first.SpanStart : 0;

    /// <summary>The variables that the answer is the value of.</summary>
    public IEnumerable<ISymbol> AnswerVariables =>
        Answer
            .SelectMany(n => n.Ancestors())
            .OfType<VariableDeclaratorSyntax>()
            .Distinct()
            .Select(d => RoslynFaults.AskOrDefault(() => Model.GetDeclaredSymbol(d)))
            .OfType<ISymbol>();

    public bool IsAnswers(SyntaxNode node) => BelongsToAnswer(node, ownership);

    public bool IsStudents(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource && ownership.IsStudents(l));

    /// <summary>Several where the program is in error: then it is told what the piece may have meant.</summary>
    public ImmutableArray<ISymbol> SymbolsMeantBy(SyntaxNode node) =>
        RoslynFaults.AskOrDefault(() => Model.GetSymbolInfo(node)) switch
        {
            { Symbol: { } symbol } => [symbol],
            { CandidateSymbols: { IsDefault: false } all } => all,
            _ => [],
        };

    /// <summary>What the value of an expression is, what it becomes where it stands, and what a declaration declares.</summary>
    public IEnumerable<ITypeSymbol?> TypesOf(SyntaxNode node)
    {
        var info = RoslynFaults.AskOrDefault(() => Model.GetTypeInfo(node));
        var declared = RoslynFaults.AskOrDefault(() => Model.GetDeclaredSymbol(node));
        return [info.Type, info.ConvertedType, declared is null ? null : TypeOf(declared)];
    }

    public static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IEventSymbol happening => happening.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        };

    private static bool BelongsToAnswer(SyntaxNode node, Ownership ownership) => ownership.IsAnswers(node.GetLocation());
}
