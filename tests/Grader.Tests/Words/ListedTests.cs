using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

public sealed class ListedTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    [InlineData("a b c d", "a, b, c and d")]
    public void Names_stand_with_commas_and_an_and(string names, string listed) => Assert.Equal(listed, Listed.Of(Split(names)));

    [Theory]
    [InlineData("a", 1, "a")]
    [InlineData("a b c", 3, "a, b and c")]
    [InlineData("a b c", 4, "a, b, c and 1 more")]
    [InlineData("a", 8, "a and 7 more")]
    public void What_is_not_named_is_counted(string first, int count, string listed) =>
        Assert.Equal(listed, Listed.Of(Split(first), count));

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
