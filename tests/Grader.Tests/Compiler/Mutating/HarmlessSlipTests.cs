using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Slips that are surely none are not made, and texts take nobody's room.</summary>
public sealed class HarmlessSlipTests
{
    private const string Given = """
        class Module { public Tensor forward(Tensor x) => x; public void zero_grad() { } public void step() { } }
        Module Linear(int inputs, int outputs) => null;
        Module Sequential(params (string, Module)[] members) => null;
        Tensor rank(Tensor x, bool keepdim = false, int k = 1, Tensor like = null) => x;
        Tensor drawn() => randn(1);
        Tensor changed(Tensor x) { x.zero_(); return x; }
        Module net = null;
        """;

    [Theory]
    [InlineData("Tensor p = a.abs();\nTensor q = rank(b).to(2);\nreturn p - q;")]
    [InlineData("Tensor p = drawn();\nTensor q = b.abs();\nreturn p - q;")]
    [InlineData("Tensor p = a;\nTensor q = b;\np = a.abs();\nq = rank(b);\nreturn p - q;")]
    [InlineData("net.zero_grad();\nTensor p = net.forward(a);\nreturn p;")]
    [InlineData("Tensor p = net.forward(a);\nnet.zero_grad();\nreturn p;")]
    public void Statements_that_do_not_need_each_other_do_not_change_places(string answer) =>
        Assert.DoesNotContain(SlipsIn(answer), IsExchange);

    [Theory]
    [InlineData("Tensor p = drawn();\nTensor q = randn(1).abs();\nreturn p - q;")]
    [InlineData("Tensor p = a.abs();\nTensor q = changed(b);\nreturn p - q;")]
    [InlineData("net.zero_grad();\nTensor p = m.grad.abs();\nreturn p;")]
    [InlineData("net.step();\nTensor p = net.forward(a);\nreturn p;")]
    [InlineData("a.zero_();\nTensor p = a.abs();\nreturn p;")]
    public void Those_that_may_need_each_other_do(string answer) => Assert.Contains(SlipsIn(answer), IsExchange);

    [Theory]
    [InlineData("rank(a, keepdim: false)")]
    [InlineData("rank(a, k: 1)")]
    [InlineData("rank(a, like: null)")]
    public void An_argument_that_writes_out_what_is_there_anyway_is_not_forgotten(string value) =>
        Assert.DoesNotContain($"return {value}; -> return rank(a);", SlipsIn($"return {value};"));

    [Theory]
    [InlineData("rank(a, keepdim: true)")]
    [InlineData("rank(a, k: 2)")]
    [InlineData("rank(a, like: b)")]
    public void One_that_says_something_else_is(string value) =>
        Assert.Contains($"return {value}; -> return rank(a);", SlipsIn($"return {value};"));

    [Fact]
    public void What_layers_are_called_and_exceptions_tell_is_anybodys_own()
    {
        var slips = Shown(
            Mutants(
                $"{Tensors}\n{Given}\nModule f(int n)\n{{\n#region hole f\nif (n < 0) throw new Exception(\"below\");\n"
                    + "return Sequential((\"one\", Linear(1, n)), (\"two\", Linear(n, 1)));\n#endregion\n}\n"
            )
        );
        Assert.DoesNotContain("\"\"", slips);
    }

    [Fact]
    public void Texts_take_nobodys_room()
    {
        var numbers = string.Join(", ", Enumerable.Range(10, 20));
        string Code(string texts) => $"int g(int a, params string[] b) => a;\nint[] f = [g(7, {texts}), {numbers}]; // hole";
        var without = Mutants(Code("null"));
        var with = Mutants(Code("\"a\", \"b\", \"c\", \"d\", \"e\", \"f\""));
        Assert.Equal(16, without.Length);
        Assert.Equal(16, with.Count(m => !m.After.Contains("\"\"")));
        Assert.Equal(4, with.Count(m => m.After.Contains("\"\"")));
    }

    private static bool IsExchange(string slip) =>
        slip.Split(" -> ") is [var before, var after] && before.Count(c => c == ';') == 2 && after.Count(c => c == ';') == 2;

    private static List<string> SlipsIn(string answer) =>
        [.. Slips.Of("Tensor f(Tensor a, Tensor b)", answer, Given).Split('\n')];
}
