using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader;

/// <summary>Numbers that a program kept, one for each step, counted from 0.</summary>
public sealed record Trace(string Title, ImmutableArray<double> Values);

/// <summary>The traces of one run.</summary>
/// <param name="More">How many there are beyond those.</param>
/// <param name="TooLong">Variables that hold more numbers than can be carried.</param>
public sealed partial record Traces(ImmutableArray<Trace> First, int More, ImmutableArray<string> TooLong)
{
    /// <summary>Whoever plots within a loop asks for thousands.</summary>
    private const int Most = 12;

    /// <summary>What the program asked to be drawn, as it asked for it; else every variable that holds a trace.</summary>
    /// <param name="seen">What was observed, by the names of the variables, in their order.</param>
    public static Traces Of(IEnumerable<(string Name, Observation Seen)> seen)
    {
        var all = seen.ToList();
        var asked = all.SelectMany(v => TitledTraces(v.Seen)).ToList();
        var traces =
            asked.Count > 0
                ? asked
                :
                [
                    .. all.Select(v => (v.Name, Values: NumbersOf(v.Seen)))
                        .Where(v => v.Values.Length > 1)
                        .Select(v => new Trace(ToTitle(v.Name), v.Values)),
                ];
        return new(
            [.. traces.Take(Most)],
            Math.Max(0, traces.Count - Most),
            [.. all.Where(v => v.Seen is Observation.Unobservable).Select(v => v.Name)]
        );
    }

    private static IEnumerable<Trace> TitledTraces(Observation seen) =>
        seen is Observation.List(var items)
            ? items
                .OfType<Observation.List>()
                .Where(i => i.Items is [Observation.Text or Observation.Nothing, Observation.Tensor])
                .Select(i => new Trace(i.Items[0] is Observation.Text(var title) ? title : "", NumbersOf(i.Items[1])))
            : [];

    private static ImmutableArray<double> NumbersOf(Observation seen) =>
        seen switch
        {
            Observation.Tensor { Dtype: Dtype.Float32, Data: var data } =>
            [
                .. MemoryMarshal.Cast<byte, float>(data.Span).ToArray().Select(n => (double)n),
            ],
            Observation.Tensor { Dtype: Dtype.Float64, Data: var data } => [.. MemoryMarshal.Cast<byte, double>(data.Span)],
            Observation.Tensor { Dtype: Dtype.Int32, Data: var data } =>
            [
                .. MemoryMarshal.Cast<byte, int>(data.Span).ToArray().Select(n => (double)n),
            ],
            _ => [],
        };

    // valuesOfYPred is "y pred".
    private static string ToTitle(string name) =>
        Word()
            .Replace(Prefix().Replace(name, ""), m => m.Index == 0 ? m.Value : $" {m.Value}")
            .Replace('_', ' ')
            .ToLowerInvariant();

    [GeneratedRegex(@"^(valuesOf|values_of_)(?=.)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*")]
    private static partial Regex Word();
}
