using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class AccumulationTests
{
    private static readonly Observation _twice = List(Floats([1], 1.5f), Floats([1], 3));
    private static readonly Observation _once = List(Floats([1], 1.5f), Floats([1], 1.5f));

    [Fact]
    public void Twice_the_true_gradient_passes_where_two_are_expected() =>
        Assert.Equal(new CheckOutcome.Passed(), Judge(2, _twice, _twice));

    [Fact]
    public void Once_the_true_gradient_passes_where_one_is_expected() =>
        Assert.Equal(new CheckOutcome.Passed(), Judge(1, _once, _once));

    [Fact]
    public void A_second_backward_that_is_missing_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed(
                "1.5 was seen; 3 was expected. The true gradient is in it once, not twice: backward adds to what is there, "
                    + "once each time that it runs."
            ),
            Judge(2, _once, _twice)
        );

    [Fact]
    public void A_third_backward_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed(
                "4.5 was seen; 3 was expected. The true gradient is in it 3 times, not twice: backward adds "
                    + "to what is there, once each time that it runs."
            ),
            Judge(2, List(Floats([1], 1.5f), Floats([1], 4.5f)), _twice)
        );

    [Fact]
    public void A_reset_that_is_missing_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed(
                "3 was seen; 1.5 was expected. The true gradient is in it twice, not once: backward adds to "
                    + "what is there, once each time that it runs, until it is reset."
            ),
            Judge(1, _twice, _once)
        );

    [Fact]
    public void A_reset_without_a_backward_after_it_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed("0 was seen; 1.5 was expected. There is nothing in it."),
            Judge(1, List(Floats([1], 1.5f), Floats([1], 0)), _once)
        );

    [Fact]
    public void A_factor_that_is_no_whole_number_is_not_explained() =>
        Assert.Equal(
            new CheckOutcome.Failed("2 was seen; 3 was expected."),
            Judge(2, List(Floats([1], 1.5f), Floats([1], 2)), _twice)
        );

    [Fact]
    public void The_true_gradient_is_the_references_whatever_the_program_says() =>
        Assert.Equal(
            new CheckOutcome.Failed("2 was seen; 3 was expected."),
            Judge(2, List(Floats([1], 1), Floats([1], 2)), _twice)
        );

    [Fact]
    public void A_gradient_that_is_not_there_is_null() =>
        Assert.Equal(
            new CheckOutcome.Failed("null was seen; a gradient was expected."),
            Judge(2, List(Floats([1], 1.5f), Null), _twice)
        );

    [Fact]
    public void A_reference_without_two_gradients_judges_nobody() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable(
                "The probe of CheckAccumulated must give two gradients: the true one, and the one that stands there now."
            ),
            Judge(2, _twice, Scalar(1))
        );

    private static CheckOutcome Judge(double times, Observation seen, Observation reference) =>
        new Expectation.Accumulated(times, 1e-4, 1e-6).Judge(seen, reference);
}
