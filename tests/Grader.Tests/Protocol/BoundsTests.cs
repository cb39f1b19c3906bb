using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Protocol;

public sealed class BoundsTests
{
    private static readonly Observation _longText = Text(new string('a', ObservationBounds.TextLength));

    [Fact]
    public void As_many_dimensions_as_are_allowed_hold() =>
        Assert.True(ObservationBounds.Hold(Bools([1, 1, 1, 1, 1, 1, 1, 1], 0)));

    [Fact]
    public void One_dimension_more_does_not() => Assert.False(ObservationBounds.Hold(Bools([1, 1, 1, 1, 1, 1, 1, 1, 1], 0)));

    [Fact]
    public void As_many_elements_as_are_allowed_hold() =>
        Assert.True(ObservationBounds.Hold(Doubles([1000, 100], new double[100_000])));

    [Fact]
    public void One_element_more_does_not() => Assert.False(ObservationBounds.Hold(Bools([100_001], new byte[100_001])));

    [Theory]
    [InlineData(Dtype.Bool, 6)]
    [InlineData(Dtype.UInt8, 6)]
    [InlineData(Dtype.Int8, 6)]
    [InlineData(Dtype.Int16, 12)]
    [InlineData(Dtype.Int32, 24)]
    [InlineData(Dtype.Int64, 48)]
    [InlineData(Dtype.Float32, 24)]
    [InlineData(Dtype.Float64, 48)]
    public void Only_as_many_bytes_as_the_shape_says_hold(Dtype dtype, int bytes)
    {
        Assert.True(ObservationBounds.Hold(Tensor(dtype, [2, 3], new byte[bytes])));
        Assert.False(ObservationBounds.Hold(Tensor(dtype, [2, 3], new byte[bytes - 1])));
        Assert.False(ObservationBounds.Hold(Tensor(dtype, [2, 3], new byte[bytes + 1])));
        Assert.False(ObservationBounds.Hold(Tensor(dtype, [2, 3], Array.Empty<byte>())));
    }

    [Fact]
    public void A_scalar_is_one_element() => Assert.True(ObservationBounds.Hold(Scalar(1)));

    [Fact]
    public void A_scalar_is_not_nothing() => Assert.False(ObservationBounds.Hold(Floats([])));

    [Fact]
    public void An_empty_tensor_has_no_bytes() => Assert.True(ObservationBounds.Hold(Floats([3, 0])));

    [Fact]
    public void A_negative_extent_does_not_hold() => Assert.False(ObservationBounds.Hold(Bools([-2, -3], new byte[6])));

    [Fact]
    public void A_dtype_that_does_not_exist_does_not_hold() =>
        Assert.False(ObservationBounds.Hold(Tensor((Dtype)8, [0], Array.Empty<byte>())));

    [Fact]
    public void A_tensor_without_a_shape_does_not_hold() =>
        Assert.False(ObservationBounds.Hold(new Observation.Tensor(Dtype.Bool, default, false, new byte[1])));

    [Theory]
    [InlineData(6L, 2L, 3L)]
    [InlineData(1L)]
    [InlineData(0L, 0L)]
    [InlineData(0L, 5L, 0L, 7L)]
    [InlineData(100_000L, 100_000L)]
    [InlineData(100_000L, 10L, 10L, 10L, 10L, 10L)]
    [InlineData(0L, 100_000L, 100_000L, 0L)]
    [InlineData(0L, 0L, 100_000L, 100_000L)]
    [InlineData(0L, long.MaxValue, long.MaxValue, 0L)]
    public void Elements_are_the_product_of_the_extents(long elements, params long[] shape) =>
        Assert.Equal(elements, ObservationBounds.CountElements(shape));

    [Theory]
    [InlineData(-1L)]
    [InlineData(-2L, -3L)]
    [InlineData(0L, -1L)]
    [InlineData(-1L, 0L)]
    [InlineData(long.MinValue, 2L)]
    [InlineData(100_001L)]
    [InlineData(317L, 316L)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 32, 1L << 32)]
    [InlineData(1L << 62, 4L)]
    [InlineData(3L, long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue)]
    public void Negative_extents_and_products_too_large_are_none(params long[] shape) =>
        Assert.Null(ObservationBounds.CountElements(shape));

    [Fact]
    public void The_longest_text_holds() => Assert.True(ObservationBounds.Hold(_longText));

    [Fact]
    public void One_character_more_does_not() =>
        Assert.False(ObservationBounds.Hold(Text(new string('a', ObservationBounds.TextLength + 1))));

    [Fact]
    public void The_longest_exception_holds() =>
        Assert.True(ObservationBounds.Hold(new Observation.Threw("E", new string('a', ObservationBounds.TextLength - 1), null)));

    [Fact]
    public void An_exception_of_one_character_more_does_not() =>
        Assert.False(ObservationBounds.Hold(new Observation.Threw("E", new string('a', ObservationBounds.TextLength), null)));

    [Fact]
    public void The_longest_reason_holds() =>
        Assert.True(ObservationBounds.Hold(new Observation.Unobservable(new string('a', ObservationBounds.TextLength))));

    [Fact]
    public void A_reason_of_one_character_more_does_not() =>
        Assert.False(ObservationBounds.Hold(new Observation.Unobservable(new string('a', ObservationBounds.TextLength + 1))));

    [Fact]
    public void Every_name_of_a_number_type_holds() =>
        Assert.All(
            [
                "sbyte",
                "byte",
                "short",
                "ushort",
                "int",
                "uint",
                "long",
                "ulong",
                "nint",
                "nuint",
                "float",
                "double",
                "decimal",
                "Half",
                "BigInteger",
            ],
            type => Assert.True(ObservationBounds.Hold(Number(1, type)))
        );

    [Fact]
    public void A_name_that_is_longer_does_not() => Assert.False(ObservationBounds.Hold(Number(1, "elevenchars")));

    [Fact]
    public void Lists_hold_as_deep_as_is_allowed() => Assert.True(ObservationBounds.Hold(List(List(List(List(Null))))));

    [Fact]
    public void Lists_nested_once_more_do_not() => Assert.False(ObservationBounds.Hold(List(List(List(List(List()))))));

    [Fact]
    public void As_many_items_as_are_allowed_hold() => Assert.True(ObservationBounds.Hold(Many(Null, ObservationBounds.Items)));

    [Fact]
    public void One_item_more_does_not() => Assert.False(ObservationBounds.Hold(Many(Null, ObservationBounds.Items + 1)));

    [Fact]
    public void Items_of_lists_within_lists_count_together() =>
        Assert.False(ObservationBounds.Hold(List(Many(Null, 5000), Many(Null, 4999))));

    [Fact]
    public void Items_that_are_just_enough_together_hold() =>
        Assert.True(ObservationBounds.Hold(List(Many(Null, 5000), Many(Null, 4998))));

    [Fact]
    public void Elements_of_tensors_count_together() =>
        Assert.False(ObservationBounds.Hold(List(Many(Bools([10_000], new byte[10_000]), 10), Bools([], 1))));

    [Fact]
    public void Elements_that_are_just_enough_together_hold() =>
        Assert.True(ObservationBounds.Hold(Many(Bools([10_000], new byte[10_000]), 10)));

    [Fact]
    public void Characters_of_texts_count_together() => Assert.False(ObservationBounds.Hold(List(Many(_longText, 5), Text("a"))));

    [Fact]
    public void Characters_that_are_just_enough_together_hold() =>
        Assert.True(ObservationBounds.Hold(List(Many(_longText, 5), Text(""))));

    [Fact]
    public void What_was_thrown_and_why_count_as_well() =>
        Assert.False(
            ObservationBounds.Hold(
                List(
                    Many(_longText, 4),
                    new Observation.Threw("E", new string('a', 9999), null),
                    new Observation.Unobservable(new string('a', 10_001))
                )
            )
        );

    [Fact]
    public void An_item_that_does_not_hold_spoils_its_list() =>
        Assert.False(ObservationBounds.Hold(List(Null, List(Floats([2], 1)))));

    [Fact]
    public void A_list_without_items_to_count_does_not_hold() =>
        Assert.False(ObservationBounds.Hold(new Observation.List(default)));

    [Fact]
    public void An_item_that_is_not_there_does_not_hold() => Assert.False(ObservationBounds.Hold(List(Null, null!)));

    [Fact]
    public void Truth_and_null_hold() => Assert.All([Truth(true), Null], value => Assert.True(ObservationBounds.Hold(value)));

    [Fact]
    public Task The_largest_tensor_fits_into_a_frame() => Fits(Doubles([100_000], new double[100_000]));

    [Fact]
    public Task The_most_tensors_fit_into_a_frame() =>
        Fits(Many(Doubles([1, 1, 1, 1, 1, 1, 1, 10], new double[10]), ObservationBounds.Items));

    [Fact]
    public Task The_largest_tensor_among_the_longest_shapes_fits_into_a_frame() =>
        Fits(
            List([
                Doubles([100_000], new double[100_000]),
                .. Enumerable.Repeat(Longs([.. Enumerable.Repeat(long.MaxValue, 7), 0]), ObservationBounds.Items - 1),
            ])
        );

    [Fact]
    public Task The_most_numbers_fit_into_a_frame() =>
        Fits(Many(Number(-1.7976931348623157E+308, "\0BigInteger"[..10]), ObservationBounds.Items));

    [Fact]
    public Task The_most_text_fits_into_a_frame() => Fits(Many(Text(new string('\0', ObservationBounds.TextLength)), 5));

    [Fact]
    public Task The_most_exceptions_fit_into_a_frame() =>
        Fits(Many(new Observation.Threw("\0\0\0\0\0", "\0\0\0\0\0", int.MinValue), ObservationBounds.Items));

    private static async Task Fits(Observation largest)
    {
        Assert.True(ObservationBounds.Hold(largest));
        var frame = await Frames.Written(Wire.Default.RunnerMessage, new RunnerMessage.Observed(int.MinValue, largest));
        Assert.IsType<Frame<RunnerMessage>.Received>(await Frames.Read(frame));
    }

    private static Observation Many(Observation item, int count) => List([.. Enumerable.Repeat(item, count)]);
}
