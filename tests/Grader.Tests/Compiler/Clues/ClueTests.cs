using System.Collections.Immutable;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Clues;

/// <summary>Clues by syntax alone, in the answer to "twice", which begins in line 10.</summary>
public sealed class ClueTests
{
    [Theory]
    [InlineData("no_grad(); return n;", "no_grad()")]
    [InlineData("torch.no_grad(); return n;", "torch.no_grad()")]
    [InlineData("_ = inference_mode(); return n;", "inference_mode()")]
    [InlineData("var off = no_grad(); return n;", "no_grad()")]
    public void Nothing_disposes_it(string answer, string code) => Assert.Equal($"LastingNoGrad 10 {code}", Found(answer));

    [Theory]
    [InlineData("using (no_grad()) { return n; }")]
    [InlineData("using (var off = no_grad()) return n;")]
    [InlineData("using var _ = no_grad(); return n;")]
    [InlineData("using var off = torch.no_grad(); return n;")]
    [InlineData("var off = no_grad(); try { return n; } finally { off.Dispose(); }")]
    [InlineData("return f(() => no_grad());")]
    public void Something_disposes_it(string answer) =>
        Assert.DoesNotContain("LastingNoGrad", Found(answer), StringComparison.Ordinal);

    [Theory]
    [InlineData("m = m - lr * m.grad;", "Replaced 10 m = m - lr * m.grad (m); MayBeNull 10 m.grad (m)")]
    [InlineData("m -= m.grad * lr;", "Replaced 10 m -= m.grad * lr (m); MayBeNull 10 m.grad (m)")]
    [InlineData("using (no_grad()) { m -= lr * m.grad; }", "ReplacedInNoGrad 10 m -= lr * m.grad (m); MayBeNull 10 m.grad (m)")]
    [InlineData(
        "using var _ = no_grad(); m -= lr * m.grad;",
        "ReplacedInNoGrad 10 m -= lr * m.grad (m); MayBeNull 10 m.grad (m)"
    )]
    [InlineData(
        "(m, c) = (m - lr * m.grad, c - lr * c.grad);",
        "Replaced 10 (m, c) = (m - lr * m.grad, c - lr * c.grad) (m); "
            + "Replaced 10 (m, c) = (m - lr * m.grad, c - lr * c.grad) (c); "
            + "MayBeNull 10 m.grad (m); MayBeNull 10 c.grad (c)"
    )]
    public void A_parameter_becomes_another_tensor(string answer, string clues) => Assert.Equal(clues, Found(answer));

    [Theory]
    [InlineData("using (no_grad()) { m.sub_(lr * m.grad); }")]
    [InlineData("using (no_grad()) { m = (m - lr * m.grad).requires_grad_(); }")]
    [InlineData("using (no_grad()) { m -= lr * g; }")]
    [InlineData("float step = lr; step -= 1;")]
    public void It_stays_a_parameter_or_may(string answer) =>
        Assert.DoesNotContain("Replaced", Found(answer), StringComparison.Ordinal);

    [Theory]
    [InlineData("m.sub_(1);", "ChangedInPlace 10 m.sub_(1) (m)")]
    [InlineData("m[0] = 1;", "ChangedInPlace 10 m[0] = 1 (m)")]
    public void A_variable_is_changed_in_place(string answer, string clue) => Assert.Equal(clue, Found(answer));

    [Theory]
    [InlineData("using (no_grad()) m.sub_(1);")]
    [InlineData("m.requires_grad_();")]
    [InlineData("m.sub(1);")]
    [InlineData("_(m);")]
    public void It_is_not_or_may_be(string answer) => Assert.Equal("", Found(answer));

    [Theory]
    [InlineData("m.grad.zero_();", "MayBeNull 10 m.grad (m)")]
    [InlineData("return -m.grad;", "MayBeNull 10 m.grad (m)")]
    [InlineData("int[] a = null; return a[0];", "MayBeNull 10 a")]
    [InlineData("int[] a = null!; return a!.Length;", "MayBeNull 10 a")]
    public void Null_would_not_do(string answer, string clue) => Assert.Equal(clue, Found(answer));

    [Theory]
    [InlineData("m.grad?.zero_();")]
    [InlineData("if (m.grad is not null) return n;")]
    [InlineData("if (m.grad == null) return n;")]
    [InlineData("var g = m.grad ?? zeros(1);")]
    [InlineData("Show(m.grad);")]
    [InlineData("m.grad = null;")]
    [InlineData("return autograd.grad([l], [m])[0];")]
    public void Null_would_do(string answer) => Assert.Equal("", Found(answer));

    [Theory]
    [InlineData("var y = tensor(2.0);", "Doubles 10 tensor(2.0)")]
    [InlineData("var y = torch.tensor(new[] { 1.0, 2 });", "Doubles 10 torch.tensor(new[] { 1.0, 2 })")]
    [InlineData("var y = from_array(new double[] { 1, 2 });", "Doubles 10 from_array(new double[] { 1, 2 })")]
    [InlineData("var y = tensor(new[] { 0, 1 });", "Ints 10 tensor(new[] { 0, 1 })")]
    [InlineData("return 1 / 2 * n;", "WholeDivision 10 1 / 2 (1f)")]
    [InlineData("return 1 / x.shape[0];", "WholeDivision 10 1 / x.shape[0] (1f)")]
    [InlineData("return (2) / x.numel();", "WholeDivision 10 (2) / x.numel() (2f)")]
    [InlineData("var l = Linear(8, 2);", "Layer 10 Linear(8, 2) (8x2)")]
    public void Numbers_are_of_another_type_than_they_look(string answer, string clue) => Assert.Equal(clue, Found(answer));

    [Theory]
    [InlineData("var y = tensor(2f);")]
    [InlineData("var y = tensor(new[] { 0L, 1 });")]
    [InlineData("var y = tensor(new float[] { 0, 1 });")]
    [InlineData("var y = tensor(n);")]
    [InlineData("var y = tensor(new[] { n, 1 });")]
    [InlineData("var y = tensor((float)2.0);")]
    [InlineData("var y = tensor(2.0, dtype: float32);")]
    [InlineData("var y = tensor(2.0, ScalarType.Float32);")]
    [InlineData("return n * 2.0;")]
    [InlineData("return 4 / 2;")]
    [InlineData("return 1f / 2;")]
    [InlineData("return n / 2;")]
    [InlineData("return 1 / 0;")]
    [InlineData("var l = Linear(n, 2);")]
    public void Numbers_are_what_they_look_like_or_may_be(string answer) => Assert.Equal("", Found(answer));

    [Theory]
    [InlineData(
        "class Net : Module<Tensor, Tensor> { Linear a = Linear(n, 1); public Net() : base(\"net\") { } }",
        "Unregistered 10 class Net (Net)"
    )]
    [InlineData(
        "class Net : nn.Module<Tensor, Tensor> { List<Linear> all = []; Net() : base(\"net\") { RegisterComponents(); } }",
        "LayersInList 10 all (all)"
    )]
    [InlineData(
        "class Net : Module<Tensor, Tensor> { Linear a; Net() : base(\"n\") { RegisterComponents(); a = Linear(n, 1); } }",
        "RegisteredEarly 10 a (Net)"
    )]
    public void Nothing_finds_the_layers(string answer, string clue) => Assert.Equal(clue, Found(answer));

    [Theory]
    [InlineData(
        "class Net : Module<Tensor, Tensor> { Linear a; Net() : base(\"n\") { a = Linear(n, 1); RegisterComponents(); } }"
    )]
    [InlineData(
        "class Net : Module<Tensor, Tensor> { List<Linear> a = []; Net() : base(\"n\") { register_module(\"a\", a[0]); } }"
    )]
    [InlineData("class Net : Module<Tensor, Tensor> { float a; Net() : base(\"n\") { } }")]
    [InlineData("class Net : Own { Linear a = Linear(n, 1); Net() : base(\"n\") { } }")]
    public void Something_finds_them_or_may(string answer) => Assert.Equal("", Found(answer));

    [Theory]
    [InlineData("using var d = x - y; return d;", "Disposed 10 using (d)")]
    [InlineData("using (var d = x - y) return d;", "Disposed 10 using (d)")]
    [InlineData("x.Dispose();", "Disposed 10 x")]
    public void A_tensor_is_disposed(string answer, string clue) => Assert.Equal(clue, Found(answer));

    [Fact]
    public void A_clue_has_its_own_line_and_long_code_is_cut()
    {
        var found = Assert.Single(Clues($"return n;\n\n    no_grad();"));
        Assert.Equal((12, "no_grad()"), (found.Line, found.Code));
        var cut = Assert.Single(Clues($"m.add_({new string('1', 80)});"));
        Assert.Equal($"m.add_({new string('1', 53)}...", cut.Code);
    }

    [Fact]
    public void Names_are_the_students()
    {
        var renamed = Bench
            .Right.Replace("int a = 20 + 1;", "int start = 20 + 1;", StringComparison.Ordinal)
            .Replace("twice(a)", "twice(start)", StringComparison.Ordinal)
            .Replace("return 2 * n;", "start.sub_(1);", StringComparison.Ordinal);
        var clue = Assert.Single(Bench.Align(renamed).Answers.Single(a => a.Hole == "twice").Clues);
        Assert.Equal(("start.sub_(1)", "start"), (clue.Code, clue.Name));
    }

    [Fact]
    public void What_stands_in_another_answer_is_none_of_this_ones()
    {
        var other = Bench.Right.Replace("20 + 1", "1 / 2", StringComparison.Ordinal);
        Assert.Empty(Bench.Align(other).Answers.Single(a => a.Hole == "twice").Clues);
        Assert.Single(Bench.Align(other).Answers.Single(a => a.Hole == "a").Clues);
    }

    private static string Found(string answer) =>
        string.Join("; ", Clues(answer).Select(c => $"{c.Kind} {c.Line} {c.Code}{(c.Name.Length > 0 ? $" ({c.Name})" : "")}"));

    private static ImmutableArray<Clue> Clues(string answer) =>
        Bench
            .Align(Bench.Right.Replace("return 2 * n;", answer, StringComparison.Ordinal))
            .Answers.Single(a => a.Hole == "twice")
            .Clues;
}
