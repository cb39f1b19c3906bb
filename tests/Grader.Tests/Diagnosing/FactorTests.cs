using Grader.Protocol;
using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>What can be told from how values stand to those that were expected.</summary>
public sealed class FactorTests
{
    private const string Twice = "It is twice as large: is a one half missing, or something counted twice?";
    private const string Opposite =
        "The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few.";
    private const string Sum =
        "It is n times as large, where n is how many numbers there are: this is their sum, and their mean was expected.";
    private const string Off =
        "All of it is off by the same amount: something is added that does not belong there, or left out that does.";

    private static readonly Observation _expected = Floats([4], 1, -2, 4, 0.5f);

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
            Diagnosis(At(Floats([4], (float)factor, (float)(-2 * factor), (float)(4 * factor), (float)(0.5 * factor)), _expected))
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
                        new Grader.Diagnosing.ObservedCheck(
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
            Diagnosis(At(Floats([4], 4, -8, 16, 2), _expected, draws: 4))
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
        Assert.Equal(said, Diagnosis(At(Floats([4], seen), _expected)));

    [Fact]
    public void One_number_is_always_off_by_some_amount() => Assert.Null(Diagnosis(At(Scalar(4.3f), Scalar(3))));

    [Fact]
    public void A_slope_that_is_right_leaves_room_for_an_amount() =>
        Assert.Equal(
            Off,
            Diagnosis(At(Floats([4], 2, -1, 5, 1.5f), _expected), At(Scalar(7), Scalar(7), "slope", "autograd grad"))
        );

    [Fact]
    public void A_value_that_is_right_does_not() =>
        Assert.Null(Diagnosis(At(Floats([4], 2, -1, 5, 1.5f), _expected), At(Scalar(7), Scalar(7), "g")));
}
