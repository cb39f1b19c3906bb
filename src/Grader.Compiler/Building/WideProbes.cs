using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Building;

/// <summary>
/// All that can be asked of an exercise's programs, and more than its checks ask: what every variable holds at the end, what the
/// checks' own probes give where the calls in them get other values, and what functions give that no check calls.
/// </summary>
internal static class WideProbes
{
    public const string Asker = "__wide";

    // From the first bold one on, values are given for which a function may not be made.
    private const int FirstBold = 12,
        Variants = 16,
        Forwards = 2;

    /// <param name="script">Its probes, compiled beside it.</param>
    /// <returns>The exercise with these in place of its own.</returns>
    public static ExerciseSource Replace(ExerciseSource exercise, CSharpCompilation program, CSharpCompilation script)
    {
        var (helpers, probes) = VariedCalls.RewriteIn(script, program);
        var calls = UncalledFunctions(exercise, program, script).Select(CallOf).ToList();
        ImmutableArray<string> all =
        [
            .. VariablesOf(program).Select(v => Ask(0, $"() => @{v.Name}")),
            .. VariablesOf(program)
                .Where(v => IsModule(v.Type))
                .SelectMany(v => Enumerable.Range(1, Forwards).Select(i => Ask(i, $"() => {Asker}.Forward(@{v.Name})"))),
            // What is bold, and may end the process, comes last.
            .. Enumerable.Range(0, Variants).SelectMany(i => probes.Concat(calls).Select(probe => Ask(i, probe))),
        ];
        return exercise with
        {
            Helpers = [AskerFor(exercise), .. helpers],
            Probes = [.. all.Select(lambda => new ProbeSource(lambda, [], []))],
        };
    }

    /// <summary>Whether it may well not end.</summary>
    public static bool IsBold(ProbeSource wide) =>
        Enumerable.Range(FirstBold, Variants - FirstBold).Any(i => wide.Lambda.StartsWith(Ask(i, ""), StringComparison.Ordinal));

    private static string Ask(int variant, string probe) =>
        $"() => {Asker}.Ask({variant}, {probe}" + (probe.Length > 0 ? ")" : "");

    private static string AskerFor(ExerciseSource exercise)
    {
        var literals = exercise
            .Holes.SelectMany(h => exercise.Root.DescendantTokens(h.Answer).Where(t => h.Answer.Contains(t.Span)))
            .ToList();
        var numbers = literals
            .Where(t => t.IsKind(SyntaxKind.NumericLiteralToken))
            .Select(t =>
                Convert.ToDouble(t.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d"
            );
        var texts = literals
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken))
            .Select(t => SymbolDisplay.FormatLiteral(t.ValueText, quote: true));
        return $"var {Asker} = new global::Grader.Runner.WideInputs(new double[] {{ {string.Join(", ", numbers.Distinct())} }}, "
            + $"new string[] {{ {string.Join(", ", texts.Distinct())} }});";
    }

    private static IEnumerable<IFieldSymbol> VariablesOf(CSharpCompilation program) =>
        from field in program.ScriptClass?.GetMembers().OfType<IFieldSymbol>() ?? []
        where field.CanBeReferencedByName && !field.IsImplicitlyDeclared && !field.Type.IsRefLikeType
        select field;

    private static bool IsModule(ITypeSymbol? type) => type is not null && (type.Name == "Module" || IsModule(type.BaseType));

    // What no probe names, by itself or in what stands beside the checks.
    private static IEnumerable<IMethodSymbol> UncalledFunctions(
        ExerciseSource exercise,
        CSharpCompilation program,
        CSharpCompilation script
    )
    {
        var named = SyntaxNames.UsedWithin(script.SyntaxTrees[0].GetRoot(), script.SyntaxTrees[0].GetRoot().FullSpan).ToHashSet();
        return from function in program.ScriptClass?.GetMembers().OfType<IMethodSymbol>() ?? []
            where function.MethodKind == MethodKind.Ordinary && function.CanBeReferencedByName && !function.IsGenericMethod
            where exercise.Names.Contains(function.Name) && !named.Contains(function.Name) && !function.Parameters.IsEmpty
            where function.Parameters.All(p => p.RefKind == RefKind.None && !p.Type.IsRefLikeType)
            select function;
    }

    private static string CallOf(IMethodSymbol function)
    {
        var values = function.Parameters.Select(p =>
            $"{Asker}.Vary({Asker}.Make<{p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>())"
        );
        var call = $"@{function.Name}({string.Join(", ", values)})";
        return function.ReturnsVoid ? $"() => {{ {call}; return null; }}" : $"() => {call}";
    }
}
