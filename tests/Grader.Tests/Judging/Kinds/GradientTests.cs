using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class GradientTests
{
    private static readonly Observation _truth = Three(
        Doubles([2], 3, -4),
        Doubles([2], 3, -4),
        Doubles([2], 3.0000001, -4.0000001)
    );

    [Fact]
    public void A_formula_that_agrees_with_both_passes() => Assert.Equal(new CheckOutcome.Passed(), Judge(_truth));

    [Fact]
    public void A_formula_in_float32_passes() => Assert.Equal(new CheckOutcome.Passed(), Judge(WithFormula(Floats([2], 3, -4))));

    [Fact]
    public void A_number_stands_for_all_points_of_a_constant_derivative() =>
        Assert.Equal(
            new CheckOutcome.Passed(),
            Judge(
                Three(Number(1), Doubles([2], 1, 1), Doubles([2], 1, 1)),
                Three(Doubles([2], 1, 1), Doubles([2], 1, 1), Doubles([2], 1, 1))
            )
        );

    [Fact]
    public void The_first_point_that_differs_is_shown() =>
        Fails("Your formula gives 4; autograd and central differences both give -4.", WithFormula(Doubles([2], 3, 4)));

    [Fact]
    public void NaN_agrees_with_nothing() =>
        Fails("Your formula gives NaN; autograd and central differences both give 3.", WithFormula(Doubles([2], double.NaN, -4)));

    [Fact]
    public void Too_few_numbers_are_counted() =>
        Fails("Your formula gives 3 numbers for 2 points; one for each was expected.", WithFormula(Doubles([3], 3, -4, 0)));

    [Fact]
    public void Null_is_no_formula() => Fails("null was seen; a number for each point was expected.", WithFormula(Null));

    [Fact]
    public void A_function_of_which_autograd_disagrees_is_another_one() =>
        Fails(
            "Your formula is right, but autograd gives 6 where 3 was expected: the function that it is the derivative of "
                + "is another one.",
            Three(Doubles([2], 3, -4), Doubles([2], 6, -8), Doubles([2], 6, -8))
        );

    [Fact]
    public void A_function_that_only_looks_right_to_autograd_is_another_one() =>
        Fails(
            "Your formula is right, but central differences give 6 where 3 was expected: the function that it is the "
                + "derivative of is another one.",
            Three(Doubles([2], 3, -4), Doubles([2], 3, -4), Doubles([2], 6, -8))
        );

    [Fact]
    public void A_function_that_autograd_cannot_follow_is_said_so() =>
        Fails(
            "Your formula is right, but autograd cannot follow the function that it is the derivative of.",
            Three(Doubles([2], 3, -4), Null, Doubles([2], 3, -4))
        );

    [Fact]
    public void A_wrong_formula_of_another_function_is_held_against_the_true_one() =>
        Fails("Your formula gives 6; 3 was expected.", Three(Doubles([2], 6, -8), Doubles([2], 6, -8), Doubles([2], 6, -8)));

    [Fact]
    public void A_reference_whose_autograd_and_differences_disagree_judges_nobody() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable("Of the reference, autograd gives 3 and central differences give 6."),
            Judge(_truth, Three(Doubles([1], 3), Doubles([1], 3), Doubles([1], 6)))
        );

    [Fact]
    public void A_reference_without_points_judges_nobody() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable(
                "The probe must be Gradient(formula: ..., of: ..., at: ...), and the function must depend on its points."
            ),
            Judge(_truth, Scalar(3))
        );

    private static Observation Three(Observation formula, Observation autograd, Observation differences) =>
        List(formula, autograd, differences);

    private static Observation WithFormula(Observation formula) => Three(formula, Doubles([2], 3, -4), Doubles([2], 3, -4));

    private static CheckOutcome Judge(Observation seen, Observation? reference = null) =>
        new Expectation.Gradient(1e-4, 1e-6).Judge(seen, reference ?? _truth);

    private static void Fails(string message, Observation seen) => Assert.Equal(new CheckOutcome.Failed(message), Judge(seen));
}
