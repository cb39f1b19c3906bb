using Xunit;

namespace Grader.Tests;

public sealed class MeantExerciseTests
{
    private static readonly Course _course = new("exercises", ["01-one", "01-other", "02-two", "10-ten", "reading"]);

    [Theory]
    [InlineData("02-two", "02-two")]
    [InlineData("02-TWO", "02-two")]
    [InlineData("2", "02-two")]
    [InlineData("002", "02-two")]
    [InlineData("1", "01-one 01-other")]
    [InlineData("10", "10-ten")]
    [InlineData("01-O", "01-one 01-other")]
    [InlineData("01-on", "01-one")]
    [InlineData("Read", "reading")]
    [InlineData("3", "")]
    [InlineData("two", "")]
    public void An_exercise_is_meant_by_its_name_else_by_its_number_else_by_how_its_name_begins(string text, string meant) =>
        Assert.Equal(meant, string.Join(' ', _course.MeantBy(text)));
}
