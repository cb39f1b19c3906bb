using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class ConvergenceTests
{
    [Fact]
    public void A_loss_that_falls_below_the_bound_passes() => Assert.Equal(new CheckOutcome.Passed(), Judge(0.01, 4, 1, 0.0005));

    [Fact]
    public void A_loss_that_rises_for_a_while_and_then_falls_passes() =>
        Assert.Equal(new CheckOutcome.Passed(), Judge(0.01, 4, 5, 0.0005));

    [Fact]
    public void A_diverging_run_is_told_from_which_step_and_by_which_rate() =>
        Fails(
            "The loss grows from step 2 on and is 70 at the end: training diverges. The learning rate 0.05 is above "
                + "0.0198, the largest that can converge here.",
            0.05,
            4,
            3,
            9,
            70
        );

    [Fact]
    public void The_step_from_which_a_loss_is_no_number_is_told() =>
        Fails(
            "The loss grows from step 1 on and is no finite number from step 3 on: training diverges. The learning rate "
                + "0.05 is above 0.0198, the largest that can converge here.",
            0.05,
            4,
            1e30,
            double.PositiveInfinity,
            double.NaN
        );

    [Fact]
    public void A_loss_that_never_was_a_number_is_told() =>
        Fails("The loss is no finite number from step 1 on.", 0.01, double.NaN, double.NaN);

    [Fact]
    public void A_loss_that_was_falling_until_it_was_no_number_does_not_grow() =>
        Fails("The loss is no finite number from step 3 on.", 0.01, 4, 3, double.NaN, double.NaN);

    [Fact]
    public void A_loss_that_is_a_number_again_is_told_where_it_was_none() =>
        Fails("The loss is no finite number at step 2.", 0.01, 4, double.NaN, 3);

    [Fact]
    public void A_rate_of_0_takes_no_small_steps_but_none() =>
        Fails(
            "After 3 steps the loss is 4; below 0.001 was expected. The learning rate is 0: no step changes anything.",
            0,
            4,
            4,
            4
        );

    [Fact]
    public void A_rate_of_0_under_which_something_changes_is_not_blamed() =>
        Fails("After 2 steps the loss is 3; below 0.001 was expected.", 0, 4, 3);

    [Fact]
    public void A_rate_below_0_is_told_what_it_does() =>
        Fails(
            "The loss grows from step 1 on and is 9 at the end: training diverges. The learning rate -0.01 is below 0, which "
                + "turns every step around.",
            -0.01,
            4,
            6,
            9
        );

    [Fact]
    public void A_rate_that_is_no_number_is_not_compared() =>
        Fails("After 2 steps the loss is 3; below 0.001 was expected.", double.NaN, 4, 3);

    [Fact]
    public void A_rate_that_could_converge_is_not_blamed() =>
        Fails("The loss grows from step 1 on and is 9 at the end: training diverges.", 0.01, 4, 5, 9);

    [Fact]
    public void A_small_rate_is_told_how_large_it_might_be() =>
        Fails(
            "After 3 steps the loss is 3.9; below 0.001 was expected. The learning rate 1e-06 takes small steps: up to "
                + "0.0198 can converge here.",
            1e-6,
            4,
            3.95,
            3.9
        );

    [Fact]
    public void A_loss_that_is_still_falling_is_told_with_its_steps() =>
        Fails("After 2 steps the loss is 1; below 0.001 was expected.", 0.01, 4, 1);

    [Fact]
    public void What_comes_after_the_steps_that_it_may_take_does_not_count() =>
        Assert.Equal(
            new CheckOutcome.Failed("After 2 steps the loss is 1; below 0.001 was expected."),
            new Expectation.Converges(1e-3, 2).Judge(Seen(0.01, 4, 1, 1e-4), Seen(0.001, 1, 1e-4))
        );

    [Fact]
    public void An_empty_trace_is_said_to_be_empty() => Fails("Nothing was recorded: the list is empty.", 0.01);

    [Fact]
    public void The_limit_is_the_references_whatever_the_program_says() =>
        Assert.Equal(
            new CheckOutcome.Failed(
                "The loss grows from step 1 on and is 9 at the end: training diverges. The learning rate 0.05 is above "
                    + "0.0198, the largest that can converge here."
            ),
            new Expectation.Converges(1e-3, 100).Judge(
                List(List(Number(4), Number(5), Number(9)), Number(0.05), Number(7)),
                Seen(0.001, 1, 1e-4)
            )
        );

    [Fact]
    public void Text_is_no_trace() =>
        Assert.Equal(
            new CheckOutcome.Failed("A string was seen; a list of numbers was expected."),
            new Expectation.Converges(1e-3, 100).Judge(List(Text("0"), Number(0.05), Number(7)), Seen(0.001, 1, 1e-4))
        );

    private static Observation Seen(double rate, params double[] loss) =>
        List(List([.. loss.Select(l => Number(l))]), Number(rate), Number(0.0198));

    private static CheckOutcome Judge(double rate, params double[] loss) =>
        new Expectation.Converges(1e-3, 100).Judge(Seen(rate, loss), Seen(0.001, 1, 1e-4));

    private static void Fails(string message, double rate, params double[] loss) =>
        Assert.Equal(new CheckOutcome.Failed(message), Judge(rate, loss));
}
