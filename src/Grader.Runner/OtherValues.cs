using TorchSharp;

namespace Grader.Runner;

/// <summary>Values in place of others. They are of the same type and shape and, as far as can be told, as likely: a label is one
/// of those that were there, and what is positive stays so.</summary>
/// <param name="numbers">Some of them are taken as they are, or nearly.</param>
/// <param name="texts">Likewise.</param>
/// <param name="boldness">From 1 on a positive number may become a negative one, from 2 on a whole one too or none: many a loop
/// does not end there.</param>
internal sealed class OtherValues(Random random, double[] numbers, string[] texts, int boldness)
{
    private static readonly double[] _factors = [0.4, 0.9, 1.1, 2, 3, 10];

    // Of one shape all, so that they go together; what ends a process where it does not fit comes last.
    private static readonly long[][] _shapes =
    [
        [5],
        [3, 3],
        [1],
        [5],
        [3, 3],
        [1],
        [7],
        [4, 4],
    ];

    public object? Like(object? value) =>
        value switch
        {
            torch.Tensor t when !t.IsInvalid && t.NumberOfElements is > 0 and < 100_000 => LikeTensor(t),
            float n => (float)LikeNumber(n),
            double n => LikeNumber(n),
            int n => (int)LikeWhole(n),
            long n => LikeWhole(n),
            bool b => random.Next(2) == 0 ? b : !b,
            string s => LikeText(s),
            float[] a => a.Select(n => (float)LikeNumber(n)).ToArray(),
            double[] a => a.Select(LikeNumber).ToArray(),
            int[] a => a.Select(n => (int)LikeWhole(n)).ToArray(),
            long[] a => a, // as a rule a shape
            List<float> a => a.Select(n => (float)LikeNumber(n)).ToList(),
            List<double> a => a.Select(LikeNumber).ToList(),
            _ => value,
        };

    public object Make(Type type, int variant) =>
        type == typeof(torch.Tensor) ? Floats(_shapes[variant % _shapes.Length])
        : type == typeof(float) ? (float)LikeNumber(0)
        : type == typeof(double) ? LikeNumber(0)
        : type == typeof(int) ? random.Next(1, 9)
        : type == typeof(long) ? (long)random.Next(1, 9)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(string) ? LikeText("text")
        : type == typeof(float[]) ? Enumerable.Range(0, 5).Select(_ => (float)LikeNumber(0)).ToArray()
        : type == typeof(double[]) ? Enumerable.Range(0, 5).Select(_ => LikeNumber(0)).ToArray()
        : type == typeof(int[]) ? Enumerable.Range(0, 5).Select(_ => random.Next(1, 9)).ToArray()
        : type == typeof(List<float>) ? Enumerable.Range(0, 5).Select(_ => (float)LikeNumber(0)).ToList()
        : type == typeof(List<double>) ? Enumerable.Range(0, 5).Select(_ => LikeNumber(0)).ToList()
        : throw new NotSupportedException(type.Name);

    public torch.Tensor Floats(long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (n, extent) => n * extent)];
        foreach (ref var value in values.AsSpan())
        {
            value = (float)LikeNumber(0);
        }
        return torch.tensor(values, shape, torch.float32, torch.CPU);
    }

    private torch.Tensor LikeTensor(torch.Tensor tensor)
    {
        var old = tensor.detach().to(torch.float64).contiguous().data<double>().ToArray();
        var values = tensor.is_floating_point() && !old.All(n => n is 0 or 1) ? LikeNumbers(old) : Shuffled(old);
        var other = torch.tensor(values, tensor.shape, torch.float64, torch.CPU).to(tensor.dtype);
        return !tensor.requires_grad ? other
            : random.Next(2) == 0 && tensor.is_leaf ? other.requires_grad_()
            : tensor + (other - tensor.detach()); // autograd goes on
    }

    private double[] LikeNumbers(double[] old)
    {
        var (least, largest) = (old.Min(), old.Max());
        return least < 0 || boldness > 0 ? [.. old.Select(n => LikeNumber(n + (random.NextDouble() - 0.5) * 0.2 * largest))]
            : largest <= 1 && old.Length > 1 ? [.. old.Select(_ => least + (largest - least) * random.NextDouble())]
            : [.. old.Select(n => Math.Abs(LikeNumber(n)))];
    }

    private double[] Shuffled(double[] old)
    {
        var mixed = old.Select(n => random.Next(3) == 0 ? old[random.Next(old.Length)] : n).ToArray();
        random.Shuffle(mixed);
        return mixed;
    }

    private double LikeNumber(double n)
    {
        var sign = n < 0 || (boldness > 0 && random.Next(2) == 0) ? -1 : 1;
        return random.Next(3) == 0 && numbers.Length > 0 ? sign * Math.Abs(NearWritten())
            : n == 0 ? 6 * random.NextDouble() - 3
            : sign * Math.Abs(n) * _factors[random.Next(_factors.Length)];
    }

    // Steps, sizes and counts.
    private long LikeWhole(long n)
    {
        var other =
            random.Next(3) == 0 && numbers.Length > 0 ? (long)Math.Clamp(NearWritten() + random.Next(-1, 2), -1e9, 1e9)
            : n < 0 ? n - random.Next(3)
            : n + random.Next(-1, 4);
        return boldness > 1 ? other * (random.Next(2) - 1)
            : n > 0 ? Math.Max(1, Math.Abs(other))
            : other;
    }

    private double NearWritten() =>
        numbers[random.Next(numbers.Length)] * (random.Next(3) == 0 ? 1 : 0.3 + 1.9 * random.NextDouble());

    private string LikeText(string text)
    {
        var one = texts.Length > 0 && random.Next(2) == 0 ? texts[random.Next(texts.Length)] : text;
        return random.Next(6) switch
        {
            0 => $" {one} ",
            1 => one.ToUpperInvariant(),
            2 => $"{one}x",
            3 => "",
            _ => one,
        };
    }
}
