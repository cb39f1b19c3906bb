using System.Collections.Immutable;

namespace Grader.Cli.Screens;

/// <summary>What is to be said of a trace, because it cannot be drawn.</summary>
public static class TraceWords
{
    /// <param name="scale">The one that it is drawn on.</param>
    public static IEnumerable<string> Describe(Trace trace, TraceScale? scale) =>
        trace.Values switch
        {
            [] => ["No value was kept."],
            [var only] => [$"One value was kept: {TraceScale.InDigits(only)}."],
            var values => new[] { OnOdd(values), OnPlace(values, scale) }.OfType<string>(),
        };

    private static string? OnOdd(ImmutableArray<double> values)
    {
        var odd = values.Index().Where(v => !double.IsFinite(v.Item)).Select(v => v.Index).ToList();
        if (odd.Count == 0)
        {
            return null;
        }
        var first = odd[0];
        if (odd.Count == values.Length)
        {
            return $"Not one value is a finite number. The first is {NonFiniteInWords(values[first])}.";
        }
        return odd.Count == values.Length - first
            ? $"It diverges: {NonFiniteInWords(values[first])} at step {first}, and no finite number after that. "
                + "Drawn is what comes before."
            : $"Not drawn, for want of a finite value: {odd.Count} of {values.Length} steps, the first of them step {first}.";
    }

    private static string? OnPlace(ImmutableArray<double> values, TraceScale? scale)
    {
        var zero = values.IndexOf(0);
        if (scale is { IsLog: true } && zero >= 0)
        {
            return $"It reaches 0 at step {zero}, which has no place on a log scale.";
        }
        var areSame = scale is not null && scale.Low == scale.High && values.All(double.IsFinite);
        return areSame ? $"All {values.Length} values are {TraceScale.InDigits(scale!.Low)}." : null;
    }

    private static string NonFiniteInWords(double value) => double.IsNaN(value) ? "NaN" : "infinite";
}
