using Grader.Protocol;
using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

public sealed class ListTests
{
    [Fact]
    public void Equal_lists_pass() => Passes(List(Number(1), List(Scalar(2)), Null), List(Number(1), List(Scalar(2)), Null));

    [Fact]
    public void Empty_lists_are_equal() => Passes(List(), List());

    [Fact]
    public void A_wrong_length_is_named_before_any_item() =>
        Fails(
            "A list of 2 items was seen; 3 items were expected.",
            List(Number(9), Number(9)),
            List(Number(1), Number(2), Number(3))
        );

    [Fact]
    public void One_item_is_one_item() => Fails("A list of 0 items was seen; 1 item was expected.", List(), List(Number(1)));

    [Fact]
    public void One_item_seen_is_one_item() =>
        Fails("A list of 1 item was seen; 0 items were expected.", List(Number(1)), List());

    [Fact]
    public void The_first_wrong_item_is_named() =>
        Fails(
            "Item [1]: 4 was seen; 2 was expected.",
            List(Number(1), Number(4), Number(9)),
            List(Number(1), Number(2), Number(3))
        );

    [Fact]
    public void A_wrong_tensor_in_a_list_is_named_with_its_element() =>
        Fails(
            "Item [1]: Element [0] is 9; 3 was expected (1 of 2 elements differs).",
            List(Floats([2], 1, 2), Floats([2], 9, 4)),
            List(Floats([2], 1, 2), Floats([2], 3, 4))
        );

    [Fact]
    public void An_item_of_a_list_in_a_list_is_named_as_it_is_indexed() =>
        Fails(
            "Item [1][0]: A string was seen; a number was expected.",
            List(Number(1), List(Text("x"))),
            List(Number(1), List(Number(2)))
        );

    [Fact]
    public void A_wrong_length_in_a_list_is_placed() =>
        Fails("Item [0]: A list of 0 items was seen; 2 items were expected.", List(List()), List(List(Null, Null)));

    [Fact]
    public void An_item_that_could_not_be_had_is_placed() =>
        Fails("Item [0]: It threw Exception: no.", List(new Observation.Threw("Exception", "no", null)), List(Number(1)));

    [Fact]
    public void Tolerances_hold_in_lists() => Passes(List(Number(1.00001)), List(Number(1)));
}
