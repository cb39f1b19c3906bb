namespace Grader.Cli.Screens;

/// <summary>What is to be said of a trace, because it cannot be drawn.</summary>
public static class TraceWords
{
    /// <param name="scale">The one that it is drawn on.</param>
    public static IEnumerable<string> Of(Trace trace, Scale? scale)
    {
        var values = trace.Values;
        switch (values.Length)
        {
            case 0:
                yield return "No value was kept.";
                yield break;
            case 1:
                yield return $"One value was kept: {Scale.Number(values[0])}.";
                yield break;
        }
        var odd = values.Index().Where(v => !double.IsFinite(v.Item)).Select(v => v.Index).ToList();
        if (odd.Count > 0)
        {
            yield return odd[0] == 0 && odd.Count == values.Length
                ? $"Not one value is a finite number. The first is {Worded(values[0])}."
            : odd.Count == values.Length - odd[0]
                ? $"It diverges: {Worded(values[odd[0]])} at step {odd[0]}, and no finite number after that. Drawn is what "
                    + "comes before."
            : $"Not drawn, for want of a finite value: {odd.Count} of {values.Length} steps, the first of them step {odd[0]}.";
        }
        if (scale is { IsLog: true } && values.IndexOf(0) is >= 0 and var zero)
        {
            yield return $"It reaches 0 at step {zero}, which has no place on a log scale.";
        }
        else if (scale is { } s && s.Low == s.High && odd.Count == 0)
        {
            yield return $"All {values.Length} values are {Scale.Number(s.Low)}.";
        }
    }

    private static string Worded(double value) => double.IsNaN(value) ? "NaN" : "infinite";
}
