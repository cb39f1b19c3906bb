using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

/// <summary>What an answer takes along of its file, where it cannot do without.</summary>
public sealed class TakenAlongTests
{
    [Theory]
    // Added beside the given one
    [InlineData("int twice(int n)\n{", "int twice(string s) => 0;\nint twice(int n)\n{", "twice(\"\") + 42")]
    [InlineData("int twice(int n)\n{", "int half(int n) => n / 2;\nint twice(int n)\n{", "half(84)")] // a name of its own
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nint kept = a * 2;", "kept")]
    [InlineData("int a = 20 + 1;", "int kept;\nint a = 20 + 1;\nkept = a * 2;", "kept")]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nint kept = 0;\nfor (int i = 0; i < 2; i++) { kept += a; }", "kept")]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nint[] kept = new int[1];\nkept[0] = 2 * a;", "kept[0]")]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nvar (kept, other) = (2 * a, a);", "kept")]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nint.TryParse(\"42\", out var kept);", "kept")]
    [InlineData(
        "int a = 20 + 1;",
        "record Box(int N) { public int Twice => 2 * N; }\nint a = 20 + 1;\nvar box = new Box(a);",
        "box.Twice"
    )]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nFunc<int, int> two = n => 2 * n;", "two(a)")]
    [InlineData("int a = 20 + 1;", "int a = 20 + 1;\nAction put = () => a = 42;", "a * 2")] // which nobody calls
    // And behind a dot
    [InlineData("int twice(int n)\n{", "static int half(this int n) => n / 2;\nint twice(int n)\n{", "84.half()")]
    public void An_answer_takes_along_what_was_added(string given, string students, string answer) =>
        Assert.IsType<CompilerReply.Built>(Variant(given, students, answer));

    [Theory]
    [InlineData("int twice(int n)\n{", "int twice(int n, int m = 0)\n{", "twice(21, 0)")]
    [InlineData("    return 2 * n;", "    return 2 * n;\n    int half(int m) => m / 2;", "half(84)")]
    public void It_does_not_take_along_what_would_change_its_neighbours(string given, string students, string answer) =>
        Assert.IsType<CompilerReply.NotBuilt>(Variant(given, students, answer));

    [Theory]
    [InlineData("int kept = a = 42;")]
    [InlineData("int kept = a++;")]
    [InlineData("int doIt() { a = 42; return 1; }\nint kept = doIt();")]
    [InlineData("int inner() { a = 42; return 1; }\nint doIt() => inner();\nint kept = doIt();")]
    [InlineData("Func<int> doIt = () => a = 42;\nint kept = doIt();")]
    [InlineData("Func<int> doIt = () => a = 42;\nint kept = doIt.Invoke();")]
    [InlineData("int doIt(int n) { a = 42; return 1; }\nint kept = new[] { 1 }.Select(doIt).First();")]
    [InlineData("int kept = new[] { 1 }.Select((Func<int, int>)(n => a = 42)).First();")]
    [InlineData("Func<int, int> f;\nint kept = new[] { 1 }.Select(f = n => a = 42).First();")]
    [InlineData("int put(ref int n) => n = 42;\nint kept = put(ref a);")]
    [InlineData("int kept = new[] { 1 }.Select(n => a = 42).First();")]
    [InlineData(
        "class Doer { public int Do(System.Collections.Generic.List<int> l) { l.Add(1); return 1; } }\nvar kept = new "
            + "Doer().Do(null);"
    )]
    public void Nor_what_changes_what_is_given_on_the_way(string students) =>
        Assert.IsType<CompilerReply.Entangled>(Variant("int a = 20 + 1;", $"int a = 20 + 1;\n{students}", "kept"));

    [Fact]
    public void Nor_what_only_has_a_member_by_a_name_that_it_uses() =>
        Assert.Empty(
            Assert
                .IsType<CompilerReply.Built>(
                    Variant(
                        "    return 2 * n;",
                        "    (int Length, int) pair(int Length) => (Length, 0);\n    return pair(2 * n).Length;",
                        "\"42\".Length + 40"
                    )
                )
                .Together
        );

    private static CompilerReply Variant(string given, string students, string answer)
    {
        Assert.Contains(given, Bench.Right, StringComparison.Ordinal);
        return Bench.Build(
            new Subject.Variant(
                Bench
                    .Right.Replace(given, students, StringComparison.Ordinal)
                    .Replace("twice(a)", answer, StringComparison.Ordinal),
                "b",
                []
            )
        );
    }
}
