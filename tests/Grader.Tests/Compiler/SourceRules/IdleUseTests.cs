using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>root must use Sqrt, in what can run.</summary>
public sealed class IdleUseTests
{
    [Theory]
    [InlineData("double f(double v) => Math.Sqrt(v); return x;")]
    [InlineData("Func<double, double> f = v => Math.Sqrt(v); return x;")]
    [InlineData("Func<double, double> f = Math.Sqrt; return x;")]
    [InlineData("var f = (Func<double, double>)(v => Math.Sqrt(v)); return x;")]
    [InlineData("Func<double, double> f = null; f = Math.Sqrt; return x;")]
    [InlineData("Func<double, double> _ = delegate (double v) { return Math.Sqrt(v); }; return x;")]
    [InlineData("double f(double v) => v > 1 ? f(Math.Sqrt(v)) : v; return x;")]
    [InlineData("return x; return Math.Sqrt(x);")]
    [InlineData("if (false) { return Math.Sqrt(x); } return x;")]
    [InlineData("while (1 > 2) { x = Math.Sqrt(x); } return x;")]
    [InlineData("const bool never = false; return never ? Math.Sqrt(x) : x;")]
    [InlineData("for (; 1 > 2;) { x = Math.Sqrt(x); } return x;")]
    [InlineData("return false && Math.Sqrt(x) > 1 ? 1 : x;")]
    [InlineData("return true || Math.Sqrt(x) > 1 ? x : 1;")]
    [InlineData("throw new Exception(); x = 1; x = Math.Sqrt(x);")]
    [InlineData("return nameof(Math.Sqrt).Length;")]
    public void What_never_runs_does_not_make_a_use(string answer) =>
        Assert.EndsWith(
            " not use Sqrt, which belongs here.",
            Assert.Single(
                HiddenUseTests.Breaches(HiddenUseTests.Right.Replace("return Math.Sqrt(x);", answer, StringComparison.Ordinal))
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("double f(double v) => Math.Sqrt(v); return f(x);")]
    [InlineData("Func<double, double> f = v => Math.Sqrt(v); return f(x);")]
    [InlineData("Func<double, double> f = Math.Sqrt; return f(x);")]
    [InlineData("Func<double, double> f; f = Math.Sqrt; return f(x);")]
    [InlineData("return new[] { x }.Select(Math.Sqrt).First();")]
    [InlineData("return new[] { x }.Select(v => Math.Sqrt(v)).First();")]
    [InlineData("double f() { return g(); double g() => Math.Sqrt(x); } return f();")]
    [InlineData("if (x > 0) { return Math.Sqrt(x); } return x;")]
    [InlineData("goto end; x = 1; end: return Math.Sqrt(x);")]
    [InlineData("return true ? Math.Sqrt(x) : x;")]
    [InlineData(
        "kept = x; return kept; } double kept { get; set { field = Math.Sqrt(value); } } double more(double x) { return x;"
    )]
    [InlineData(
        "return new Root(x).V; } class Root(double x) { public double V { get; } = Math.Sqrt(x); } double more(double x) { "
            + "return x;"
    )]
    [InlineData("return (from v in new[] { x } select Math.Sqrt(v)).First();")]
    [InlineData("try { return Math.Sqrt(x); } finally { Console.Write(\"\"); }")]
    public void What_may_run_does(string answer) =>
        Assert.Empty(
            HiddenUseTests.Breaches(HiddenUseTests.Right.Replace("return Math.Sqrt(x);", answer, StringComparison.Ordinal))
        );
}
