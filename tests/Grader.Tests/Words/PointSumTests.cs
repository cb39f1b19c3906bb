using System.Globalization;
using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

public sealed class PointSumTests
{
    [Theory]
    [InlineData("0.8", 0.1, 0.7)]
    [InlineData("0.8", 0.2, 0.2, 0.2, 0.1, 0.1)]
    [InlineData("0.3", 0.1, 0.1, 0.1)]
    [InlineData("6", 1.1, 2.2, 2.7)]
    [InlineData("1", 0.333, 0.333, 0.334)]
    [InlineData("0")]
    public void Points_add_up_as_they_do_on_paper(string sum, params double[] points) =>
        Assert.Equal(sum, PointSum.Of(points).ToString("R", CultureInfo.InvariantCulture));
}
