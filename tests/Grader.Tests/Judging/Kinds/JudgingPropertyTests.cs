using System.Text.RegularExpressions;
using CsCheck;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Judging.Verdicts;

namespace Grader.Tests.Judging.Kinds;

public sealed partial class JudgingPropertyTests
{
    private static readonly Gen<Expectation> _expectations = Gen.OneOf(
        Gen.Select(Any.Double, Any.Double, (rtol, atol) => (Expectation)new Expectation.Same(rtol, atol)),
        Gen.Select(Any.Double, Any.Double, (above, below) => (Expectation)new Expectation.Between(above, below))
    );

    [Fact]
    public void Whatever_holds_no_NaN_is_the_same_as_itself() =>
        Any.Value.Sample(
            value => Same(value, value, rtol: 0, atol: 0) is CheckOutcome.Passed == !Any.HoldsNaN(value),
            iter: 2000
        );

    [Fact]
    public void Whatever_holds_NaN_passes_nothing() =>
        Gen.Select(Any.Value, Any.Value, _expectations)
            .Sample(
                (seen, reference, expectation) =>
                    !Any.HoldsNaN(seen) || expectation.Judge(seen, reference) is not CheckOutcome.Passed,
                iter: 2000
            );

    [Fact]
    public void Different_kinds_differ_both_ways_in_the_same_words() =>
        Gen.Select(Any.Value, Any.Value)
            .Where((a, b) => a.GetType() != b.GetType() && !Any.HoldsNaN(a) && !Any.HoldsNaN(b))
            .Sample(
                (a, b) =>
                {
                    var there = Words(Same(a, b));
                    var back = Words(Same(b, a));
                    Assert.Equal((there.Seen, there.Expected), (back.Expected, back.Seen));
                }
            );

    [Fact]
    public void What_is_well_within_the_tolerances_passes_and_what_is_well_beyond_fails() =>
        Gen.Select(
                Gen.Double[-1e6, 1e6].Array[1, 20],
                Gen.Int[0, 19],
                Gen.Double[1e-4, 0.5],
                Gen.Double[1e-6, 1],
                Gen.Double[0.01, 0.99],
                Gen.Bool
            )
            .Sample(
                (expected, at, rtol, atol, part, up) =>
                {
                    at %= expected.Length;
                    var allowed = (atol + rtol * Math.Abs(expected[at])) * (up ? 1 : -1);
                    var within = expected.ToArray();
                    within[at] += part * allowed;
                    var beyond = expected.ToArray();
                    beyond[at] += allowed / part;
                    long[] shape = [1, expected.Length];
                    Passes(Given.Doubles(shape, within), Given.Doubles(shape, expected), rtol, atol);
                    Assert.StartsWith(
                        expected.Length == 1 ? "" : $"Element [0, {at}] is ",
                        Assert
                            .IsType<CheckOutcome.Failed>(
                                Same(Given.Doubles(shape, beyond), Given.Doubles(shape, expected), rtol, atol)
                            )
                            .Message,
                        StringComparison.Ordinal
                    );
                }
            );

    [Fact]
    public void Single_precision_is_judged_by_the_same_tolerances() =>
        Gen.Select(Gen.Float[-1e6f, 1e6f], Gen.Double[1e-4, 0.5], Gen.Double[1, 2], Gen.Double[0.01, 0.99])
            .Sample(
                (expected, rtol, atol, part) =>
                {
                    var allowed = atol + rtol * Math.Abs(expected);
                    Passes(Given.Scalar((float)(expected + part * allowed)), Given.Scalar(expected), rtol, atol);
                    Assert.IsType<CheckOutcome.Failed>(
                        Same(Given.Scalar((float)(expected - allowed / part)), Given.Scalar(expected), rtol, atol)
                    );
                }
            );

    [Fact]
    public void What_differs_never_looks_alike() =>
        Gen.Select(Any.Double.Where(double.IsFinite), Gen.Int[1, 1000], Gen.OneOf("float", "int"), Gen.OneOf("double", "long"))
            .Sample(
                (value, steps, here, there) =>
                {
                    var other = Enumerable.Range(0, steps).Aggregate(value, (v, _) => Math.BitIncrement(v));
                    if (Same(Given.Number(other, here), Given.Number(value, there), 0, 0) is CheckOutcome.Failed)
                    {
                        var (seen, expected) = Words(Same(Given.Number(other, here), Given.Number(value, there), 0, 0));
                        Assert.NotEqual(seen, expected);
                    }
                }
            );

    [Fact]
    public void Texts_that_differ_never_look_alike() =>
        Gen.Select(Any.Text, Any.Text.Where(text => text.Length > 0), Any.Text)
            .Sample(
                (before, between, after) =>
                {
                    var (seen, expected) = Words(Same(Given.Text(before + between + after), Given.Text(before + after)));
                    Assert.NotEqual(seen, expected);
                }
            );

    [Fact]
    public void Nothing_within_bounds_breaks_the_judge_and_every_message_is_one_short_line() =>
        Gen.Select(_expectations, Any.Observation, Any.Observation.Null())
            .Sample(
                (expectation, seen, reference) =>
                {
                    var message = expectation.Judge(seen, reference) switch
                    {
                        CheckOutcome.Failed(var words) => words,
                        CheckOutcome.Unjudgeable(var words) => words,
                        _ => "",
                    };
                    Assert.InRange(message.Length, 0, 900);
                    Assert.DoesNotContain(message, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e');
                },
                iter: 2000
            );

    [GeneratedRegex(@"^(The text differs from character \d+ on: )?(?<seen>.*) was seen; (?<expected>.*) was expected\.$")]
    private static partial Regex Words();

    private static (string Seen, string Expected) Words(CheckOutcome outcome)
    {
        var words = Words().Match(Assert.IsType<CheckOutcome.Failed>(outcome).Message);
        return (words.Groups["seen"].Value.Replace("A ", "a "), words.Groups["expected"].Value);
    }
}
