using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>The numbers in a conduct for which tolerances are, in the order in which they stand there.</summary>
internal static class FloatingPoint
{
    public static IEnumerable<double> Of(Conduct conduct) => conduct is Conduct.Gave(var seen) ? Of(seen) : [];

    private static IEnumerable<double> Of(Observation seen) =>
        seen switch
        {
            Observation.Number(_, var value) => [value],
            Observation.Tensor tensor when tensor.IsFloating() => Enumerable
                .Range(0, tensor.Count())
                .Select(i => tensor.Number(i)),
            Observation.List(var items) => items.SelectMany(Of),
            _ => [],
        };
}
