using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests;

public sealed class TracesTests
{
    private static readonly Observation Two = Floats([2], 1, 0.5f);

    [Fact]
    public void What_the_program_asked_for_is_drawn_in_its_order_and_with_its_titles()
    {
        var plots = List(
            List(Text("y pred"), Doubles([1], 7)),
            List(Text("Loss"), Two),
            List(Null, Tensor(Dtype.Int32, [2], [3, -4]))
        );
        var traces = Traces.Of([("valuesOfLoss", Two), ("plots", plots)]);
        Assert.Equal(["y pred: 7", "Loss: 1 0.5", ": 3 -4"], Shown(traces));
    }

    [Theory]
    [InlineData("valuesOfLoss", "loss")]
    [InlineData("valuesOfYPred", "y pred")]
    [InlineData("values_of_y_pred", "y pred")]
    [InlineData("lossHistory", "loss history")]
    [InlineData("MSELoss", "mse loss")]
    [InlineData("valuesOf", "values of")]
    [InlineData("m", "m")]
    public void Where_it_asked_for_nothing_every_variable_is_drawn_by_a_readable_name(string name, string title) =>
        Assert.Equal([$"{title}: 1 0.5"], Shown(Traces.Of([(name, Two), ("plots", List())])));

    [Fact]
    public void A_variable_of_one_value_is_no_trace() =>
        Assert.Empty(
            Traces.Of([("x", Floats([1], 1)), ("none", Floats([0])), ("unset", new Observation.Threw("E", "m", null))]).First
        );

    [Fact]
    public void What_is_too_long_is_named() =>
        Assert.Equal(["xs"], Traces.Of([("xs", new Observation.Unobservable("more")), ("a", Two)]).TooLong);

    [Fact]
    public void Of_very_many_the_first_dozen_is_drawn()
    {
        var traces = Traces.Of([("plots", List([.. Enumerable.Range(0, 15).Select(i => List(Text($"{i}"), Two))]))]);
        Assert.Equal((12, "11: 1 0.5", 3), (traces.First.Length, Shown(traces).Last(), traces.More));
    }

    private static IEnumerable<string> Shown(Traces traces) =>
        traces.First.Select(t => $"{t.Title}: {string.Join(' ', t.Values)}");
}
