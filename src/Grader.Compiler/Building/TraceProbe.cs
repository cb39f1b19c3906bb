using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Building;

/// <summary>Looks at a top-level variable that holds numbers in a row, or titles with such rows: what a program keeps to be
/// drawn.</summary>
/// <param name="Lambda">
/// Takes a copy of the list before it looks: the program may still be at work on it. As a tensor the numbers take the fewest
/// bytes. Item by item, as Take does it: <c>ToArray</c> of a list fails where the list has grown since it was asked how long it
/// is.
/// </param>
internal sealed record TraceProbe(string Name, string Lambda)
{
    private const string Linq = "global::System.Linq.Enumerable";

    public static ImmutableArray<TraceProbe> FindIn(CSharpCompilation script) =>
        [
            .. from field in script.ScriptClass?.GetMembers().OfType<IFieldSymbol>() ?? []
            where field.CanBeReferencedByName && !field.IsImplicitlyDeclared
            let name = $"@{field.Name}"
            let lambda = NumbersCode(field.Type, name) ?? TitledNumbersCode(field.Type, name)
            where lambda is not null
            select new TraceProbe(field.Name, $"() => {lambda}"),
        ];

    private static string? NumbersCode(ITypeSymbol type, string value) =>
        ItemOf(type) switch
        {
            { SpecialType: SpecialType.System_Single } => TensorCode("float", value),
            { SpecialType: SpecialType.System_Double } => TensorCode("double", value),
            { SpecialType: SpecialType.System_Int32 } => TensorCode("int", value),
            _ => null,
        };

    private static string TensorCode(string item, string value) =>
        $"global::TorchSharp.torch.tensor({CopyCode(value, $"<{item}>")})";

    private static string? TitledNumbersCode(ITypeSymbol type, string value) =>
        ItemOf(type)
            is INamedTypeSymbol
            {
                IsTupleType: true,
                TupleElements: [{ Type.SpecialType: SpecialType.System_String }, var values]
            } pair
        && NumbersCode(values.Type, "p.Item2") is { } numbers
            ? $"{Linq}.ToArray<object>({Linq}.Select({CopyCode(value, "")}, p => (object)(p.Item1, {numbers})))"
            : null;

    private static string CopyCode(string value, string of) => $"{Linq}.ToArray({Linq}.Take{of}({value}, int.MaxValue))";

    // Lists and arrays, whose items are there; what makes items as they are asked for may never end.
    private static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            _ => type
                .AllInterfaces.Prepend(type as INamedTypeSymbol)
                .OfType<INamedTypeSymbol>()
                .FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T)
                ?.TypeArguments[0],
        };
}
