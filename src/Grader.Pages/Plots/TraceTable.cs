using System.Collections.Immutable;
using Grader.Pages.Rendering;
using Grader.Results;

namespace Grader.Pages.Plots;

/// <summary>The numbers of a training, step by step.</summary>
/// <param name="Names">Of the traces.</param>
/// <param name="Rows">Of a step: for each trace the student's value and the solution's, empty where there is none.</param>
/// <param name="Left">How many steps that are kept have no row here.</param>
public sealed record TraceTable(ImmutableArray<string> Names, ImmutableArray<TraceTableRow> Rows, int Left)
{
    /// <summary>As many as somebody reads; all of them are in the report.</summary>
    private const int MostRows = 200;

    public static TraceTable Of(TrainingReport training)
    {
        var names = training.Own.Traces.Concat(training.Reference.Traces).Select(t => t.Name).Distinct().ToImmutableArray();
        var (own, reference) = (ByStep(training.Own, names), ByStep(training.Reference, names));
        var steps = own.Keys.Union(reference.Keys).Order().ToList();
        var shown = Thin(steps, training.FirstDifference).ToList();
        return new(
            names,
            [
                .. shown.Select(step => new TraceTableRow(
                    step,
                    step == training.FirstDifference,
                    [.. names.SelectMany((_, i) => new[] { Cell(own, step, i), Cell(reference, step, i) })]
                )),
            ],
            steps.Count - shown.Count
        );
    }

    // Evenly, with both ends and what people look for.
    private static IEnumerable<int> Thin(List<int> steps, int? wanted)
    {
        var every = Math.Max(1, (int)Math.Ceiling(steps.Count / (double)MostRows));
        return steps.Where((step, i) => i % every == 0 || i == steps.Count - 1 || step == wanted);
    }

    private static Dictionary<int, ImmutableArray<double>> ByStep(RecordedRun run, ImmutableArray<string> names)
    {
        var traces = names.Select(n => run.Traces.FirstOrDefault(t => t.Name == n)).ToList();
        var byStep = new Dictionary<int, ImmutableArray<double>>();
        for (var i = 0; i < run.At.Length; i++)
        {
            byStep[run.At[i]] = [.. traces.Select(t => t is not null && i < t.Values.Length ? t.Values[i] : double.NaN)];
        }
        return byStep;
    }

    private static string Cell(Dictionary<int, ImmutableArray<double>> run, int step, int trace) =>
        run.TryGetValue(step, out var values) ? Numbers.Shown(values[trace]) : "";
}

/// <param name="IsFirstDifference">Whether it is the first step that differs.</param>
public sealed record TraceTableRow(int Step, bool IsFirstDifference, ImmutableArray<string> Cells);
