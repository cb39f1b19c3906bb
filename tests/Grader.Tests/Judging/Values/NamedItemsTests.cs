using System.Collections.Immutable;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

/// <summary>A list whose items have names: students are told these.</summary>
public sealed class NamedItemsTests
{
    private static readonly Expectation.Same _check = new(1e-4, 1e-6);

    private static readonly Observation _answers = Asked(
        [Truth(true), Truth(true), Truth(false)],
        new("asksToStop(\"q\")", []),
        new("asksToStop(\"exit\")", []),
        new("asksToStop(\"quit\")", [])
    );

    [Fact]
    public void A_wrong_yes_or_no_is_told_with_what_was_asked() =>
        Fails("asksToStop(\"quit\") is true; false was expected.", List(Truth(true), Truth(true), Truth(true)), _answers, _check);

    [Fact]
    public void All_that_are_wrong_in_the_same_way_are_named() =>
        Fails(
            "asksToStop(\"q\") and asksToStop(\"exit\") are false; true was expected.",
            List(Truth(false), Truth(false), Truth(true)),
            _answers,
            _check
        );

    [Fact]
    public void Of_many_the_first_are_named_and_the_others_counted() =>
        Fails(
            "f(0), f(1), f(2) and 5 more are false; true was expected.",
            List([.. Enumerable.Repeat(Truth(false), 8)]),
            Asked(
                [.. Enumerable.Repeat(Truth(true), 8)],
                [.. Enumerable.Range(0, 8).Select(i => new AskedCall("f({0})", [Number(i, "int")]))]
            ),
            _check
        );

    [Theory]
    [InlineData(1.00005, 1, "agree(1.00005, 1)")]
    [InlineData(2.3456789, 2.3456788, "agree(2.3456789, 2.3456788)")]
    [InlineData(-3, -3, "agree(-3, -3)")]
    [InlineData(double.NaN, 0, "agree(NaN, 0)")]
    public void Arguments_have_as_many_digits_as_tell_them_apart(double a, double b, string call) =>
        Fails(
            $"{call} is false; true was expected.",
            List(Truth(false)),
            Asked([Truth(true)], new AskedCall("agree({0}, {1})", [Number(a), Number(b)])),
            _check
        );

    [Fact]
    public void Arguments_of_every_kind_are_written_as_they_are() =>
        Fails(
            "f(1.5, [1, 2], \"a\\n\", true, null): 3 was seen; 4 was expected.",
            List(Number(3)),
            Asked(
                [Number(4)],
                new AskedCall(
                    "f({0}, {1}, {2}, {3}, {4})",
                    [Floats([1], 1.5f), Floats([2], 1, 2), Text("a\n"), Truth(true), Null]
                )
            ),
            _check
        );

    [Fact]
    public void Where_something_that_was_asked_cannot_be_shown_the_place_is_told() =>
        Fails(
            "Item [0]: false was seen; true was expected.",
            List(Truth(false)),
            Asked([Truth(true)], new AskedCall("f({0})", [new Observation.Unobservable("too large")])),
            _check
        );

    [Fact]
    public void What_the_students_own_run_says_it_was_asked_is_not_heard() =>
        Fails(
            "Item [0]: false was seen; true was expected.",
            Asked([Truth(false)], new AskedCall("f(1)", [])),
            List(Truth(true)),
            _check
        );

    [Fact]
    public void Items_that_have_names_are_told_by_them() =>
        Fails(
            "c: false was seen; true was expected.",
            List(Truth(true), Truth(false)),
            List(Truth(true), Truth(true)),
            _check with
            {
                Items = ["m", "c"],
            }
        );

    [Theory]
    [InlineData(true, false, "c is not plotted.")]
    [InlineData(false, false, "m and c are not plotted.")]
    public void An_exercise_may_have_a_word_for_what_each_should_be(bool m, bool c, string said) =>
        Fails(
            said,
            List(Truth(m), Truth(c)),
            List(Truth(true), Truth(true)),
            _check with
            {
                Items = ["m", "c"],
                Each = "plotted",
            }
        );

    [Fact]
    public void What_should_not_be_is_told_too() =>
        Fails(
            "m is plotted, and should not be.",
            List(Truth(true)),
            List(Truth(false)),
            _check with
            {
                Items = ["m"],
                Each = "plotted",
            }
        );

    [Fact]
    public void Another_length_is_told_as_ever() =>
        Fails("A list of 1 item was seen; 3 items were expected.", List(Truth(true)), _answers, _check);

    [Fact]
    public void The_same_list_passes() =>
        Assert.Equal(new CheckOutcome.Passed(), _check.Judge(List(Truth(true), Truth(true), Truth(false)), _answers));

    private static void Fails(string message, Observation seen, Observation expected, Expectation.Same check) =>
        Assert.Equal(new CheckOutcome.Failed(message), check.Judge(seen, expected));

    private static Observation.List Asked(ImmutableArray<Observation> items, params AskedCall[] calls) =>
        new Observation.List(items) { Asked = [.. calls] };
}
