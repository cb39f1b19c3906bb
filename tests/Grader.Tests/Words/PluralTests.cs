using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 points")]
    [InlineData(0.5, "0.5 points")]
    [InlineData(1, "1 point")]
    [InlineData(2, "2 points")]
    [InlineData(2.25, "2.25 points")]
    [InlineData(100.0 / 3, "33.33 points")]
    [InlineData(2_000_000, "2000000 points")]
    public void One_is_one_and_all_else_is_several_in_two_decimals_at_most(double count, string counted) =>
        Assert.Equal(counted, Plural.Counted(count, "point"));

    [Fact]
    public void Verbs_agree() => Assert.Equal("is are", $"{Plural.Of(1, "is", "are")} {Plural.Of(2, "is", "are")}");
}
