using Grader.Compiler.LikelySlips;
using Xunit;

namespace Grader.Tests.Compiler.LikelySlips;

/// <summary>What is told of a wrong answer that is right but for one place.</summary>
public sealed class OnlyDifferenceTests
{
    [Theory]
    [InlineData("loss.backward();", "(loss * 2).backward();", "It is multiplied by 2, and that does not belong there.")]
    [InlineData("loss.backward();", "(loss / 2).backward();", "It is divided by 2, and that does not belong there.")]
    [InlineData("loss.backward();", "(-loss).backward();", "It has the opposite sign: there is a minus sign too many.")]
    [InlineData("loss.backward();", "loss.mean().backward();", "mean() is taken of loss, and does not belong there.")]
    [InlineData("loss.backward();", "loss.backward(); m.grad.zero_();", "m.grad.zero_() does not belong there.")]
    [InlineData("loss.backward();", "using (no_grad()) { loss.backward(); }", "using (no_grad()) does not belong around it.")]
    [InlineData("m.zero_(); c.zero_();", "m.neg_(); c.neg_();", "neg_() is called where zero_() belongs.")]
    [InlineData(
        "f(); g.backward();",
        "f(); g.backward(); h.backward();",
        "h.backward() is called once too often: backward adds to what is there, each time that it runs."
    )]
    [InlineData("m.zero_(); c.zero_();", "x.zero_(); y.zero_();", "x stands where m belongs. y stands where c belongs.")]
    [InlineData("f(m - m.grad); f(c - c.grad);", "f(m - c.grad); f(c - m.grad);", "c.grad and m.grad have changed places.")]
    [InlineData("Tensor c = randn(1, grad: true);", "var c = randn(1);", "grad is not given in randn(1).")]
    [InlineData("return a < 1e-4f;", "return a < 0.001f;", "0.001f is not the number that belongs there: it is too large.")]
    [InlineData("return x is \"q\" or \"exit\";", "return x is \"q\" or \"exit\" or \"\";", "\"\" does not belong there.")]
    [InlineData("var h = g / 2;", "var h = g % 2;", "% stands where / belongs.")]
    [InlineData("f(m, c, x, y);", "f(m, y, x, c);", "y and c have changed places.")]
    [InlineData("f(m, c, x, y);", "f(randn(1), randn(1), x, y);", "randn(1) stands where m and c belong.")]
    [InlineData("m.z(); c.z();", "if (i == 1) { m.z(); c.z(); }", "if (i == 1) does not belong around it.")]
    [InlineData(
        "return f(e) * g(x);",
        "var o = f(e); var i = g(x) * x; return o * i;",
        "It is multiplied by x, and that does not belong there."
    )]
    public void What_is_done_in_the_one_place_is_told(string right, string wrong, string words) =>
        Assert.Equal(new OnlyDifference(words, SaysWhat: true), Find(right, wrong));

    [Theory]
    [InlineData("a.Add(loss); b.Add(m);", "a.Add(f(m)); b.Add(m);", "What is wrong is f(m): the rest is as it should be.")]
    [InlineData("f(x, \"Loss\"); f(y, \"m\");", "f(x, \"\"); f(y, \"\");", "What is wrong is \"\": the rest is as it should be.")]
    [InlineData("var h = g / 2;", "var h = g.sqrt();", "g.sqrt() is not what is to be done with g.")]
    [InlineData("return f(a).mean();", "return f(a)[0];", "f(a)[0] is not what is to be done with f(a).")]
    [InlineData(
        "m.zero_(); c.zero_();",
        "m.div_(2); c.div_(2);",
        "What is wrong are m.div_(2) and c.div_(2): the rest is as it should be."
    )]
    [InlineData("loss.mean().backward();", "loss.backward();", "loss is not all that belongs there.")]
    public void Where_that_would_give_the_answer_away_only_the_place_is_told(string right, string wrong, string words) =>
        Assert.Equal(new OnlyDifference(words, SaysWhat: false), Find(right, wrong));

    [Theory]
    [InlineData("return a - b;", "return x * x;")]
    [InlineData("return f(a) - g(b);", "return h(a) - g(c);")]
    [InlineData("f(a); g(b);", "h(a); g(c);")]
    public void Of_several_places_one_may_do_no_harm_and_all_of_an_answer_is_no_place(string right, string wrong) =>
        Assert.True(Find(right, wrong) is null or { SaysWhat: false });

    [Theory]
    [InlineData("return m * x;", "return (m * x);")]
    [InlineData("m.grad.zero_();", "m.grad?.zero_();")]
    [InlineData("Tensor c = f(1);", "var c = f(1);")]
    [InlineData("f(0.001f);", "f(1e-3f);")]
    [InlineData("using (f()) { g(); }", "using (f()) g();")]
    [InlineData("f(10f);", "f(10.0);")]
    [InlineData("g();", "g(); Console.WriteLine(1);")]
    public void What_says_the_same_is_no_difference(string right, string same) => Assert.Null(Find(right, same));

    private static OnlyDifference? Find(string right, string own) => OnlyDifference.Find(Of(right), Of(own));

    private static Piece Of(string code) => Piece.Of(new AnswerTokens(code));
}
