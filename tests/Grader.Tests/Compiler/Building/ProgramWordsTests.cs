using Grader.Compiler.Building;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class ProgramWordsTests
{
    private const string Program = "int a = 1;\nstring s = \"a b\";";

    [Theory]
    [InlineData("int a=1; string s = \"a b\";")]
    [InlineData("int a = 1; // one\r\n\r\n/* two */ string s = \"a b\";")]
    [InlineData("int a = 1;\n#line 20 \"submission\"\nstring s = \"a b\";")]
    public void Layout_comments_and_line_numbers_are_no_words(string same) =>
        Assert.Equal(ProgramWords.DigestOf(Program), ProgramWords.DigestOf(same));

    [Theory]
    [InlineData("int a = 1;\nstring s = \"ab\";")]
    [InlineData("int a = 1;\nstring s = \"a b\" ;;")]
    [InlineData("int a = 01;\nstring s = \"a b\";")]
    [InlineData("inta = 1;\nstring s = \"a b\";")]
    [InlineData("#define A\nint a = 1;\nstring s = \"a b\";")]
    [InlineData("int a = 1;\n#nullable enable\nstring s = \"a b\";")]
    [InlineData("int a = 1;\n#if A\nstring s = \"a b\";\n#endif")]
    public void Everything_else_is(string other) => Assert.NotEqual(ProgramWords.DigestOf(Program), ProgramWords.DigestOf(other));
}
