using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Building;

/// <summary>
/// Something that an exercise declares and a probe uses. Probes are compiled once, beside the reference, and .NET finds what they
/// use in a student's program by name and kind: so there it must be the same.
/// </summary>
/// <param name="Name">As it is declared, with the types that it is in.</param>
/// <param name="Kind">Everything that .NET finds it by, and what a student may see of it.</param>
/// <param name="Shown">"a variable of type Tensor".</param>
internal sealed record ProbeDependency(string Name, string Kind, string Shown)
{
    public static ProbeDependency Of(ISymbol symbol, IAssemblySymbol own) =>
        new(NameOf(symbol), KindOf(symbol, own), ShownAs(symbol));

    /// <summary>Null where a program has it; else what it has instead, as far as there is something.</summary>
    public UnaskedProbe? MissingIn(CSharpCompilation program, int probe)
    {
        var there = SymbolsIn(program).ToList();
        return there.Exists(s => KindOf(s, program.Assembly) == Kind)
            ? null
            : new(probe, Name)
            {
                Given = Shown,
                Line = there
                    .SelectMany(s => s.Locations)
                    .Where(l => l.IsInSource)
                    .Select(l => (int?)Places.MappedLineOf(l))
                    .FirstOrDefault(),
            };
    }

    /// <summary>The variables that a program has under this name.</summary>
    public IEnumerable<IFieldSymbol> FieldsIn(CSharpCompilation program) => SymbolsIn(program).OfType<IFieldSymbol>();

    /// <summary>Whether a variable would be this, if it had another type.</summary>
    public bool IsMetBy(IFieldSymbol field, ITypeSymbol type, IAssemblySymbol own) => KindOf(field, type, own) == Kind;

    private IEnumerable<ISymbol> SymbolsIn(CSharpCompilation program) =>
        Name.Split('.')
            .Aggregate(
                program.ScriptClass is { } top ? (IEnumerable<ISymbol>)[top] : [],
                (found, part) =>
                    found
                        .OfType<INamedTypeSymbol>()
                        .SelectMany(t => t.GetMembers())
                        .Where(m => m.Name == part || PartFor(m) == part)
            );

    private static string NameOf(ISymbol symbol) =>
        symbol.ContainingType is { IsScriptClass: false } type ? $"{NameOf(type)}.{PartFor(symbol)}" : symbol.Name;

    // .NET calls a constructor .ctor, with a dot of its own.
    private static string PartFor(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : symbol.MetadataName;

    private static string KindOf(ISymbol symbol, IAssemblySymbol own) => KindOf(symbol, (symbol as IFieldSymbol)?.Type, own);

    private static string KindOf(ISymbol symbol, ITypeSymbol? typeOfField, IAssemblySymbol own)
    {
        string Of(ITypeSymbol type) => TypeOf(type, own);
        // The compiler writes constants, and arguments that are left out, into the code that uses them: a probe would never look
        // at the student's.
        string Parameter(IParameterSymbol p) =>
            $"{p.RefKind} {Of(p.Type)}{(p.HasExplicitDefaultValue ? $" = {LiteralOf(p.ExplicitDefaultValue)}" : "")}";
        var kind = symbol switch
        {
            IFieldSymbol f => f.HasConstantValue
                ? $"constant {Of(f.Type)} = {LiteralOf(f.ConstantValue)}"
                : $"field {Of(typeOfField!)}",
            IPropertySymbol p => $"property {Of(p.Type)}({string.Join(", ", p.Parameters.Select(Parameter))})",
            IMethodSymbol m =>
                $"method {m.RefKind} {Of(m.ReturnType)}`{m.Arity}({string.Join(", ", m.Parameters.Select(Parameter))})",
            INamedTypeSymbol t => $"{t.TypeKind}`{t.Arity}",
            _ => symbol.Kind.ToString(),
        };
        return $"{symbol.DeclaredAccessibility} {(symbol.IsStatic ? "static" : "")} {kind}";
    }

    // What a program declares itself is marked: a type may be called, and hold types that are called, like one of a library.
    private static string TypeOf(ITypeSymbol type, IAssemblySymbol own) =>
        type switch
        {
            IArrayTypeSymbol array => $"{TypeOf(array.ElementType, own)}[{array.Rank}]",
            ITypeParameterSymbol parameter => $"!{parameter.Ordinal}",
            INamedTypeSymbol { TupleUnderlyingType: { } tuple }
                when !tuple.Equals(type, SymbolEqualityComparer.IncludeNullability) => TypeOf(tuple, own),
            INamedTypeSymbol named => string.Concat(
                AreSame(named.ContainingAssembly, own) ? "own " : "",
                named.ContainingType is { IsScriptClass: false } outer
                    ? $"{TypeOf(outer, own)}+"
                    : $"{named.ContainingNamespace?.ToDisplayString()}.",
                $"{named.MetadataName}<{string.Join(", ", named.TypeArguments.Select(a => TypeOf(a, own)))}>"
            ),
            _ => type.ToDisplayString(),
        };

    private static string LiteralOf(object? value) =>
        value is null ? "null" : $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}";

    private static bool AreSame(ISymbol? a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private static string ShownAs(ISymbol symbol)
    {
        static string Type(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return symbol switch
        {
            IFieldSymbol f => $"a variable of type {Type(f.Type)}",
            IPropertySymbol p => $"a property of type {Type(p.Type)}",
            IMethodSymbol { MethodKind: MethodKind.Constructor } m =>
                $"the constructor {m.ContainingType.Name}({string.Join(", ", m.Parameters.Select(q => Type(q.Type)))})",
            IMethodSymbol m =>
                $"the function {Type(m.ReturnType)} {m.Name}({string.Join(", ", m.Parameters.Select(q => Type(q.Type)))})",
            INamedTypeSymbol t => $"a {t.TypeKind.ToString().ToLowerInvariant()}",
            _ => "something else",
        };
    }
}
