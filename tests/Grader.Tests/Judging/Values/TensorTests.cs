using Grader.Protocol;
using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

public sealed class TensorTests
{
    [Fact]
    public void A_wrong_dtype_is_named_before_the_shape() =>
        Fails("A tensor of Int64 was seen; Float32 was expected.", Longs([2], 1, 2), Floats([3], 1, 2, 3));

    [Fact]
    public void Double_precision_is_another_dtype() =>
        Fails("A tensor of Float64 was seen; Float32 was expected.", Doubles([1], 1), Floats([1], 1));

    [Fact]
    public void A_wrong_shape_is_named_before_any_value() =>
        Fails("Shape [2, 1] was seen; [3] was expected.", Floats([2, 1], 1, 2), Floats([3], 7, 8, 9));

    [Fact]
    public void A_transposed_tensor_has_another_shape() =>
        Fails("Shape [1, 2] was seen; [2, 1] was expected.", Floats([1, 2], 1, 2), Floats([2, 1], 1, 2));

    [Fact]
    public void One_element_is_no_scalar() =>
        Fails(
            "A tensor of one element, shape [1], was seen; a single number, shape [], was expected.",
            Floats([1], 2),
            Scalar(2)
        );

    [Fact]
    public void A_scalar_is_no_tensor_of_one_element() =>
        Fails(
            "A single number, shape [], was seen; a tensor of one element, shape [1, 1], was expected.",
            Scalar(2),
            Floats([1, 1], 2)
        );

    [Fact]
    public void A_loss_that_is_not_reduced_is_told_so() =>
        Fails("A tensor of shape [3] was seen; a single number was expected.", Floats([3], 1, 2, 3), Scalar(6));

    [Fact]
    public void A_tensor_that_is_reduced_too_far_is_told_so() =>
        Fails("A single number was seen; a tensor of shape [0] was expected.", Scalar(6), Floats([0]));

    [Fact]
    public void Two_shapes_of_one_element_differ() =>
        Fails("Shape [1] was seen; [1, 1] was expected.", Floats([1], 2), Floats([1, 1], 2));

    [Fact]
    public void Nothing_equals_nothing() => Passes(Floats([0, 3]), Floats([0, 3]));

    [Fact]
    public void Two_kinds_of_nothing_differ() =>
        Fails("Shape [3, 0] was seen; [0, 3] was expected.", Floats([3, 0]), Floats([0, 3]));

    [Fact]
    public void A_wrong_scalar_is_shown() => Fails("4 was seen; 2 was expected.", Scalar(4), Scalar(2));

    [Fact]
    public void A_wrong_single_element_is_shown() => Fails("4 was seen; 2 was expected.", Floats([1], 4), Floats([1], 2));

    [Fact]
    public void The_first_wrong_element_is_shown_and_the_others_are_counted() =>
        Fails(
            "Element [2] is 0.5; 0.25 was expected (3 of 8 elements differ).",
            Floats([8], 1, 2, 0.5f, 4, 5, 9, 9, 8),
            Floats([8], 1, 2, 0.25f, 4, 5, 6, 7, 8)
        );

    [Fact]
    public void The_only_wrong_element_is_named_by_row_and_column() =>
        Fails(
            "Element [1, 0] is 9; 4 was expected (1 of 6 elements differs).",
            Floats([2, 3], 1, 2, 3, 9, 5, 6),
            Floats([2, 3], 1, 2, 3, 4, 5, 6)
        );

    [Fact]
    public void Close_elements_pass() => Passes(Floats([2], 1.00005f, 1000.05f), Floats([2], 1, 1000));

    [Fact]
    public void Whether_autograd_tracks_it_is_not_compared() =>
        Passes(Tensor(Dtype.Float32, [1], [1f], tracked: true), Tensor(Dtype.Float32, [1], [1f], tracked: false));

    [Fact]
    public void NaN_is_seen() =>
        Fails("Element [1] is NaN; 2 was expected (1 of 2 elements differs).", Floats([2], 1, float.NaN), Floats([2], 1, 2));

    [Fact]
    public void NaN_with_a_sign_and_a_payload_is_NaN() =>
        Fails(
            "NaN was seen; 1 was expected.",
            Floats([1], BitConverter.Int32BitsToSingle(-3)),
            Floats([1], 1),
            atol: double.MaxValue
        );

    [Fact]
    public void Infinities_equal_themselves() =>
        Passes(
            Floats([2], float.PositiveInfinity, float.NegativeInfinity),
            Floats([2], float.PositiveInfinity, float.NegativeInfinity)
        );

    [Fact]
    public void Infinities_of_opposite_signs_differ() =>
        Fails("-infinity was seen; infinity was expected.", Scalar(float.NegativeInfinity), Scalar(float.PositiveInfinity));

    [Fact]
    public void A_loss_that_overflows_is_not_close_to_a_large_one() =>
        Fails("infinity was seen; 3.40282e+38 was expected.", Scalar(float.PositiveInfinity), Scalar(float.MaxValue), rtol: 0.9);

    [Fact]
    public void A_large_loss_is_not_close_to_one_that_overflows() =>
        Fails("3.40282e+38 was seen; infinity was expected.", Scalar(float.MaxValue), Scalar(float.PositiveInfinity), rtol: 0.9);

    [Fact]
    public void Opposite_extremes_of_single_precision_differ() =>
        Fails("-3.40282e+38 was seen; 3.40282e+38 was expected.", Scalar(float.MinValue), Scalar(float.MaxValue), rtol: 1.9);

    [Fact]
    public void Opposite_extremes_of_double_precision_differ() =>
        Fails(
            "-1.79769e+308 was seen; 1.79769e+308 was expected.",
            Doubles([], double.MinValue),
            Doubles([], double.MaxValue),
            rtol: 1.9
        );

    [Fact]
    public void A_subnormal_is_not_zero_without_tolerance() =>
        Fails("1.4013e-45 was seen; 0 was expected.", Scalar(float.Epsilon), Scalar(0), rtol: 0, atol: 0);

    [Fact]
    public void A_subnormal_is_close_to_zero() => Passes(Scalar(float.Epsilon), Scalar(0));

    [Fact]
    public void Zero_has_no_sign() => Passes(Scalar(-0f), Scalar(0f), rtol: 0, atol: 0);

    [Fact]
    public void At_the_border_of_the_tolerance_it_passes() => Passes(Scalar(1.5f), Scalar(1), rtol: 0.25, atol: 0.25);

    [Fact]
    public void One_step_of_single_precision_beyond_the_border_it_fails() =>
        Fails("1.5 was seen; 1 was expected.", Scalar(MathF.BitIncrement(1.5f)), Scalar(1), rtol: 0.25, atol: 0.25);

    [Fact]
    public void Neighbours_in_single_precision_are_told_apart() =>
        Fails(
            "0.3366904 was seen; 0.3366903 was expected.",
            Scalar(MathF.BitIncrement(0.33669034f)),
            Scalar(0.33669034f),
            rtol: 0,
            atol: 0
        );

    [Fact]
    public void Tolerances_are_not_for_whole_numbers() =>
        Fails("1000001 was seen; 1000000 was expected.", Longs([], 1_000_001), Longs([], 1_000_000), rtol: 0.5, atol: 10);

    [Fact]
    public void Whole_numbers_beyond_double_precision_are_exact() =>
        Fails(
            "9007199254740993 was seen; 9007199254740992 was expected.",
            Longs([], (1L << 53) + 1),
            Longs([], 1L << 53),
            rtol: 0.5,
            atol: 10
        );

    [Fact]
    public void The_extremes_of_whole_numbers_are_exact() =>
        Fails(
            "Element [0] is -9223372036854775808; 9223372036854775807 was expected (1 of 2 elements differs).",
            Longs([2], long.MinValue, 0),
            Longs([2], long.MaxValue, 0)
        );

    [Fact]
    public void Small_whole_numbers_keep_their_sign() =>
        Fails("-1 was seen; 127 was expected.", Tensor(Dtype.Int8, [], [(sbyte)-1]), Tensor(Dtype.Int8, [], [(sbyte)127]));

    [Fact]
    public void Bytes_have_no_sign() =>
        Fails("255 was seen; 1 was expected.", Tensor(Dtype.UInt8, [], [(byte)255]), Tensor(Dtype.UInt8, [], [(byte)1]));

    [Fact]
    public void Short_and_int_are_read_as_such() =>
        Assert.Multiple(
            () =>
                Fails(
                    "-2 was seen; 300 was expected.",
                    Tensor(Dtype.Int16, [], [(short)-2]),
                    Tensor(Dtype.Int16, [], [(short)300])
                ),
            () => Fails("-2 was seen; 70000 was expected.", Tensor(Dtype.Int32, [], [-2]), Tensor(Dtype.Int32, [], [70_000]))
        );

    [Fact]
    public void Bools_are_shown_as_such() =>
        Fails("Element [1] is true; false was expected (2 of 3 elements differ).", Bools([3], 1, 1, 0), Bools([3], 1, 0, 1));

    [Fact]
    public void Any_byte_but_0_is_true() => Passes(Bools([2], 2, 0), Bools([2], 1, 0));
}
