using CsCheck;
using Grader.Protocol;

namespace Grader.Tests.Fuzzing;

/// <summary>Checks of every kind, each with what a reference may give to it.</summary>
internal static class WellFormed
{
    private static readonly Gen<double> _tolerance = Gen.OneOf(0, 1e-6, 1e-4, 0.5);
    private static readonly Gen<double> _finite = Gen.OneOf(Gen.Double[-10, 10], Gen.OneOf<double>(0, 1, -1, 1e-30, 1e30, 3));

    /// <summary>NaN equals nothing, and so no reference gives it.</summary>
    private static readonly Gen<Observation> _value = Any.Value.Where(v => !Any.HoldsNaN(v));

    public static readonly Gen<(Expectation Expectation, Observation Reference)> Check = Gen.OneOf(
        Same,
        Between,
        Gradient,
        Accumulated,
        Trajectory,
        Converges,
        Prints,
        Accuracy,
        Parameters,
        Training
    );

    private static Gen<(Expectation, Observation)> Same =>
        Gen.Select(
            _tolerance,
            _tolerance,
            Gen.OneOf(_value, Row(5)),
            (rtol, atol, value) => ((Expectation)new Expectation.Same(rtol, atol), value)
        );

    private static Gen<(Expectation, Observation)> Between =>
        Gen.Select(
            _finite,
            Gen.OneOf(1, 1e-300, 1e300),
            _finite,
            (above, more, value) =>
                (
                    (Expectation)new Expectation.Between(above, Math.Max(above + more, Math.BitIncrement(above))),
                    Given.Number(value)
                )
        );

    private static Gen<(Expectation, Observation)> Gradient =>
        Gen.Select(
            _tolerance,
            _tolerance,
            Gen.Int[1, 5].SelectMany(Row),
            (rtol, atol, row) => ((Expectation)new Expectation.Gradient(rtol, atol), Given.List(row, row, row))
        );

    private static Gen<(Expectation, Observation)> Accumulated =>
        Gen.Select(
            Gen.OneOf<double>(0, 1, 2, 3),
            _tolerance,
            Gen.Int[1, 5].SelectMany(Row),
            (times, tolerance, row) =>
                ((Expectation)new Expectation.Accumulated(times, tolerance, tolerance), Given.List(row, row))
        );

    private static Gen<(Expectation, Observation)> Trajectory =>
        from traces in Gen.Int[1, 4]
        from parameters in Gen.Int[0, traces]
        from samples in Gen.Int[1, 5]
        from tolerance in _tolerance
        from steps in Gen.Int[1, 6]
        from rate in Gen.OneOf(_finite, Gen.OneOf(0.0, 0.1))
        from start in Row(parameters)
        from rows in Row(steps).Array[traces]
        select (
            (Expectation)
                new Expectation.Trajectory(
                    [.. Enumerable.Range(0, traces).Select(i => $"trace{i}")],
                    parameters,
                    samples,
                    tolerance,
                    tolerance
                ),
            Given.List([Given.Number(rate), start, .. rows])
        );

    private static Gen<(Expectation, Observation)> Converges =>
        Gen.Select(
            _finite,
            Gen.Int[1, 9],
            Gen.Int[0, 9].SelectMany(Row),
            _finite,
            _finite,
            (below, within, losses, rate, limit) =>
                (
                    (Expectation)new Expectation.Converges(below, within),
                    Given.List(losses, Given.Number(rate), Given.Number(limit))
                )
        );

    private static Gen<(Expectation, Observation)> Prints =>
        Gen.Select(
            _tolerance,
            Gen.OneOf(
                _finite.Select(n => Given.Number(n)),
                Odd.Text.Select(Given.Text),
                Gen.Select(_finite, Odd.Text, (n, text) => Given.List(Given.Number(n), Given.Text(text)))
            ),
            (rtol, what) => ((Expectation)new Expectation.Prints(rtol), what)
        );

    private static Gen<(Expectation, Observation)> Accuracy =>
        from count in Gen.Int[1, 6]
        from truth in Gen.OneOf<double>(0, 1, -1, 2).Array[count]
        from predicted in Row(count)
        from above in Gen.OneOf(0, 0.5, 0.9)
        select (
            (Expectation)new Expectation.Accuracy(above),
            Given.List(predicted, Given.Longs([count], [.. truth.Select(t => (long)t)]))
        );

    private static Gen<(Expectation, Observation)> Parameters =>
        from byName in Gen.Bool
        from all in Gen.Select(
            Gen.OneOf("a", "b.weight", "b.bias"),
            Gen.OneOf("Float32", "Float64"),
            Gen.Long[0, 3].Array[0, 3],
            Gen.Bool,
            Gen.Bool.Nullable(),
            (name, dtype, shape, trainable, moved) => (name, dtype, shape, trainable, moved)
        ).Array[1, 4]
        select (
            (Expectation)new Expectation.ModuleParameters(byName),
            Given.List([
                .. all.Select(p =>
                    Given.List(
                        Given.Text(p.name),
                        Given.Text(p.dtype),
                        Given.List([.. p.shape.Select(e => Given.Number(e, "long"))]),
                        Given.Truth(p.trainable),
                        Given.Truth(true),
                        p.moved is { } moved ? Given.Truth(moved) : Given.Null
                    )
                ),
            ])
        );

    private static Gen<(Expectation, Observation)> Training =>
        from fall in Gen.OneOf(0.5, 1).Nullable()
        from epochs in Gen.Int[2, 6]
        from first in Gen.Double[1, 10]
        from end in Gen.Double[-1, 0.5]
        from tolerance in _tolerance
        select (
            (Expectation)new Expectation.Training(fall, tolerance, tolerance),
            Given.List(
                Given.Doubles([epochs], [.. Enumerable.Range(0, epochs).Select(e => first * Math.Pow(0.5, e))]),
                Given.Number(end)
            )
        );

    private static Gen<Observation> Row(int count) =>
        Gen.Select(
            _finite.Array[count],
            Gen.Int[0, 2],
            (numbers, how) =>
                how switch
                {
                    0 => Given.Doubles([count], numbers),
                    1 => Given.Floats([count], [.. numbers.Select(n => (float)n)]),
                    _ => Given.List([.. numbers.Select(n => Given.Number(n))]),
                }
        );
}
