using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Exercises;

namespace Grader.Compiler.Building;

/// <summary>
/// The second script of a run. Its value is a function from random inputs to the probes. It holds nothing else of a check: no
/// name, no points, no tolerance.
/// </summary>
internal static class ProbeScript
{
    private const string ProbeDocument = "probe ";

    /// <param name="dropped">Probes that cannot be asked; they become null, so that the numbers of the others stay.</param>
    public static string ComposeText(ExerciseSource exercise, ImmutableHashSet<int> dropped) =>
        ComposeText(
            exercise.Usings,
            exercise.Helpers,
            [.. exercise.Probes.Select(p => WithTrustCheck(p, exercise.Types))],
            dropped
        );

    /// <param name="usings">Directives, for the lambdas and the helpers.</param>
    /// <param name="helpers">Statements that the lambdas use.</param>
    public static string ComposeText(
        ImmutableArray<string> usings,
        ImmutableArray<string> helpers,
        ImmutableArray<string> lambdas,
        ImmutableHashSet<int> dropped
    ) =>
        $$"""
            {{string.Join('\n', usings)}}
            return (global::System.Func<global::Grader.Runner.Inputs, global::System.Func<object>[]>)({{ProbeInputRewriter.Parameter}} =>
            {
            #line 1 "helpers"
            {{(dropped.Count == lambdas.Length ? "" : string.Join('\n', helpers))}}
            return new global::System.Func<object>[]
            {
            {{string.Join(
                '\n',
                lambdas.Select((l, i) => dropped.Contains(i) ? "null," : $"#line 1 \"{ProbeDocument}{i}\"\n{l},")
            )}}
            };
            });
            """;

    // What the variables that it uses hold is looked at first: LINQ in a probe would call what a list of a type of the student's
    // declares.
    private static string WithTrustCheck(ProbeSource probe, ImmutableArray<string> types)
    {
        if (probe.Variables.IsEmpty)
        {
            return probe.Lambda;
        }
        var names = string.Join(", ", types.Select(t => $"\"{t}\""));
        var variables = string.Join(", ", probe.Variables.Select(v => $"@{v}"));
        return $"() => {{ {ProbeInputRewriter.Parameter}.Trust(new string[] {{ {names} }}, new object[] {{ {variables} }}); "
            + $"return ((global::System.Func<object>)({probe.Lambda}))(); }}";
    }

    /// <summary>The probe that a line of the document belongs to, or null.</summary>
    public static int? ProbeOf(string document) =>
        document.StartsWith(ProbeDocument, StringComparison.Ordinal)
            ? int.Parse(document[ProbeDocument.Length..], CultureInfo.InvariantCulture)
            : null;
}
