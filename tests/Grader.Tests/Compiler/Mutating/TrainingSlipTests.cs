using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Slips of trainings and of modules: what is left out, and what is taken along the wrong dimension.</summary>
public sealed class TrainingSlipTests
{
    private const string Modules = """
        class Module
        {
            public Tensor forward(Tensor x) => x;
            public Tensor call(Tensor x) => x;
            public void train(bool on = true) { }
            public void eval() { }
            public void zero_grad() { }
            public void step() { }
        }
        Module Linear(int inputs, int outputs) => null;
        Module ReLU() => null;
        Module Sequential(params (string, Module)[] members) => null;
        Tensor relu(Tensor x) => x;
        Tensor softmax(Tensor x, long dim) => x;
        Tensor sumOver(Tensor x, long[] dim = null, bool keepdim = false) => x;
        Tensor cat(params Tensor[] parts) => null;
        Module net = null, head = null;
        """;

    [Theory]
    [InlineData("net.eval();")]
    [InlineData("net.train();")]
    [InlineData("net.zero_grad();")]
    [InlineData("net.step();")]
    [InlineData("m.grad?.zero_();")]
    public void A_step_of_a_training_is_forgotten(string statement) =>
        Assert.Contains($"{statement} -> nothing", SlipsIn($"{statement}\nConsole.WriteLine(1);\nreturn a;"));

    [Fact]
    public void A_step_is_forgotten_also_where_it_is_all_that_a_condition_guards() =>
        Assert.Contains("net.step(); -> ;", SlipsIn("if (a != null) net.step();\nreturn a;"));

    [Fact]
    public void A_value_stays_in_the_graph() => Assert.Contains("return a.detach(); -> return a;", SlipsIn("return a.detach();"));

    [Fact]
    public void A_module_goes_without_one_of_its_members()
    {
        var slips = Slips.Mutants(
            $"{Tensors}\n{Modules}\n"
                + "Module f = Sequential((\"in\", Linear(2, 8)), (\"relu\", ReLU()), (\"out\", Linear(8, 1))); // hole"
        );
        var afters = slips.Select(m => m.After).ToList();
        Assert.Contains(
            "(\"in\", Linear(2, 8)), (\"out\", Linear(8, 1))",
            afters.Select(a => a.Split("Sequential(").Last()[..^1])
        );
    }

    [Fact]
    public void A_layer_or_an_activation_is_left_out_of_a_forward()
    {
        var slips = SlipsIn("return head.call(relu(net.forward(a)));");
        Assert.Contains("return head.call(relu(net.forward(a))); -> return relu(net.forward(a));", slips);
        Assert.Contains("return head.call(relu(net.forward(a))); -> return head.call(net.forward(a));", slips);
        Assert.Contains("return head.call(relu(net.forward(a))); -> return head.call(relu(a));", slips);
    }

    [Fact]
    public void What_is_to_be_added_up_is_overwritten_and_the_reverse()
    {
        Assert.Contains("n += 2; -> n = 2;", SlipsIn("int n = 1;\nn += 2;\nreturn a * b;"));
        Assert.Contains("n = 2; -> n += 2;", SlipsIn("int n = 1;\nn = 2;\nreturn a * b;"));
        Assert.DoesNotContain("+=", string.Join('\n', SlipsIn("Action n = null;\nn = () => { };\nn();\nreturn a;")));
    }

    [Fact]
    public void Means_are_sums_at_every_place()
    {
        var slips = SlipsIn("return a.sum() * b.mean();");
        Assert.Contains("return a.sum() * b.mean(); -> return a.mean() * b.mean();", slips);
        Assert.Contains("return a.sum() * b.mean(); -> return a.sum() * b.sum();", slips);
    }

    [Fact]
    public void Rows_are_taken_for_columns_and_the_last_dimension_is_no_other()
    {
        var slips = SlipsIn("return softmax(a, 1) + sumOver(b, [0]) + softmax(b, -1);").Where(s => s.Contains("softmax(a, "));
        Assert.Contains("+ softmax(b, 0)", string.Join('\n', slips));
        Assert.Contains("-> return softmax(a, 0) +", string.Join('\n', slips));
        Assert.Contains("sumOver(b, [1])", string.Join('\n', slips));
        Assert.DoesNotContain("return softmax(a, -1) +", string.Join('\n', slips));
        Assert.DoesNotContain("+ softmax(b, 1);", string.Join('\n', slips));
    }

    [Fact]
    public void One_of_any_number_of_arguments_is_forgotten()
    {
        var slips = SlipsIn("return cat(a, b);");
        Assert.Contains("return cat(a, b); -> return cat(a);", slips);
        Assert.Contains("return cat(a, b); -> return cat(b);", slips);
    }

    private static List<string> SlipsIn(string answer) =>
        [.. Slips.Of("Tensor f(Tensor a, Tensor b)", answer, Modules).Split('\n')];
}
