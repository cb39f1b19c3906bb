using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

public sealed class ValueKindTests
{
    [Fact]
    public void A_number_is_no_tensor() => Fails("A number was seen; a tensor was expected.", Number(2), Scalar(2));

    [Fact]
    public void A_tensor_is_no_number() => Fails("A tensor was seen; a number was expected.", Scalar(2), Number(2));

    [Fact]
    public void A_gradient_that_is_not_there_is_null() => Fails("null was seen; a tensor was expected.", Null, Floats([1], 2));

    [Fact]
    public void A_gradient_that_should_not_be_there_is_a_tensor() =>
        Fails("A tensor was seen; null was expected.", Floats([1], 2), Null);

    [Fact]
    public void A_bool_is_no_number() => Fails("A bool was seen; a number was expected.", Truth(true), Number(1));

    [Fact]
    public void A_string_is_no_number() => Fails("A string was seen; a number was expected.", Text("2"), Number(2));

    [Fact]
    public void A_list_of_numbers_is_no_tensor() =>
        Fails("A list was seen; a tensor was expected.", List(Number(1)), Floats([1], 1));

    [Fact]
    public void The_kind_is_named_before_a_length() =>
        Fails("A string was seen; a list was expected.", Text(""), List(Number(1), Number(2)));

    [Fact]
    public void Null_is_null() => Passes(Null, Null);

    [Fact]
    public void Truth_is_truth() => Passes(Truth(true), Truth(true));

    [Fact]
    public void A_bool_that_differs_is_shown() => Fails("true was seen; false was expected.", Truth(true), Truth(false));

    [Fact]
    public void An_exception_is_told_with_its_line() =>
        Fails(
            "It threw InvalidOperationException in line 14: Nothing to do.",
            new Observation.Threw("InvalidOperationException", "Nothing to do.", 14),
            Scalar(1)
        );

    [Fact]
    public void An_exception_is_told_without_a_line_where_none_is_known() =>
        Fails("It threw Exception: no.", new Observation.Threw("Exception", "no", null), Null);

    [Fact]
    public void A_line_that_no_file_has_is_left_out() =>
        Fails("It threw Exception: no!", new Observation.Threw("Exception", "no!", 0), Null);

    [Fact]
    public void An_exception_without_a_message_ends_behind_its_line() =>
        Fails("It threw Exception in line 3.", new Observation.Threw("Exception", " \n", 3), Null);

    [Fact]
    public void A_long_exception_is_cut_to_200_characters() =>
        Fails(
            $"It threw Exception: {new string('a', 200)}…",
            new Observation.Threw("Exception", new string('a', 201), null),
            Null
        );

    [Fact]
    public void An_exception_of_200_characters_is_whole() =>
        Fails(
            $"It threw Exception: {new string('a', 200)}.",
            new Observation.Threw("Exception", new string('a', 200), null),
            Null
        );

    [Fact]
    public void What_would_break_or_turn_the_line_is_written_out() =>
        Fails(
            @"It threw E\u0007: one\r\ntwo\tthree \u001B[31mred \u202Eback\u2028 caf" + "é 🙂 C:\\temp.",
            new Observation.Threw("E\a", "one\r\ntwo\tthree \u001b[31mred \u202eback\u2028 café 🙂 C:\\temp", null),
            Null
        );

    [Fact]
    public void Half_a_character_is_written_out() =>
        Fails(@"It threw E: \uD83D x.", new Observation.Threw("E", "\ud83d x", null), Null);

    [Fact]
    public void The_stack_trace_of_libtorch_is_left_out() =>
        Fails(
            "It threw ExternalException in line 5: The size of tensor a (2) must match the size of tensor b (3). The "
                + "shapes of the two tensors do not fit together: 2 is not 3, and neither is 1.",
            new Observation.Threw(
                "ExternalException",
                "The size of tensor a (2) must match the size of tensor b (3)\nException raised from infer_size_impl at "
                    + "Expand.cpp:31\nframe #0",
                5
            ),
            Scalar(1)
        );

    [Fact]
    public void What_cannot_be_observed_says_why() =>
        Fails(
            "A value of type Action cannot be looked at.",
            new Observation.Unobservable("a value of type Action cannot be looked at"),
            Scalar(1)
        );

    [Fact]
    public void An_exception_passes_no_interval() =>
        Assert.Equal(
            new CheckOutcome.Failed("It threw Exception: no."),
            new Expectation.Between(0, 1).Judge(new Observation.Threw("Exception", "no", null), null)
        );

    [Fact]
    public void What_cannot_be_observed_passes_no_interval() =>
        Assert.Equal(
            new CheckOutcome.Failed("Too large."),
            new Expectation.Between(0, 1).Judge(new Observation.Unobservable("Too large"), null)
        );
}
