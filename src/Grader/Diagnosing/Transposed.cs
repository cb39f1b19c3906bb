using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Rows for columns.</summary>
internal static class Transposed
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.EveryFailing(sight =>
            sight switch
            {
                {
                    Check.Expectation: Expectation.Same(var rtol, var atol),
                    Seen: Observation.Tensor { Shape: [var rows, var columns] } seen,
                    Expected: Observation.Tensor { Shape: [var m, var n] } expected,
                }
                    when (rows, columns) == (n, m)
                        && rows * columns > 0
                        && seen.Dtype == expected.Dtype
                        && AreTransposed(seen, expected, (int)rows, (int)columns, new(rtol, atol)) =>
                    "Rows and columns are exchanged: it is what was expected, transposed.",
                _ => null,
            }
        );

    private static bool AreTransposed(
        Observation.Tensor seen,
        Observation.Tensor expected,
        int rows,
        int columns,
        Closeness closeness
    ) =>
        Enumerable
            .Range(0, rows * columns)
            .All(i => closeness.Holds(seen.NumberAt(i), expected.NumberAt(i % columns * rows + i / columns)));
}
