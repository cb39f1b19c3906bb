using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>An answer that is another one every time.</summary>
internal static class Chance
{
    private static readonly Closeness _same = new(1e-5, 1e-7);

    public static string? Of(Symptoms symptoms) =>
        symptoms.Failing.Concat(symptoms.Passing).Any(s => s.Again is { } again && !Alike(s.Seen, again))
            ? "Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from "
                + "the call before."
            : null;

    private static bool Alike(Observation a, Observation b) =>
        (a, b) switch
        {
            (Observation.Tensor x, Observation.Tensor y) => x.Dtype == y.Dtype
                && x.Shape.SequenceEqual(y.Shape)
                && Enumerable.Range(0, x.Count()).All(i => Alike(x.Number(i), y.Number(i))),
            (Observation.Number x, Observation.Number y) => Alike(x.Value, y.Value),
            (Observation.Truth x, Observation.Truth y) => x.Value == y.Value,
            (Observation.Text x, Observation.Text y) => x.Value == y.Value,
            (Observation.List x, Observation.List y) => x.Items.Length == y.Items.Length
                && x.Items.Zip(y.Items, Alike).All(same => same),
            (Observation.Nothing, Observation.Nothing) => true,
            _ => false,
        };

    private static bool Alike(double a, double b) => _same.Holds(a, b) || (double.IsNaN(a) && double.IsNaN(b));
}
