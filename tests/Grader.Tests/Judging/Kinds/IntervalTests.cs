using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class IntervalTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void A_number_between_the_bounds_passes() => Passes(0, 1, Number(0.001f, "float"));

    [Fact]
    public void Any_positive_number_may_be_asked_for() => Passes(0, Infinity, Number(double.MaxValue));

    [Fact]
    public void A_whole_number_passes() => Passes(0, 10, Number(3, "int"));

    [Fact]
    public void A_scalar_passes() => Passes(0, 1, Scalar(0.5f));

    [Fact]
    public void A_tensor_of_one_element_passes() => Passes(0, 1, Floats([1, 1], 0.5f));

    [Fact]
    public void A_tensor_of_one_whole_number_passes() => Passes(0, 10, Longs([1], 3));

    [Fact]
    public void A_tensor_of_one_byte_passes() => Passes(100, 256, Tensor(Dtype.UInt8, [], [(byte)255]));

    [Fact]
    public void The_lower_bound_is_excluded() => Fails("0 was seen; a number above 0 was expected.", 0, 1, Number(0));

    [Fact]
    public void The_upper_bound_is_excluded() => Fails("1 was seen; a number below 1 was expected.", 0, 1, Number(1));

    [Fact]
    public void What_is_below_is_told_the_lower_bound_only() =>
        Fails("-3 was seen; a number above 0 was expected.", 0, 1, Number(-3));

    [Fact]
    public void What_is_above_is_told_the_upper_bound_only() =>
        Fails("30 was seen; a number below 10 was expected.", 0, 10, Longs([], 30));

    [Fact]
    public void Just_beyond_a_bound_is_shown_with_enough_digits() =>
        Fails("1.0000001 was seen; a number below 1 was expected.", 0, 1, Number(1.0000001));

    [Fact]
    public void NaN_is_not_finite() => Fails("NaN was seen; a finite number was expected.", 0, 1, Number(double.NaN));

    [Fact]
    public void A_tensor_of_NaN_is_not_finite() =>
        Fails("NaN was seen; a finite number was expected.", 0, Infinity, Scalar(float.NaN));

    [Fact]
    public void Infinity_is_not_finite() =>
        Fails("infinity was seen; a finite number was expected.", 0, Infinity, Number(Infinity));

    [Fact]
    public void Minus_infinity_is_not_finite() =>
        Fails("-infinity was seen; a finite number was expected.", -Infinity, 0, Number(-Infinity));

    [Fact]
    public void More_than_one_element_is_no_single_number() =>
        Fails("A tensor of shape [2] was seen; a single number was expected.", 0, 1, Floats([2], 0.5f, 0.5f));

    [Fact]
    public void No_element_is_no_single_number() =>
        Fails("A tensor of shape [0] was seen; a single number was expected.", 0, 1, Floats([0]));

    [Fact]
    public void A_tensor_of_bool_is_no_number() => Fails("A tensor of Bool was seen; a number was expected.", 0, 2, Bools([], 1));

    [Fact]
    public void A_bool_is_no_number() => Fails("A bool was seen; a number was expected.", 0, 2, Truth(true));

    [Fact]
    public void Null_is_no_number() => Fails("null was seen; a number was expected.", 0, 2, Null);

    [Fact]
    public void A_text_is_no_number() => Fails("A string was seen; a number was expected.", 0, 2, Text("1"));

    [Fact]
    public void A_list_of_one_number_is_no_number() => Fails("A list was seen; a number was expected.", 0, 2, List(Number(1)));

    [Fact]
    public void What_the_reference_did_does_not_matter() =>
        Assert.Equal(
            new CheckOutcome.Passed(),
            new Expectation.Between(0, 1).Judge(Number(0.5), new Observation.Threw("Exception", "no", null))
        );

    [Theory]
    [InlineData(3, 2, "No number lies between 3 and 2.")]
    [InlineData(2, 2, "No number lies between 2 and 2.")]
    [InlineData(double.NaN, 2, "No number lies between NaN and 2.")]
    [InlineData(0, double.NaN, "No number lies between 0 and NaN.")]
    public void Bounds_without_a_number_between_them_are_the_exercises_fault(double above, double below, string why) =>
        Assert.Equal(new CheckOutcome.Unjudgeable(why), new Expectation.Between(above, below).Judge(Number(1), null));

    private static void Passes(double above, double below, Observation seen) =>
        Assert.Equal(new CheckOutcome.Passed(), new Expectation.Between(above, below).Judge(seen, null));

    private static void Fails(string message, double above, double below, Observation seen) =>
        Assert.Equal(new CheckOutcome.Failed(message), new Expectation.Between(above, below).Judge(seen, null));
}
