using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler;

/// <summary>What an answer takes along of its file, where it cannot do without.</summary>
public sealed class TakenAlongTests
{
    [Theory]
    [InlineData("int twice(int n)\n{", "int twice(string s) => 0;\nint twice(int n)\n{", "twice(\"\") + 42")] // added beside the given one
    [InlineData("int twice(int n)\n{", "int half(int n) => n / 2;\nint twice(int n)\n{", "half(84)")] // a name of its own
    [InlineData("int twice(int n)\n{", "static int half(this int n) => n / 2;\nint twice(int n)\n{", "84.half()")] // and behind a dot
    public void An_answer_takes_along_what_was_added(string given, string students, string answer) =>
        Assert.IsType<CompilerReply.Built>(Variant(given, students, answer));

    [Theory]
    [InlineData("int twice(int n)\n{", "int twice(int n, int m = 0)\n{", "twice(21, 0)")]
    [InlineData("    return 2 * n;", "    return 2 * n;\n    int half(int m) => m / 2;", "half(84)")]
    public void It_does_not_take_along_what_would_change_its_neighbours(string given, string students, string answer) =>
        Assert.IsType<CompilerReply.NotBuilt>(Variant(given, students, answer));

    [Fact]
    public void Nor_what_only_has_a_member_by_a_name_that_it_uses() => Assert.Empty(Assert.IsType<CompilerReply.Built>(
        Variant("    return 2 * n;", "    (int Length, int) pair(int Length) => (Length, 0);\n    return pair(2 * n).Length;", "\"42\".Length + 40")).Together);

    private static CompilerReply Variant(string given, string students, string answer)
    {
        Assert.Contains(given, Bench.Right, StringComparison.Ordinal);
        return Bench.Build(new Subject.Variant(
            Bench.Right.Replace(given, students, StringComparison.Ordinal).Replace("twice(a)", answer, StringComparison.Ordinal), "b", []));
    }
}
