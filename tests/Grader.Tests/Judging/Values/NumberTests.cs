using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

public sealed class NumberTests
{
    [Fact]
    public void A_wrong_number_is_shown_beside_the_right_one() => Fails("4 was seen; 2 was expected.", Number(4), Number(2));

    [Fact]
    public void A_float_is_as_good_as_a_double() => Passes(Number(0.1f, "float"), Number(0.1));

    [Fact]
    public void A_double_is_as_good_as_a_float() => Passes(Number(0.1), Number(0.1f, "float"));

    [Fact]
    public void An_int_is_as_good_as_a_float_of_its_value() => Passes(Number(2, "int"), Number(2, "float"));

    [Fact]
    public void A_float_is_as_good_as_an_int_of_its_value() => Passes(Number(2, "float"), Number(2, "int"));

    [Fact]
    public void Where_a_whole_number_is_expected_close_is_not_enough() =>
        Fails("1000001 was seen; 1000000 was expected.", Number(1_000_001, "int"), Number(1_000_000, "int"));

    [Fact]
    public void A_float_close_to_a_whole_number_is_not_it() =>
        Fails("2.000001 was seen; 2 was expected.", Number(2.000001), Number(2, "int"));

    [Fact]
    public void Six_digits_are_shown() => Fails("0.333333 was seen; 0.666667 was expected.", Number(1 / 3.0), Number(2 / 3.0));

    [Fact]
    public void More_digits_are_shown_where_six_look_alike() =>
        Fails("0.33669037 was seen; 0.3366904 was expected.", Number(0.33669037), Number(0.3366904), rtol: 0, atol: 0);

    [Fact]
    public void Neighbours_are_told_apart() =>
        Fails("1.0000000000000002 was seen; 1 was expected.", Number(Math.BitIncrement(1)), Number(1), rtol: 0, atol: 0);

    [Fact]
    public void Large_and_small_numbers_have_exponents() =>
        Fails("1.23457e+06 was seen; 1e-08 was expected.", Number(1234567.0), Number(1e-8));

    [Fact]
    public void Large_whole_numbers_are_shown_in_full() =>
        Fails(
            "9007199254740991 was seen; 2147483647 was expected.",
            Number(9007199254740991, "long"),
            Number(int.MaxValue, "int")
        );

    [Fact]
    public void NaN_is_seen() => Fails("NaN was seen; 2 was expected.", Number(double.NaN), Number(2));

    [Fact]
    public void NaN_passes_no_tolerance() =>
        Fails("NaN was seen; 2 was expected.", Number(double.NaN), Number(2), atol: double.MaxValue);

    [Fact]
    public void NaN_is_no_whole_number() => Fails("NaN was seen; 2 was expected.", Number(double.NaN), Number(2, "int"));

    [Fact]
    public void An_infinity_is_itself() => Passes(Number(double.PositiveInfinity), Number(double.PositiveInfinity, "float"));

    [Fact]
    public void An_infinity_is_not_the_other_one() =>
        Fails("-infinity was seen; infinity was expected.", Number(double.NegativeInfinity), Number(double.PositiveInfinity));

    [Fact]
    public void An_infinity_is_close_to_no_number() =>
        Fails(
            "infinity was seen; 1.79769e+308 was expected.",
            Number(double.PositiveInfinity),
            Number(double.MaxValue),
            rtol: 0.5
        );

    [Fact]
    public void No_number_is_close_to_an_infinity() =>
        Fails("5 was seen; infinity was expected.", Number(5), Number(double.PositiveInfinity));

    [Fact]
    public void An_infinity_without_a_relative_tolerance_is_itself() =>
        Passes(Number(double.NegativeInfinity), Number(double.NegativeInfinity), rtol: 0);

    [Fact]
    public void At_the_border_of_the_absolute_tolerance_it_passes() => Passes(Number(1.5), Number(1), rtol: 0, atol: 0.5);

    [Fact]
    public void Just_beyond_the_absolute_tolerance_it_fails() =>
        Fails("1.5 was seen; 1 was expected.", Number(Math.BitIncrement(1.5)), Number(1), rtol: 0, atol: 0.5);

    [Fact]
    public void At_the_border_of_the_relative_tolerance_it_passes() => Passes(Number(-5), Number(-4), rtol: 0.25, atol: 0);

    [Fact]
    public void Just_beyond_the_relative_tolerance_it_fails() =>
        Fails("-5 was seen; -4 was expected.", Number(Math.BitDecrement(-5)), Number(-4), rtol: 0.25, atol: 0);

    [Fact]
    public void The_relative_tolerance_is_relative_to_what_is_expected() =>
        Fails("-5 was seen; -4 was expected.", Number(-5), Number(-4), rtol: 0.22, atol: 0);

    [Fact]
    public void Both_tolerances_add_up() => Passes(Number(5.5), Number(4), rtol: 0.25, atol: 0.5);

    [Fact]
    public void Without_tolerances_equal_is_equal() => Passes(Number(0.1), Number(0.1), rtol: 0, atol: 0);

    [Fact]
    public void Opposite_extremes_are_not_close_even_where_their_distance_overflows() =>
        Fails("-1.79769e+308 was seen; 1.79769e+308 was expected.", Number(double.MinValue), Number(double.MaxValue), rtol: 1.5);

    [Fact]
    public void Zero_has_no_sign() => Passes(Number(-0.0), Number(0), rtol: 0, atol: 0);

    [Fact]
    public void The_smallest_number_is_not_zero_without_tolerance() =>
        Fails("4.94066e-324 was seen; 0 was expected.", Number(double.Epsilon), Number(0), rtol: 0, atol: 0);

    [Fact]
    public void The_smallest_number_is_close_to_zero() => Passes(Number(double.Epsilon), Number(0));
}
