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
        Prints
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
