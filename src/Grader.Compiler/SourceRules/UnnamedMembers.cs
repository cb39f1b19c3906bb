using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>What of a type may run without being named where it is used. Its other members count where they are named.</summary>
/// <param name="asked">Names by which the exercise may call members.</param>
internal sealed class UnnamedMembers(BoundProgram binder, Ownership ownership, IReadOnlySet<string> asked)
{
    // C# looks for these by their names: in loops, with await, in patterns, texts, queries and collections.
    private static readonly ImmutableHashSet<string> _byConvention =
    [
        "GetEnumerator",
        "GetAsyncEnumerator",
        "MoveNext",
        "MoveNextAsync",
        "Current",
        "Dispose",
        "DisposeAsync",
        "GetAwaiter",
        "IsCompleted",
        "OnCompleted",
        "UnsafeOnCompleted",
        "GetResult",
        "Deconstruct",
        "Length",
        "Count",
        "Slice",
        "Add",
        "GetPinnableReference",
        "PrintMembers",
        "AppendLiteral",
        "AppendFormatted",
        "Select",
        "SelectMany",
        "Where",
        "Join",
        "GroupJoin",
        "GroupBy",
        "Cast",
        "OrderBy",
        "OrderByDescending",
        "ThenBy",
        "ThenByDescending",
    ];

    // Given code that calls a member of the student's, since the student changed the type of what it is called on.
    private readonly Lazy<HashSet<ISymbol>> _calledByGiven = new(() =>
        binder
            .Root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(n => !ownership.IsStudents(n.GetLocation()))
            .SelectMany(n => binder.SymbolsMeantBy(n))
            .Select(s => s.OriginalDefinition)
            .ToHashSet<ISymbol>(SymbolEqualityComparer.Default)
    );

    public IEnumerable<ISymbol> FindIn(INamedTypeSymbol type) =>
        DeclaredTypes
            .MembersOf(type)
            .Where(m => MayRun(m, type))
            .Concat(type.AllInterfaces.SelectMany(i => i.GetMembers()).Select(type.FindImplementationForInterfaceMember))
            .OfType<ISymbol>()
            .Where(m => !m.DeclaringSyntaxReferences.IsEmpty);

    private bool MayRun(ISymbol member, INamedTypeSymbol type) =>
        IsSpecial(member, type) || asked.Contains(member.Name) || _calledByGiven.Value.Contains(member);

    private static bool IsSpecial(ISymbol member, INamedTypeSymbol type) =>
        member.IsOverride
        || (_byConvention.Contains(member.Name) && (member.Name != "Add" || type.AllInterfaces.Any(i => i.Name == "IEnumerable")))
        || member switch
        {
            IMethodSymbol { AssociatedSymbol: null } method => method.MethodKind is not MethodKind.Ordinary,
            IMethodSymbol => false,
            IPropertySymbol { IsIndexer: true } => true,
            IPropertySymbol when type.IsRecord => true, // it prints them
            _ => HasInitializer(member),
        };

    private static bool HasInitializer(ISymbol member) =>
        member
            .DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .Any(s =>
                s is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null }
            );
}
