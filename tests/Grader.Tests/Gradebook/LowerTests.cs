using Grader.Gradebook.Keeping;
using Xunit;

namespace Grader.Tests.Gradebook;

public sealed class LowerTests
{
    [Theory]
    [InlineData(2, 4, 4, 4, true)]
    [InlineData(4, 4, 4, 4, false)]
    [InlineData(4, 4, 2, 4, false)]
    [InlineData(2, 2, 4, 4, false)] // all of an exercise that is worth less by now
    [InlineData(1, 2, 4, 4, false)] // and not all of it
    [InlineData(5, 10, 4, 4, false)] // more points, and half of what there are
    [InlineData(0.3, 1, 0.30000000000000004, 1, false)] // sums of fractions
    [InlineData(0, 0, 4, 4, false)] // worth nothing any more
    public void Less_is_fewer_points_out_of_as_many(double score, double max, double before, double maxBefore, bool isLower) =>
        Assert.Equal(isLower, Lower.Is((score, max), (before, maxBefore)));
}
