using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>That a loss becomes small is told from the parameters, never from a list alone.</summary>
public sealed class TrainingTests
{
    private static readonly Expectation.Converges _converges = new(0.001, 4);

    private static readonly Observation _reference = Run([4, 1, 0.25f, 0.01f], [1, 0.25f, 0.01f, 0.0001f], 0.0001f);

    [Fact]
    public void A_run_passes_whose_lists_say_what_the_parameters_were() => Passes(_reference);

    [Fact]
    public void Parameters_may_be_recorded_before_the_update_too() =>
        Passes(Run([4, 1, 0.25f, 0.01f], [4, 1, 0.25f, 0.01f], 0.0001f));

    [Fact]
    public void A_loss_that_was_only_written_down_is_nothing() =>
        Fails(
            "At the end the loss is 4; below 0.001 was expected.",
            "After 1 step the loss is 4; below 0.001 was expected.",
            Run([0], [4], 4)
        );

    [Fact]
    public void A_recorded_loss_that_is_not_that_of_the_parameters_is_told_with_its_step() =>
        Fails(
            "Step 3: the recorded loss is 0, but with the parameters as they were recorded it is 0.25.",
            null,
            Run([4, 1, 0, 0], [1, 0.25f, 0.01f, 0.0001f], 0.0001f)
        );

    [Fact]
    public void Parameters_that_were_only_written_down_are_nothing() =>
        Fails(
            "With the parameters as they were recorded last the loss is 0.0001, but with those at the end it is 4.",
            null,
            Run([4, 1, 0.25f, 0.01f], [1, 0.25f, 0.01f, 0.0001f], 4)
        );

    [Fact]
    public void Steps_beyond_those_that_it_may_take_do_not_count() =>
        Fails(
            "At the end the loss is 0.01; below 0.001 was expected.",
            "After 5 steps the loss is 0.01; below 0.001 was expected.",
            Run([16, 4, 1, 0.25f, 0.01f], [4, 1, 0.25f, 0.01f, 0.0001f], 0.0001f)
        );

    [Fact]
    public void Other_data_are_another_exercise() =>
        Fails("The data are not the exercise's: 2 was seen; 1 was expected.", null, Run([0, 0], [0, 0], 0, data: 2));

    [Fact]
    public void Lists_of_two_lengths_are_told() =>
        Fails(
            "Each step records the loss and the parameters, but one list is longer than another.",
            "Each step records the loss and the parameters, but there are 3 losses and 1 of the parameters.",
            Run([0, 0, 0], [0], 0)
        );

    [Fact]
    public void Nothing_recorded_is_told() => Fails("Nothing was recorded: a list is empty.", null, Run([], [], 0));

    [Fact]
    public void A_run_without_a_finite_loss_diverges() =>
        Fails(
            "The loss grows from step 1 on and is no finite number from step 3 on: training diverges.",
            null,
            Run([1, 4, 16, float.NaN], [4, 16, float.NaN, float.NaN], float.NaN)
        );

    [Fact]
    public void What_is_no_run_is_told() =>
        Fails("A number was seen; what was recorded at every step was expected.", null, Number(0));

    private static void Passes(Observation seen) => Assert.Equal(new CheckOutcome.Passed(), _converges.Judge(seen, _reference));

    private static void Fails(string discreet, string? message, Observation seen)
    {
        var failed = Assert.IsType<CheckOutcome.Failed>(_converges.Judge(seen, _reference));
        Assert.Equal((message ?? discreet, discreet), (failed.Message, failed.Discreet));
    }

    private static Observation Run(float[] recorded, float[] after, float end, float data = 1) =>
        List(
            Floats([recorded.Length], recorded),
            Floats([after.Length], after),
            Floats([1], end),
            Number(data),
            Number(0.01),
            Number(0.1)
        );
}
