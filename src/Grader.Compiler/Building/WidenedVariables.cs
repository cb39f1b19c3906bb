using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Building;

/// <summary>
/// Variables that hold what probes ask for under a narrower type of a library: <c>var m = nn.Parameter(...)</c> is a Tensor, but
/// .NET finds a variable by its name and its very type. Declared as the exercise declares them they are found, and hold the same.
/// </summary>
internal static class WidenedVariables
{
    /// <returns>The program's text with those variables declared so; null where it has none.</returns>
    public static string? RedeclareIn(CSharpCompilation program, IEnumerable<ProbeDependency> wanted)
    {
        var replaced = (
            from w in wanted
            from field in w.FieldsIn(program)
            where DeclaredType(field) is not null && !IsDeclaredIn(program.Assembly, field.Type)
            let type = BaseTypes(field, program.Assembly).FirstOrDefault(b => w.IsMetBy(field, b, program.Assembly))
            where type is not null
            select (DeclaredType(field)!.Span, With: type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        )
            .Distinct()
            .OrderByDescending(r => r.Span.Start)
            .ToList();
        return replaced.Count == 0
            ? null
            : replaced.Aggregate(
                program.SyntaxTrees[0].ToString(),
                (text, r) => string.Concat(text.AsSpan(0, r.Span.Start), r.With, text.AsSpan(r.Span.End))
            );
    }

    private static TypeSyntax? DeclaredType(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var one]
        && one.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration }
            ? declaration.Type
            : null;

    // A class of the student's own may answer for the one below it.
    private static IEnumerable<ITypeSymbol> BaseTypes(IFieldSymbol field, IAssemblySymbol own)
    {
        for (var type = field.Type.BaseType; type is not null; type = type.BaseType)
        {
            if (IsDeclaredIn(own, type))
            {
                yield break;
            }
            yield return type;
        }
        foreach (var type in field.Type.AllInterfaces.Where(i => !IsDeclaredIn(own, i)))
        {
            yield return type;
        }
    }

    private static bool IsDeclaredIn(IAssemblySymbol own, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own);
}
