using CsCheck;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>What can be told from values.</summary>
public sealed class ValueTests
{
    private const string Twice = "It is twice as large: is a one half missing, or something counted twice?";
    private const string Opposite =
        "The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few.";
    private const string Sum =
        "It is n times as large, where n is how many numbers there are: this is their sum, and their mean was expected.";
    private const string Off =
        "All of it is off by the same amount: something is added that does not belong there, or left out that does.";
    private const string Same = "It is the same number everywhere, and the expected ones differ.";

    private const float NaN = float.NaN,
        Infinity = float.PositiveInfinity;

    private static readonly Observation Expected = Floats([4], 1, -2, 4, 0.5f);

    [Fact]
    public void A_factor_needs_two_sets_of_inputs() =>
        Assert.Equal((null, Twice), (Of(Symptoms(At(Scalar(6), Scalar(3)))), Diagnosis(At(Scalar(6), Scalar(3)))));

    [Fact]
    public void Two_sets_of_inputs_that_say_different_things_leave_it_open() =>
        Assert.Null(Of(Symptoms(At(Scalar(6), Scalar(3))), Symptoms(At(Scalar(-3), Scalar(3)))));

    [Theory]
    [InlineData(2, Twice)]
    [InlineData(0.5, "It is half as large: is it halved once too often, or something left out?")]
    [InlineData(3, "It is 3 times as large, all of it: a constant factor is wrong.")]
    [InlineData(0.25, "It is 1/4 as large, all of it: a constant factor is wrong.")]
    [InlineData(-2, "It is twice as large and of the opposite sign, all of it: a constant factor is wrong.")]
    [InlineData(-1, Opposite)]
    [InlineData(0.9, null)]
    [InlineData(11, null)]
    [InlineData(2.001, null)]
    public void Several_numbers_show_a_plain_factor(double factor, string? said) =>
        Assert.Equal(
            said,
            Diagnosis(At(Floats([4], (float)factor, (float)(-2 * factor), (float)(4 * factor), (float)(0.5 * factor)), Expected))
        );

    [Theory]
    [InlineData(2, Twice)]
    [InlineData(-1, Opposite)]
    [InlineData(3, null)]
    [InlineData(-2, null)]
    [InlineData(0.9, null)]
    public void One_number_shows_only_the_likeliest(double factor, string? said) =>
        Assert.Equal(said, Diagnosis(At(Scalar((float)(1.7 * factor)), Scalar(1.7f))));

    [Fact]
    public void A_check_that_is_right_speaks_against_a_factor() =>
        Assert.Null(Diagnosis(At(Scalar(6), Scalar(3)), At(Scalar(5), Scalar(5), "g")));

    [Fact]
    public void A_check_of_nothing_but_zeros_does_not() =>
        Assert.Equal(Twice, Diagnosis(At(Scalar(6), Scalar(3)), At(Scalar(0), Scalar(0), "g")));

    [Fact]
    public void A_check_with_another_factor_does() =>
        Assert.Null(Diagnosis(At(Scalar(6), Scalar(3)), At(Scalar(-5), Scalar(5), "g")));

    [Fact]
    public void Whole_numbers_are_multiples_by_chance() => Assert.Null(Diagnosis(At(Number(4, "int"), Number(2, "int"))));

    [Fact]
    public void What_other_kinds_of_checks_show_is_theirs_to_explain() =>
        Assert.Null(
            Of([
                .. Enumerable.Repeat(
                    Symptoms(
                        new Grader.Diagnosing.Sight(
                            Check(new Expectation.Accumulated(1, 1e-4, 1e-6)),
                            List(Scalar(3), Scalar(6)),
                            List(Scalar(3), Scalar(3))
                        )
                    ),
                    2
                ),
            ])
        );

    [Fact]
    public void A_sum_for_a_mean_is_named_by_the_count() =>
        Assert.Equal(
            Sum,
            Diagnosis(
                At(Scalar(24), Scalar(3), draws: 8),
                At(Scalar(6), Scalar(2), "three", draws: 3),
                At(Scalar(5), Scalar(5), "one", draws: 1)
            )
        );

    [Fact]
    public void It_is_only_a_factor_where_it_does_not_follow_the_count() =>
        Assert.Equal(
            "It is 8 times as large, all of it: a constant factor is wrong.",
            Diagnosis(At(Scalar(24), Scalar(3), draws: 8), At(Scalar(16), Scalar(2), "three", draws: 3))
        );

    [Fact]
    public void A_number_for_each_sample_is_no_sum_of_them() =>
        Assert.Equal(
            "It is 4 times as large, all of it: a constant factor is wrong.",
            Diagnosis(At(Floats([4], 4, -8, 16, 2), Expected, draws: 4))
        );

    [Fact]
    public void Without_draws_the_samples_are_counted() =>
        Assert.Equal(
            Sum,
            Of([
                .. Enumerable.Repeat(
                    Symptoms(At(Scalar(15), Scalar(3))) with
                    {
                        Reference = [(Check(new Expectation.Same(0, 0), "x"), Floats([5], 1, 2, 3, 4, 5))],
                    },
                    2
                ),
            ])
        );

    [Fact]
    public void A_division_too_many_is_named() =>
        Assert.StartsWith("It is 1/n as large", Diagnosis(At(Scalar(0.375f), Scalar(3), draws: 8)));

    [Fact]
    public void Twice_the_count_is_a_sum_without_the_half() =>
        Assert.StartsWith(
            "It is 2n times as large",
            Diagnosis(At(Scalar(48), Scalar(3), draws: 8), At(Scalar(4), Scalar(2), "one", draws: 1))
        );

    [Fact]
    public void Gradients_that_are_all_twice_as_large_were_added_up() =>
        Assert.Equal(
            "Every gradient is twice as large. backward adds to what is there: did it run twice, or is the loss twice as large?",
            Diagnosis(At(Scalar(6), Scalar(3), "m.grad", "m grad"), At(Scalar(10), Scalar(5), "c.grad", "c grad"))
        );

    [Fact]
    public void One_of_two_was_not() =>
        Assert.Null(Diagnosis(At(Scalar(6), Scalar(3), "m.grad", "m grad"), At(Scalar(5), Scalar(5), "c.grad", "c grad")));

    [Theory]
    [InlineData(new[] { 2, -1, 5, 1.5f }, Off)]
    [InlineData(new[] { 0.9f, -2.1f, 3.9f, 0.4f }, Off)]
    [InlineData(new[] { 2, -1, 5, 1.6f }, null)]
    public void The_same_amount_at_every_element_is_named(float[] seen, string? said) =>
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), Expected)));

    [Fact]
    public void One_number_is_always_off_by_some_amount() => Assert.Null(Diagnosis(At(Scalar(4.3f), Scalar(3))));

    [Fact]
    public void A_slope_that_is_right_leaves_room_for_an_amount() =>
        Assert.Equal(
            Off,
            Diagnosis(At(Floats([4], 2, -1, 5, 1.5f), Expected), At(Scalar(7), Scalar(7), "slope", "autograd grad"))
        );

    [Fact]
    public void A_value_that_is_right_does_not() =>
        Assert.Null(Diagnosis(At(Floats([4], 2, -1, 5, 1.5f), Expected), At(Scalar(7), Scalar(7), "g")));

    [Theory]
    [InlineData(new[] { 1.5f, 1.5f, 1.5f, 1.5f }, Same)]
    [InlineData(new[] { 1.5f, 1.5f, 1.5f, 1.6f }, null)]
    public void The_same_number_everywhere_is_named(float[] seen, string? said) =>
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), Expected)));

    [Fact]
    public void Where_the_expected_ones_do_not_differ_it_is_not() =>
        Assert.Null(Diagnosis(At(Floats([3], 7, 7, 7), Floats([3], 1, 1, 1))));

    [Fact]
    public void Zeros_are_a_division_of_whole_numbers_perhaps() =>
        Assert.Equal(
            "It is 0, whatever goes in. Is something multiplied by 0? In C# 1 / 2 is 0, because both are whole numbers; 1f "
                + "/ 2 is 0.5.",
            Diagnosis(At(Floats([4], 0, 0, 0, 0), Expected, draws: 4))
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
        Assert.Equal(said, Diagnosis(At(Floats([seen.Length], seen), Expected)));

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
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), Expected)));

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
