using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>The types that have to do with a piece of a program, as far as the program declares them itself.</summary>
internal static class DeclaredTypes
{
    // A type that is made of types twice over has no end; each of these has been a value's own type before.
    private const int Most = 1000;

    /// <summary>Those that a type is made of.</summary>
    public static IEnumerable<INamedTypeSymbol> MakingUp(ITypeSymbol? type)
    {
        var todo = new Stack<ITypeSymbol?>([type]);
        for (var i = 0; i < Most && todo.TryPop(out var next); i++)
        {
            switch (next)
            {
                case IArrayTypeSymbol array:
                    todo.Push(array.ElementType);
                    break;
                case ITypeParameterSymbol parameter:
                    parameter.ConstraintTypes.ToList().ForEach(todo.Push);
                    break;
                case INamedTypeSymbol named:
                    named.TypeArguments.ToList().ForEach(todo.Push);
                    todo.Push(named.ContainingType);
                    if (!named.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
                    {
                        yield return named.OriginalDefinition;
                    }
                    break;
            }
        }
    }

    /// <summary>Those that come up where a symbol is used.</summary>
    public static IEnumerable<ITypeSymbol?> UsedWith(ISymbol symbol) =>
        [
            symbol as ITypeSymbol,
            symbol.ContainingType,
            BoundProgram.TypeOf(symbol),
            .. (symbol as IMethodSymbol)?.Parameters.Select(p => p.Type) ?? [],
            .. (symbol as IMethodSymbol)?.TypeArguments ?? [],
            .. (symbol as IPropertySymbol)?.Parameters.Select(p => p.Type) ?? [],
        ];

    /// <summary>Those that the compiler, told by an attribute, takes to make something of: a collection, or a task.</summary>
    public static IEnumerable<INamedTypeSymbol> InAttributes(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .SelectMany(a => a.ConstructorArguments)
            .Where(a => a.Kind == TypedConstantKind.Type)
            .Select(a => a.Value)
            .OfType<INamedTypeSymbol>()
            .SelectMany(MakingUp);

    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().Where(m => m is not INamedTypeSymbol);

    /// <summary>What of a type's declaration does not belong to one of its members.</summary>
    public static IEnumerable<SyntaxNode> HeaderOf(SyntaxNode declaration) =>
        declaration switch
        {
            TypeDeclarationSyntax type => type.ChildNodes()
                .Where(n => n is BaseListSyntax or ParameterListSyntax or TypeParameterConstraintClauseSyntax),
            DelegateDeclarationSyntax or EnumDeclarationSyntax => [declaration],
            _ => [],
        };
}
