using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class PrintingTests
{
    [Theory]
    [InlineData("predicted 3.49571, true 2")]
    [InlineData("3.4957")]
    [InlineData("3.50")]
    [InlineData("[3.4957113]")]
    [InlineData("loss=3.495711E+000;")]
    public void A_number_may_be_printed_in_any_way(string printed) =>
        Assert.Equal(new CheckOutcome.Passed(), Judge(printed, Number(3.495711)));

    [Theory]
    [InlineData("")]
    [InlineData("3.4")]
    [InlineData("3")]
    [InlineData("13.4957")]
    [InlineData("x3.4957")]
    [InlineData("-3.4957")]
    public void Another_number_is_not_it(string printed) =>
        Assert.Equal(
            new CheckOutcome.Failed("3.49571 is not among the numbers that the program prints."),
            Judge(printed, Number(3.495711))
        );

    [Fact]
    public void Every_item_of_a_list_must_be_there() =>
        Assert.Equal(
            new CheckOutcome.Failed("7 is not among the numbers that the program prints."),
            Judge("5 and 6", List(Number(5), Number(6), Number(7)))
        );

    [Fact]
    public void A_tensor_of_one_element_is_a_number() => Assert.Equal(new CheckOutcome.Passed(), Judge("1.5", Floats([1], 1.5f)));

    [Fact]
    public void A_text_is_looked_for_as_it_is() =>
        Assert.Equal(
            new CheckOutcome.Failed("\"converged\" is not among what the program prints."),
            Judge("Converged", Text("converged"))
        );

    [Fact]
    public void A_reference_that_gives_nothing_printable_judges_nobody() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable("The probe of CheckPrints must give a number, a text, or a list of these."),
            Judge("", Null)
        );

    private static CheckOutcome Judge(string printed, Observation expected) =>
        new Expectation.Prints(1e-4).Judge(Text(printed), expected);
}
