using TorchSharp;

namespace Grader.Runner;

/// <summary>
/// Random inputs for probes. What a probe draws depends on the seed and the probe alone: not on what other probes drew, and never on
/// torch's own generator, which belongs to the program.
/// </summary>
public sealed class Inputs
{
    private readonly int seed;
    private Random random;

    internal Inputs(int seed)
    {
        this.seed = seed;
        random = For(-1);
    }

    /// <summary>A float32 tensor, uniform in [-3, 3).</summary>
    /// <param name="shape">Extent of each dimension; none for a scalar.</param>
    public torch.Tensor Random(params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (n, extent) => checked(n * extent))];
        foreach (ref var value in values.AsSpan())
        {
            value = RandomBetween(-3, 3);
        }
        return torch.tensor(values, shape, torch.float32, torch.CPU);
    }

    /// <summary>One number, uniform in [low, high), apart from rounding.</summary>
    public float RandomBetween(float low, float high) => low + (high - low) * random.NextSingle();

    internal void Begin(int probe) => random = For(probe);

    // Multiplying by 2^64 over the golden ratio spreads neighbouring seeds and probes over all 32 bits that Random takes.
    private Random For(int probe) => new((int)(unchecked((((ulong)(uint)seed << 32) | (uint)probe) * 0x9E3779B97F4A7C15) >> 32));
}
