using Grader.Session;
using Xunit;

namespace Grader.Tests.Session;

public sealed class LandscapeGridsTests
{
    [Fact]
    public void Training_ends_in_the_middle_of_each_and_begins_within_the_smallest()
    {
        var grids = LandscapeGrids.AroundTraining(new(StartX: 0, StartY: 1, EndX: 2, EndY: 0));
        Assert.Equal([(-0.5, 4.5), (-8, 12), (-38, 42)], grids.Select(g => (g.FromX, g.ToX)));
        Assert.Equal([(-2.5, 2.5), (-10, 10), (-40, 40)], grids.Select(g => (g.FromY, g.ToY)));
        Assert.All(grids, g => Assert.Equal(1, g.Columns % 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Where_training_leads_nowhere_what_lies_around_is_looked_at(double start) =>
        Assert.Equal((-4, 4), LandscapeGrids.AroundTraining(new(start, 0, 0, 0))[0] is var g ? (g.FromX, g.ToX) : default);
}
