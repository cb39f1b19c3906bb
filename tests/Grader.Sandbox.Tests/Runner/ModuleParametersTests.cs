using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Runner;

/// <summary>A module's parameters are those that TorchSharp has of it, whatever its class says.</summary>
public sealed class ModuleParametersTests
{
    private const string Nets = """
        using TorchSharp.Modules;
        using static TorchSharp.torch.nn;
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear hidden = Linear(2, 3);
            public Sequential Rest { get; } = Sequential(("a", Tanh()), ("b", Linear(3, 1, false)));
            private readonly Parameter scale = new(ones(1), requires_grad: false);
            public Net(bool registers) : base("net") { if (registers) RegisterComponents(); }
            public override Tensor forward(Tensor x) => x;
            public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => [];
            public override IEnumerable<Parameter> parameters(bool recurse = true) => [];
        }
        class Listed : Module<Tensor, Tensor>
        {
            private readonly List<Linear> layers = [Linear(2, 1, false), Linear(1, 1, false)];
            private readonly Tensor w = ones(4, requires_grad: true);
            public Listed() : base("listed") => RegisterComponents();
            public override Tensor forward(Tensor x) => x;
        }
        var net = new Net(true);
        var part = torch.optim.SGD(new[] { net.Rest.parameters().First() }, 0.1);
        """;

    [Fact]
    public async Task Registered_ones_are_told_with_name_dtype_shape_and_whether_they_can_be_trained() =>
        Assert.Equal(
            [
                "hidden.weight Float32 [3,2] trainable",
                "hidden.bias Float32 [3] trainable",
                "Rest.b.weight Float32 [1,3] trainable",
                "scale Float32 [1]",
            ],
            (await Parameters("inputs.Parameters(net)")).Order(StringComparer.Ordinal).OrderBy(Place)
        );

    [Fact]
    public async Task What_is_only_held_is_told_as_such()
    {
        Assert.All(
            await Parameters("inputs.Parameters(new Net(false))"),
            p => Assert.EndsWith(" held", p, StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                "layers[0].weight Float32 [1,2] trainable held",
                "layers[1].weight Float32 [1,1] trainable held",
                "w Float32 [4] trainable held",
            ],
            (await Parameters("inputs.Parameters(new Listed())")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_an_optimizer_moves_is_told() =>
        Assert.Equal(
            ["Rest.b.weight Float32 [1,3] trainable moved"],
            (await Parameters("inputs.Parameters(net, part)")).Where(p => p.EndsWith(" moved", StringComparison.Ordinal))
        );

    private static int Place(string parameter) =>
        parameter[0] switch
        {
            'h' => parameter.Contains("weight", StringComparison.Ordinal) ? 0 : 1,
            'R' => 2,
            _ => 3,
        };

    private static async Task<IEnumerable<string>> Parameters(string probe)
    {
        var run = await Here.Run(Nets, [probe]);
        Assert.Equal(new Ending.Completed(), run.Ending);
        return Assert.IsType<Observation.List>(run.Observations[0]).Items.Select(Shown);
    }

    private static string Shown(Observation parameter)
    {
        var items = Assert.IsType<Observation.List>(parameter).Items;
        var shape = ((Observation.List)items[2]).Items.Select(e => ((Observation.Number)e).Value);
        string Word(int at, bool when, string word) => items[at] is Observation.Truth(var told) && told == when ? $" {word}" : "";
        return $"{((Observation.Text)items[0]).Value} {((Observation.Text)items[1]).Value} [{string.Join(',', shape)}]"
            + $"{Word(3, true, "trainable")}{Word(4, false, "held")}{Word(5, true, "moved")}";
    }
}
