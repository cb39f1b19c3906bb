using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>The numbers in a conduct for which tolerances are, in the order in which they stand there.</summary>
internal static class FloatingPoint
{
    public static IEnumerable<double> NumbersIn(CheckBehaviour conduct) =>
        conduct is CheckBehaviour.Gave(var seen) ? NumbersIn(seen) : [];

    private static IEnumerable<double> NumbersIn(Observation seen) =>
        seen switch
        {
            Observation.Number(_, var value) => [value],
            Observation.Tensor tensor when tensor.IsFloating() => Enumerable
                .Range(0, tensor.Count())
                .Select(i => tensor.NumberAt(i)),
            Observation.List(var items) => items.SelectMany(NumbersIn),
            _ => [],
        };
}
