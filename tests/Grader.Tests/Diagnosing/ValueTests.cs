using CsCheck;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>What can be told from values by themselves.</summary>
public sealed class ValueTests
{
    private const string Same = "It is the same number everywhere, and the expected ones differ.";

    private const float NaN = float.NaN,
        Infinity = float.PositiveInfinity;

    private static readonly Observation _expected = Floats([4], 1, -2, 4, 0.5f);

    [Theory]
    [InlineData(new[] { 1.5f, 1.5f, 1.5f, 1.5f }, Same)]
    [InlineData(new[] { 1.5f, 1.5f, 1.5f, 1.6f }, null)]
    public void The_same_number_everywhere_is_named(float[] seen, string? said) =>
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), _expected)));

    [Fact]
    public void Where_the_expected_ones_do_not_differ_it_is_not() =>
        Assert.Null(Diagnosis(At(Floats([3], 7, 7, 7), Floats([3], 1, 1, 1))));

    [Fact]
    public void Zeros_are_a_division_of_whole_numbers_perhaps() =>
        Assert.Equal(
            "It is 0, whatever goes in. Is something multiplied by 0? In C# 1 / 2 is 0, because both are whole numbers; 1f "
                + "/ 2 is 0.5.",
            Diagnosis(At(Floats([4], 0, 0, 0, 0), _expected, draws: 4))
        );

    [Fact]
    public void A_derivative_of_zero_says_what_it_means() =>
        Assert.Equal("A derivative of 0 says that nothing changes at all.", Diagnosis(Formula(Number(0), Doubles([2], 1, 1))));

    [Fact]
    public void A_formula_that_is_right_of_a_function_that_is_not_is_no_factor() =>
        Assert.Null(
            Diagnosis(
                Formula(Doubles([2], 3, -4), Doubles([2], 3, -4)) with
                {
                    Seen = List(Doubles([2], 3, -4), Doubles([2], 6, -8), Doubles([2], 6, -8)),
                }
            )
        );

    [Theory]
    [InlineData(
        new[] { 0, 1, -2, 4f },
        "Every number stands one place too late: the first one is too many, and the last one is missing."
    )]
    [InlineData(
        new[] { -2, 4, 0.5f, 9 },
        "Every number stands one place too early: the first one is missing, and the last one is too many."
    )]
    [InlineData(new[] { 1, -2, 4, 0.5f, 9 }, "The last number is one too many; the others are right.")]
    [InlineData(new[] { 9, 1, -2, 4, 0.5f }, "The first number is one too many; the others are right.")]
    [InlineData(new[] { -2, 4, 0.5f }, "The first number is missing; the others are right.")]
    [InlineData(new[] { 1, -2, 4f }, "The last number is missing; the others are right.")]
    [InlineData(new[] { -2, 4f }, null)]
    [InlineData(new[] { 4, 0.5f, 9, 9 }, null)]
    public void A_row_that_is_off_by_one_place_is_named(float[] seen, string? said) =>
        Assert.Equal(said, Diagnosis(At(Floats([seen.Length], seen), _expected)));

    [Fact]
    public void A_list_of_numbers_is_a_row_too() =>
        Assert.Equal(
            "The last number is missing; the others are right.",
            Diagnosis(At(List(Number(1), Number(2), Number(4)), List(Number(1), Number(2), Number(4), Number(8))))
        );

    [Theory]
    [InlineData(
        new[] { NaN, NaN, NaN, NaN },
        "NaN stands for no number: 0 / 0 gives it, and so do the log and the square root of a negative number. Whatever is "
            + "computed from NaN is NaN too."
    )]
    [InlineData(
        new[] { 1, NaN, 4, 0.5f },
        "For some inputs it is NaN, no number: 0 / 0 gives that, and so do the log and the square root of a negative "
            + "number. What is special about these inputs?"
    )]
    [InlineData(
        new[] { Infinity, -Infinity, Infinity, Infinity },
        "Infinity comes of dividing by 0, or of a number too large for a float."
    )]
    [InlineData(
        new[] { 1, -2, Infinity, 0.5f },
        "For some inputs it is infinite: that comes of dividing by 0, or of a number too large for a float. What is "
            + "special about these inputs?"
    )]
    [InlineData(
        new[] { NaN, -2, Infinity, 0.5f },
        "It is infinite in one place and NaN, no number, in another: dividing by 0 gives infinity, and NaN for 0 / 0; "
            + "log() gives both too, at 0 and below."
    )]
    public void What_is_not_finite_is_told_where_from(float[] seen, string said) =>
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), _expected)));

    [Fact]
    public void Infinity_where_it_was_expected_is_none() =>
        Assert.Null(Diagnosis(At(Floats([2], Infinity, 3), Floats([2], Infinity, 1))));

    [Fact]
    public void A_slope_that_is_not_finite_beside_a_value_that_is() =>
        Assert.Equal(
            "The value is finite, but its slope is not: a function such as sqrt() is infinitely steep where it is taken of 0.",
            Diagnosis(At(Scalar(3), Scalar(3)), At(Scalar(NaN), Scalar(2), "slope", "autograd grad"))
        );

    [Fact]
    public void What_another_check_wants_is_named_by_that_check() =>
        Assert.Equal(
            "This is what was expected for \"c.grad\".",
            Diagnosis(At(Scalar(5.5f), Scalar(3.5f), "m.grad"), At(Scalar(5.5f), Scalar(5.5f), "c.grad"))
        );

    [Fact]
    public void Two_that_want_each_others_are_exchanged() =>
        Assert.Equal(
            "\"m.grad\" and \"c.grad\" are exchanged: each is what was expected of the other.",
            Diagnosis(At(Scalar(5.5f), Scalar(3.5f), "m.grad"), At(Scalar(3.5f), Scalar(5.5f), "c.grad"))
        );

    [Fact]
    public void Where_two_want_the_same_nobody_knows_whose_it_is() =>
        Assert.Null(
            Diagnosis(
                At(Scalar(5.5f), Scalar(3.5f), "a"),
                At(Scalar(5.5f), Scalar(5.5f), "b"),
                At(Scalar(5.5f), Scalar(5.5f), "c")
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nobody_owns_a_zero_or_a_one(float value) =>
        Assert.Null(Diagnosis(At(Scalar(value), Scalar(3.5f), "a"), At(Scalar(value), Scalar(value), "b")));

    [Fact]
    public void The_same_bool_whatever_is_asked_is_named() =>
        Assert.Equal(
            "It says false, whatever it is asked.",
            Diagnosis(At(Truth(false), Truth(true)), At(List(Truth(false), Truth(false)), List(Truth(false), Truth(false)), "g"))
        );

    [Fact]
    public void Bools_that_differ_are_not() =>
        Assert.Null(Diagnosis(At(List(Truth(true), Truth(false), Truth(true)), List(Truth(true), Truth(true), Truth(false)))));

    [Fact]
    public void Two_bools_may_be_the_same_for_a_reason() =>
        Assert.Null(Diagnosis(At(List(Truth(true), Truth(true)), List(Truth(true), Truth(false)))));

    [Fact]
    public void Of_noise_nothing_is_said() =>
        Gen.Select(Noise(1), Noise(1), Noise(8), Noise(8))
            .Array[4]
            .Sample(
                drawn =>
                    drawn
                        .Chunk(2)
                        .All(rounds =>
                            Of([
                                .. rounds.Select(r =>
                                    Symptoms(
                                        At(Floats([], r.Item1), Floats([], r.Item2), "one", draws: 1),
                                        At(Floats([8], r.Item3), Floats([8], r.Item4), "eight", draws: 8)
                                    )
                                ),
                            ])
                                is null
                            && Of([.. rounds.Select(r => Symptoms(At(Floats([], r.Item1), Floats([], r.Item2), draws: 8)))])
                                is null
                            && Of([.. rounds.Select(r => Symptoms(Formula(Floats([8], r.Item3), Floats([8], r.Item4))))]) is null
                        ),
                iter: 5_000
            );

    // Normal, by Box and Muller.
    private static Gen<float[]> Noise(int count) =>
        Gen.Select(Gen.Double[1e-9, 1], Gen.Double[0, 1])
            .Select((u, v) => (float)(Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v)))
            .Array[count];
}
