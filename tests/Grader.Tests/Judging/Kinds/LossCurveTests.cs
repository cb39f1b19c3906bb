using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>The reference's loss is 8, 4, 2, 1 after four epochs, and 1 at the end.</summary>
public sealed class LossCurveTests
{
    private static readonly Observation _reference = Run(1, 8, 4, 2, 1);

    [Fact]
    public void The_same_loss_in_every_epoch_passes_within_a_percent() => Passes(null, Run(1.005f, 8.05f, 4.02f, 2.01f, 1.005f));

    [Fact]
    public void The_first_epoch_that_differs_is_told() =>
        Fails("Epoch 3: the loss is 3; 2 was expected.", null, Run(1.5f, 8, 4, 3, 1.5f));

    [Fact]
    public void A_loss_that_stays_is_told() =>
        Fails(
            "Epoch 2: the loss is 8; 4 was expected. It is the same in every epoch: the parameters do not move.",
            null,
            Run(8, 8, 8, 8, 8)
        );

    [Fact]
    public void A_loss_that_only_the_list_says_to_stay_is_not_explained() =>
        Fails("Epoch 2: the loss is 8; 4 was expected.", null, Run(1, 8, 8, 8, 8));

    [Fact]
    public void A_loss_that_grows_is_told() =>
        Fails(
            "Epoch 1: the loss is 9; 8 was expected. It grows with every epoch: training diverges, or goes up the slope.",
            null,
            Run(15, 9, 11, 13, 15)
        );

    [Fact]
    public void A_loss_that_is_no_number_any_more_is_told() =>
        Fails(
            "Epoch 2: the loss is 90; 4 was expected. From epoch 3 on it is no finite number: training diverges.",
            null,
            Run(float.NaN, 8, 90, float.PositiveInfinity, float.NaN)
        );

    [Fact]
    public void A_multiple_is_told() =>
        Fails("Epoch 1: the loss is 24; 8 was expected. It is 3 times as large in every epoch.", null, Run(1, 24, 12, 6, 3));

    [Fact]
    public void A_loss_that_comes_one_epoch_early_is_told() =>
        Fails(
            "Epoch 1: the loss is 4; 8 was expected. Each is what it is to be one epoch later.",
            null,
            Run(0.5f, 4, 2, 1, 0.5f)
        );

    [Fact]
    public void Another_number_of_epochs_is_told() =>
        Fails("3 epochs were recorded; 4 were expected.", null, Run(2, 8, 4, 2), "Fewer epochs were recorded; 4 were expected.");

    [Fact]
    public void A_list_that_was_only_written_down_is_nothing() =>
        Fails(
            "Every recorded loss is right, but with the parameters as they are at the end it is 8; 1 was expected.",
            null,
            Run(8, 8, 4, 2, 1)
        );

    [Fact]
    public void Another_way_down_passes_where_it_goes_as_far() => Passes(0.9, Run(1.7f, 12, 3, 2.5f, 1.6f, 1.7f));

    [Fact]
    public void A_way_that_does_not_go_as_far_is_told() =>
        Fails(
            "After 4 epochs the loss is 3; 1.7 or less was expected.",
            0.9,
            Run(3, 8, 6, 4, 3),
            "After the last epoch the loss is 3; 1.7 or less was expected."
        );

    [Fact]
    public void Who_begins_high_up_has_the_longer_way() =>
        Fails(
            "After 4 epochs the loss is 2; 1.7 or less was expected.",
            0.9,
            Run(2, 1000, 100, 10, 2),
            "After the last epoch the loss is 2; 1.7 or less was expected."
        );

    [Fact]
    public void A_fall_that_was_only_written_down_is_nothing() =>
        Fails(
            "With the parameters as they are at the end the loss is 8; 1.7 or less was expected. What was recorded is not what "
                + "they give.",
            0.9,
            Run(8, 8, 4, 2, 1)
        );

    [Fact]
    public void Nothing_recorded_is_told() => Fails("No loss was recorded: the list is empty.", 0.9, Run(1));

    [Fact]
    public void What_is_no_loss_is_told()
    {
        Fails("A string was seen; the loss of every epoch, a list of numbers, was expected.", null, List(Text("1"), Number(1)));
        Fails("A list was seen; the loss at the end, a number, was expected.", null, List(Floats([1], 8), List()));
    }

    [Theory]
    [InlineData(
        null,
        new float[0],
        "The probe of CheckTraining must give two things: the loss of every epoch, and the loss of "
            + "the parameters as they are at the end, by a function of the exercise's own."
    )]
    [InlineData(
        0.9,
        new[] { 1f, 2f },
        "The reference's loss does not fall, so there is nothing that others could be held against."
    )]
    [InlineData(1.5, new[] { 2f, 1f }, "The share of the way down that is wanted lies between 0 and 1; fall is 1.5.")]
    [InlineData(null, new[] { 2f, float.PositiveInfinity }, "The reference's loss is no finite number.")]
    public void Some_references_nothing_can_be_held_against(double? fall, float[] losses, string why) =>
        Assert.Equal(new CheckOutcome.Unjudgeable(why), Training(fall).Judge(_reference, Run(1, losses)));

    private static Expectation.Training Training(double? fall) => new(fall, 1e-2, 1e-4);

    private static Observation Run(float end, params float[] losses) => List(Floats([losses.Length], losses), Number(end));

    private static void Passes(double? fall, Observation seen) =>
        Assert.Equal(new CheckOutcome.Passed(), Training(fall).Judge(seen, _reference));

    private static void Fails(string message, double? fall, Observation seen, string? discreet = null)
    {
        var failed = Assert.IsType<CheckOutcome.Failed>(Training(fall).Judge(seen, _reference));
        Assert.Equal((message, discreet ?? message), (failed.Message, failed.Discreet));
    }
}
