using Grader.Cli.Screens;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Cli.Screens;

/// <summary>What is told of a hole and of its compile error is told once, however much of it is cut or escaped.</summary>
public sealed class ErrorLinesTests
{
    private static readonly StudentDiagnostic _error = new("CS1056", 56, 25, "Here stands \u200b");

    [Theory]
    [InlineData("Line 56 does not compile: Here stands \\u200B.", true)]
    [InlineData("the value of x: Line 56 does not compile: Here\u2026", true)]
    [InlineData("Line 5 does not compile: ; expected.", false)]
    [InlineData("3 was seen; 4 was expected.", false)]
    public void A_sentence_that_tells_of_the_error_is_known(string sentence, bool told) =>
        Assert.Equal(told, ErrorLines.IsToldBy(sentence, _error));
}
