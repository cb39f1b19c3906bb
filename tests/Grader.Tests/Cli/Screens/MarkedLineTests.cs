using Grader.Cli.Screens;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class MarkedLineTests
{
    [Theory]
    [InlineData("float lr = 0,01;", 12, 4, "1:2  float lr = 0,01;\n                ^^^^")]
    [InlineData("    return x", 13, 1, "1:2  return x\n             ^")]
    [InlineData("\treturn\tx", 9, 1, "1:2  return x\n            ^")]
    [InlineData("linear(x)\u200b;", 10, 1, "1:2  linear(x)\\u200b;\n              ^^^^^^")]
    [InlineData("f(\u4e2d, x)", 6, 1, "1:2  f(\u4e2d, x)\n           ^")]
    [InlineData("    x", 1, 0, "1:2  x")]
    [InlineData("", 1, 1, "1:2\n     ^")]
    public void Carets_stand_under_the_very_characters(string line, int column, int length, string shown) =>
        Assert.Equal(shown, Shown(line, column, length, 60));

    [Fact]
    public void Of_a_long_line_the_part_is_shown_that_is_marked() =>
        Assert.Equal(
            "1:2  \u2026aaaaaaaa = 0,01; bbb\u2026\n                 ^^^^",
            Shown($"{new string('a', 50)} = 0,01; {new string('b', 50)}", 54, 4, 28)
        );

    private static string Shown(string line, int column, int length, int width)
    {
        using var console = new TestConsole { Profile = { Width = width } };
        console.Write(new MarkedLine("1:2  ", line, column, length));
        return string.Join('\n', console.Lines.Select(l => l.TrimEnd()));
    }
}
