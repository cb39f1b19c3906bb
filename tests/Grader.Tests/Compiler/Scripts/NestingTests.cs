using Grader.Compiler.Scripts;
using Xunit;

namespace Grader.Tests.Compiler.Scripts;

public sealed class NestingTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("A<")]
    [InlineData("new[]{")]
    [InlineData("if (true) {")]
    public void What_opens_more_often_than_is_read_is_named_by_its_line(string opening)
    {
        Assert.Null(Nesting.FindTooDeepLine("int a;\n" + Times(opening, 200)));
        Assert.Equal(2, Nesting.FindTooDeepLine("int a;\n" + Times(opening, 201)));
    }

    [Theory]
    [InlineData("$\"{")]
    [InlineData("$@\"{ ")]
    [InlineData("@$\"{")]
    public void Interpolated_strings_within_one_another_are_counted(string opening)
    {
        Assert.Null(Nesting.FindTooDeepLine("x = " + Times(opening, 7)));
        Assert.Equal(1, Nesting.FindTooDeepLine("x = " + Times(opening, 8)));
    }

    [Theory]
    [InlineData("f(a[0], b);")]
    [InlineData("if (a < b) { }")]
    [InlineData("var l = new List<List<float>>();")]
    [InlineData("Console.WriteLine($\"{a} {b:0.0} {{c}}\");")]
    public void What_is_closed_or_compared_is_not(string statement) =>
        Assert.Null(Nesting.FindTooDeepLine(Times(statement, 5000)));

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
