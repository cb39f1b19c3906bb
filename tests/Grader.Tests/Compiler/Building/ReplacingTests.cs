using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

/// <summary>Other code in place of a piece of a program, whoever wrote it.</summary>
public sealed class ReplacingTests
{
    [Theory]
    [InlineData("float lr = 0.1f;", "lr", "2f", "float lr = 2f;")]
    [InlineData("var lr = Some(1,\n  2);\nint a;", "lr", "2f", "var lr = 2f\n;\nint a;")]
    [InlineData("float a = 1, lr = a, b = lr;", "lr", "2f", "float a = 1, lr = 2f, b = lr;")]
    [InlineData("seed(42);", "seed(42)", "seed(7)", "seed(7);")]
    [InlineData(
        "torch.seed( 42 ); // seed(42)\nseed(4); seed(42);",
        "seed(42)",
        "seed(7)",
        "torch.seed(7); // seed(42)\nseed(4); seed(7);"
    )]
    [InlineData("var s = \"seed(42)\"; seed(42);", "seed(42)", "seed(7)", "var s = \"seed(42)\"; seed(7);")]
    public void A_piece_is_found_however_it_is_laid_out(string text, string what, string with, string replaced) =>
        Assert.Equal(replaced, Replacements.ApplyTo(text, [new(what, with, 1)]));

    [Theory]
    [InlineData("float lr; lr = 0.1f;", "lr")]
    [InlineData("void f() { float lr = 0.1f; }", "lr")]
    [InlineData("float rate = 0.1f;", "lr")]
    [InlineData("seed(421);", "seed(42)")]
    [InlineData("", "lr")]
    public void Where_it_is_not_nothing_is_replaced(string text, string what) =>
        Assert.Null(Replacements.ApplyTo(text, [new(what, "2f", 1)]));

    [Fact]
    public void All_pieces_are_replaced_or_none() =>
        Assert.Equal(
            ("int a = 10, b = 20;", null),
            (
                Replacements.ApplyTo("int a = 1, b = 2;", Pieces("a", "b")),
                Replacements.ApplyTo("int a = 1, b = 2;", Pieces("a", "c"))
            )
        );

    private static ImmutableArray<Replacement> Pieces(string first, string second) => [new(first, "10", 1), new(second, "20", 2)];
}
