using System.Collections.Immutable;
using Grader.Protocol;
using TorchSharp;

namespace Grader.Runner;

/// <summary>
/// Random inputs for probes. What a probe draws depends on the seed and the probe alone: not on what other probes drew, and never
/// on torch's own generator, which belongs to the program.
/// </summary>
public sealed class Inputs
{
    private readonly int _seed,
        _stretch;
    private readonly ProgramTypes _own;
    private readonly CallLog _calls;
    private Random _random;

    /// <param name="stretch">By how much every extent above 1 is larger than it is asked for.</param>
    internal Inputs(int seed, int stretch, ProgramTypes own)
    {
        (_seed, _stretch, _own) = (seed, stretch, own);
        _calls = new(own);
        _random = GeneratorFor(-1, seed);
    }

    /// <summary>Goes no further where one of the variables that a probe uses holds a value of a type that the program declares
    /// itself, and the exercise does not.</summary>
    /// <param name="declared">The types that the exercise declares.</param>
    public void Trust(string[] declared, object?[] variables)
    {
        var items = ObservationBounds.Items;
        var exercises = declared.ToHashSet();
        if (variables.Any(variable => _own.AreIn(variable, exercises, ref items)))
        {
            throw new ProgramTypeException();
        }
    }

    /// <summary>A float32 tensor, uniform in [-3, 3).</summary>
    /// <param name="shape">Extent of each dimension; none for a scalar.</param>
    public torch.Tensor Random(params long[] shape) => RandomBetween(-3, 3, shape);

    /// <summary>One number, uniform in [low, high), apart from rounding.</summary>
    public float RandomBetween(float low, float high) => low + (high - low) * _random.NextSingle();

    /// <summary>A float32 tensor, uniform in [low, high), apart from rounding.</summary>
    public torch.Tensor RandomBetween(float low, float high, params long[] shape)
    {
        shape = [.. shape.Select(Stretched)];
        var values = new float[Count(shape)];
        foreach (ref var value in values.AsSpan())
        {
            value = RandomBetween(low, high);
        }
        return torch.tensor(values, shape, torch.float32, torch.CPU);
    }

    /// <summary>A whole number; both bounds can be drawn.</summary>
    public int RandomWhole(int low, int high) => (int)_random.NextInt64(low, high + 1L);

    /// <summary>Labels of samples: an int64 tensor of shape [count], from 0 up to <paramref name="classes"/>. Each class occurs
    /// where there are enough samples.</summary>
    public torch.Tensor RandomLabels(long count, int classes) => torch.tensor(Draws.Labels(_random, Stretched(count), classes));

    /// <summary>The two labels -1 and 1: a float32 tensor of shape [count].</summary>
    public torch.Tensor RandomSigns(long count) =>
        torch.tensor(Draws.Labels(_random, Stretched(count), 2).Select(label => 2f * label - 1).ToArray());

    /// <summary>One-hot labels: a float32 tensor of shape [count, classes] with one 1 in each row.</summary>
    public torch.Tensor RandomOneHot(long count, int classes)
    {
        var (rows, columns) = (Stretched(count), Stretched(classes));
        var values = new float[Count([rows, columns])];
        foreach (var (row, label) in Draws.Labels(_random, rows, (int)columns).Index())
        {
            values[row * columns + label] = 1;
        }
        return torch.tensor(values, [rows, columns], torch.float32, torch.CPU);
    }

    /// <summary>Probabilities: a float32 tensor of positive numbers whose sum along the last dimension is 1.</summary>
    /// <param name="shape">Extent of each dimension; at least one.</param>
    public torch.Tensor RandomProbabilities(params long[] shape)
    {
        shape = [.. shape.Select(Stretched)];
        return torch.tensor(Draws.Probabilities(_random, Count(shape), shape[^1]), shape, torch.float32, torch.CPU);
    }

    /// <summary>The places 0 to count - 1 in an order that nobody knows: an int64 tensor of shape [count].</summary>
    public torch.Tensor RandomPermutation(long count) => torch.tensor(Draws.Permutation(_random, Stretched(count)));

    /// <inheritdoc cref="ModuleParameters.Describe"/>
    public object Parameters(torch.nn.Module module, torch.optim.Optimizer? optimizer = null) =>
        new ModuleParameters(_own).Describe(module, optimizer);

    /// <summary>A derivative three times over: by the student's formula, by autograd, and by central differences, all in
    /// float64.</summary>
    /// <param name="formula">The derivative of <paramref name="of"/>, element by element.</param>
    /// <param name="of">A function whose every element depends on the same element of its argument alone.</param>
    /// <param name="at">The points. Whatever their dtype, the functions get them as float64.</param>
    /// <returns>Three values; the second is null where the result does not depend on the points as far as autograd can
    /// see.</returns>
    public static (torch.Tensor Formula, torch.Tensor? Autograd, torch.Tensor Differences) Gradient(
        Func<torch.Tensor, torch.Tensor> formula,
        Func<torch.Tensor, torch.Tensor> of,
        torch.Tensor at
    )
    {
        // The best step for central differences is about the cube root of the machine epsilon (Press et al., Numerical Recipes,
        // 5.7).
        const double step = 6e-6;
        var points = at.detach().to(torch.float64);
        var tracked = points.clone().requires_grad_();
        var result = of(tracked).sum();
        // Else it would end the process
        var slope = result.requires_grad ? torch.autograd.grad([result], [tracked], allow_unused: true)[0] : null;
        return (
            formula(points.clone()),
            slope is { IsInvalid: false } ? slope : null,
            (of(points + step) - of(points - step)) / (2 * step)
        );
    }

    /// <summary>Notes what a function is about to be called with.</summary>
    public T Asked<T>(T argument)
    {
        _calls.AddArgument(argument);
        return argument;
    }

    /// <summary>Notes that a function has been called with what was noted since the last call.</summary>
    /// <param name="call">As the exercise writes it.</param>
    public T Answered<T>(string call, T answer)
    {
        _calls.AddCall(call);
        return answer;
    }

    /// <summary>What was noted of the probe: the calls that a list of so many answers came of; null where they are not as
    /// many.</summary>
    internal ImmutableArray<AskedCall>? CallsFor(int answers) => _calls.OfLength(answers);

    /// <param name="under">A seed instead of the usual one.</param>
    internal void BeginProbe(int probe, int? under = null)
    {
        _random = GeneratorFor(probe, under ?? _seed);
        _calls.Clear();
    }

    private long Stretched(long extent) => extent > 1 ? extent + _stretch : extent;

    private static long Count(long[] shape) => shape.Aggregate(1L, (n, extent) => checked(n * extent));

    // Multiplying by 2^64 over the golden ratio spreads neighbouring seeds and probes over all 32 bits that Random takes.
    private static Random GeneratorFor(int probe, int seed) =>
        new((int)(unchecked((((ulong)(uint)seed << 32) | (uint)probe) * 0x9E3779B97F4A7C15) >> 32));
}
