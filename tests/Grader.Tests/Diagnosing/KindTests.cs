using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>What can be told before any value is looked at.</summary>
public sealed class KindTests
{
    private const string Whole =
        "It holds whole numbers, which have no gradient. In C# 10 is a whole number, and 10f is a float.";
    private const string Mean =
        "There is a number for each sample, and their mean is what was expected: mean() makes one number of them.";
    private const string Table =
        "Every number met every other one: a tensor of shape [n, 1] and one of shape [n] make one of shape [n, n]. Bring "
        + "both to the same shape.";
    private const string TooMany = "The numbers are right, but a dimension of extent 1 is too many.";
    private const string Untracked =
        "Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays "
        + "that tensor, and "
        + "what is computed from one by tensors alone: without detach() and item(), and outside no_grad().";

    [Fact]
    public void Whole_numbers_are_told_from_floats() => Assert.Equal(Whole, Diagnosis(At(Longs([], 10), Scalar(10))));

    [Fact]
    public void Doubles_are_told_from_floats() =>
        Assert.Equal(
            "It holds doubles, which are not the floats that were expected. In C# 10.0 is a double, and 10f is a float.",
            Diagnosis(At(Doubles([], 10), Scalar(10)))
        );

    [Fact]
    public void A_dtype_comes_before_a_shape_as_in_the_message() =>
        Assert.Equal(Whole, Diagnosis(At(Longs([2], 1, 3), Scalar(2))));

    [Fact]
    public void Of_bools_for_floats_nothing_is_said() => Assert.Null(Diagnosis(At(Bools([], 1), Scalar(1))));

    [Fact]
    public void A_single_set_of_inputs_shows_a_wrong_dtype() => Assert.Equal(Whole, Of(Symptoms(At(Longs([], 10), Scalar(10)))));

    [Fact]
    public void Of_no_set_of_inputs_nothing_is_said() => Assert.Null(Of());

    [Fact]
    public void A_mean_that_is_missing_is_named_where_it_would_have_been_right() =>
        Assert.Equal(Mean, Diagnosis(At(Floats([3], 1, 2, 6), Scalar(3))));

    [Fact]
    public void So_is_a_sum() =>
        Assert.Equal(
            "There is a number for each sample, and their sum is what was expected: sum() makes one number of them.",
            Diagnosis(At(Floats([3], 1, 2, 6), Scalar(9)))
        );

    [Fact]
    public void Numbers_that_are_neither_are_named_where_the_probe_drew_as_many() =>
        Assert.Equal(
            "There is a number for each sample, and neither their mean nor their sum is what was expected: one number is, and it "
                + "takes more than to reduce them.",
            Diagnosis(At(Floats([3], 1, 2, 6), Scalar(4), draws: 3))
        );

    [Fact]
    public void Where_it_drew_none_they_may_be_anything() => Assert.Null(Diagnosis(At(Floats([3], 1, 2, 6), Scalar(4))));

    [Fact]
    public void Two_checks_that_show_different_shapes_leave_it_open() =>
        Assert.Null(Diagnosis(At(Floats([3], 1, 2, 6), Scalar(3)), At(Floats([3], 1, 2, 6), Scalar(9), "g")));

    [Fact]
    public void An_empty_tensor_is_no_number_for_each() =>
        Assert.Null(Diagnosis(At(Floats([0]), Scalar(1)), At(Floats([0]), Floats([3], 1, 2, 3), "g")));

    [Fact]
    public void A_mean_of_what_was_to_stay_apart_is_named() =>
        Assert.Equal(
            "It is the mean of the numbers that were expected. Leave them as they are: one for each sample.",
            Diagnosis(At(Scalar(3), Floats([3], 1, 2, 6)))
        );

    [Fact]
    public void Of_another_single_number_nothing_is_said() => Assert.Null(Diagnosis(At(Scalar(4), Floats([3], 1, 2, 6))));

    [Fact]
    public void A_table_of_all_pairs_is_broadcasting() =>
        Assert.Equal(Table, Diagnosis(At(Floats([2, 2], 1, 2, 3, 4), Floats([2], 1, 4))));

    [Fact]
    public void A_formula_that_makes_a_table_is_broadcasting_too() =>
        Assert.Equal(Table, Diagnosis(Formula(Doubles([2, 2], 1, 2, 3, 4), Doubles([2], 1, 4))));

    [Fact]
    public void A_formula_that_gives_bools_is_none() =>
        Assert.Null(Diagnosis(Formula(Bools([2, 2], 1, 0, 1, 0), Doubles([2], 1, 4))));

    [Fact]
    public void A_dimension_too_many_is_named_where_the_numbers_are_right() =>
        Assert.Equal(TooMany, Diagnosis(At(Floats([2, 1], 1, 2), Floats([2], 1, 2))));

    [Fact]
    public void A_dimension_that_is_missing_is_named_too() =>
        Assert.Equal("The numbers are right, but a dimension of extent 1 is missing.", Diagnosis(At(Scalar(1), Floats([1], 1))));

    [Fact]
    public void It_is_not_named_where_the_numbers_are_wrong() =>
        Assert.Null(Diagnosis(At(Floats([2, 1], 1, 3), Floats([2], 1, 2))));

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void Rows_for_columns_are_named(long rows, long columns)
    {
        float[] elements = rows == 2 ? [1, 3, 5, 2, 4, 6] : [1, 4, 2, 5, 3, 6];
        Assert.Equal(
            "Rows and columns are exchanged: it is what was expected, transposed.",
            Diagnosis(At(Floats([rows, columns], elements), Floats([columns, rows], 1, 2, 3, 4, 5, 6)))
        );
    }

    [Fact]
    public void So_they_are_in_a_square() =>
        Assert.Equal(
            "Rows and columns are exchanged: it is what was expected, transposed.",
            Diagnosis(At(Floats([2, 2], 1, 3, 2, 4), Floats([2, 2], 1, 2, 3, 4)))
        );

    [Fact]
    public void Other_numbers_in_a_transposed_shape_are_not() =>
        Assert.Null(Diagnosis(At(Floats([3, 2], 1, 2, 3, 4, 5, 6), Floats([2, 3], 1, 2, 3, 4, 5, 6))));

    [Fact]
    public void A_tensor_that_autograd_does_not_track_is_named() =>
        Assert.Equal(Untracked, Diagnosis(At(Truth(false), Truth(true), uses: "m requires_grad is_leaf")));

    [Fact]
    public void So_is_one_of_several() =>
        Assert.Equal(
            Untracked,
            Diagnosis(At(List(Truth(true), Truth(false)), List(Truth(true), Truth(true)), uses: "requires_grad is_leaf"))
        );

    [Fact]
    public void A_probe_that_asks_for_the_count_too_may_mean_that() =>
        Assert.Null(Diagnosis(At(Truth(false), Truth(true), uses: "numel requires_grad")));

    [Fact]
    public void A_probe_that_says_true_for_false_means_something_else() =>
        Assert.Null(Diagnosis(At(Truth(true), Truth(false), uses: "requires_grad")));

    [Fact]
    public void Another_bool_is_not_about_autograd() => Assert.Null(Diagnosis(At(Truth(false), Truth(true), uses: "plots")));

    [Fact]
    public void A_gradient_that_is_not_there_is_named() =>
        Assert.Equal(
            "There is no gradient: backward was not called, or not for something that was computed from the parameter.",
            Diagnosis(At(Null, Scalar(2), uses: "m grad"))
        );

    [Fact]
    public void Null_for_anything_else_is_not() => Assert.Null(Diagnosis(At(Null, Scalar(2), uses: "m")));

    [Fact]
    public void A_slope_that_is_not_there_beside_a_value_that_is_right_is_lost_track() =>
        Assert.Equal(
            "The value is right, but autograd cannot follow how it was computed: something left its tensor on the way.",
            Diagnosis(At(Scalar(3), Scalar(3)), At(Null, Scalar(2), "slope", "autograd grad"))
        );

    [Fact]
    public void Beside_a_wrong_value_it_may_not_depend_on_it() =>
        Assert.Equal(
            "Autograd sees no way from there to the result: either the result does not depend on it, or something left its "
                + "tensor on the way, as it does by item() and detach().",
            Diagnosis(At(Scalar(4), Scalar(3)), At(Null, Scalar(2), "slope", "autograd grad"))
        );

    [Fact]
    public void What_is_different_when_it_is_asked_again_is_named() =>
        Assert.Equal(
            "Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from "
                + "the call before.",
            Diagnosis(At(Scalar(2), Scalar(1), again: Scalar(3)))
        );

    [Fact]
    public void It_is_even_where_it_was_right_once() =>
        Assert.StartsWith(
            "Asked again",
            Diagnosis(At(Scalar(2), Scalar(1), again: Scalar(2)), At(Scalar(1), Scalar(1), "g", again: Scalar(2)))
        );

    [Fact]
    public void NaN_twice_is_the_same() =>
        Assert.StartsWith(
            "NaN stands for no number",
            Diagnosis(At(Floats([2], float.NaN, float.NaN), Floats([2], 1, 2), again: Floats([2], float.NaN, float.NaN)))
        );
}
