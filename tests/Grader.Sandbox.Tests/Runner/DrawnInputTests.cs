using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Runner;

/// <summary>What probes draw besides numbers.</summary>
public sealed class DrawnInputTests
{
    private static readonly ImmutableArray<string> _probes =
    [
        "inputs.RandomLabels(7, 3)",
        "inputs.RandomSigns(6)",
        "inputs.RandomOneHot(4, 3)",
        "inputs.RandomPermutation(6)",
        "inputs.RandomProbabilities(3, 4)",
        "inputs.RandomBetween(2, 3, 4, 1)",
        "inputs.RandomWhole(5, 7)",
    ];

    private const string Script = "int nothing = 0;";

    [Fact]
    public async Task Labels_signs_permutations_and_probabilities_are_what_they_are_called()
    {
        var run = await Here.Run(Script, _probes);
        Assert.Equal([0.0, 1, 2], Drawn(run, 0, Dtype.Int64, 7).Distinct().Order());
        Assert.Equal([-1.0, 1], Drawn(run, 1, Dtype.Float32, 6).Distinct().Order());
        Assert.All(Drawn(run, 2, Dtype.Float32, 4, 3).Chunk(3), row => Assert.Equal([0.0, 0, 1], row.Order()));
        Assert.Equal([0.0, 1, 2, 3, 4, 5], Drawn(run, 3, Dtype.Int64, 6).Order());
        Assert.All(Drawn(run, 4, Dtype.Float32, 3, 4).Chunk(4), row => Assert.Equal(1, row.Sum(), 1e-6));
        Assert.All(Drawn(run, 4, Dtype.Float32, 3, 4), p => Assert.InRange(p, 0.01, 0.9));
        Assert.All(Drawn(run, 5, Dtype.Float32, 4, 1), n => Assert.InRange(n, 2, 3));
        Assert.InRange(Assert.IsType<Observation.Number>(run.Observations[6]).Value, 5, 7);
    }

    [Fact]
    public async Task A_seed_gives_the_same_on_every_machine()
    {
        ImmutableArray<string> probes =
        [
            "inputs.RandomLabels(8, 3)",
            "inputs.RandomPermutation(6)",
            "Enumerable.Range(0, 5).Select(_ => inputs.RandomWhole(1, 1000))",
        ];
        var run = await Here.Run(Script, probes);
        Assert.Equal("0 1 1 2 0 0 0 0", string.Join(' ', Drawn(run, 0, Dtype.Int64, 8)));
        Assert.Equal("3 5 1 0 4 2", string.Join(' ', Drawn(run, 1, Dtype.Int64, 6)));
        Assert.Equal(
            "67 339 268 244 989",
            string.Join(
                ' ',
                Assert.IsType<Observation.List>(run.Observations[2]).Items.Cast<Observation.Number>().Select(n => n.Value)
            )
        );
    }

    [Fact]
    public async Task Sizes_may_grow_and_classes_of_labels_never_do()
    {
        var run = await Here.Run(Emitted.Request(Script, _probes, Here.Limits) with { Stretch = 2 });
        Assert.Equal([0.0, 1, 2], Drawn(run, 0, Dtype.Int64, 9).Distinct().Order());
        Drawn(run, 1, Dtype.Float32, 8);
        Drawn(run, 2, Dtype.Float32, 6, 5);
        Drawn(run, 3, Dtype.Int64, 8);
        Drawn(run, 4, Dtype.Float32, 5, 6);
        Drawn(run, 5, Dtype.Float32, 6, 1);
    }

    private static ImmutableArray<double> Drawn(ObservedRun run, int probe, Dtype dtype, params long[] shape)
    {
        var tensor = Assert.IsType<Observation.Tensor>(run.Observations[probe]);
        Assert.Equal((dtype, string.Join(' ', shape)), (tensor.Dtype, string.Join(' ', tensor.Shape)));
        return dtype == Dtype.Int64
            ? [.. MemoryMarshal.Cast<byte, long>(tensor.Data.Span).ToArray().Select(v => (double)v)]
            : [.. MemoryMarshal.Cast<byte, float>(tensor.Data.Span).ToArray().Select(v => (double)v)];
    }
}
