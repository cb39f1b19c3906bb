using TorchSharp;

namespace Grader.Runner;

/// <summary>
/// Asks more widely than a check does: what the check calls gets other values too, and all that it gives is looked at, whatever
/// the check makes of it. For <c>verify</c>, which wants to know whether two programs can be told apart at all.
/// </summary>
/// <param name="numbers">Near which an answer may change what it does: those that are written in answers.</param>
/// <param name="texts">Likewise.</param>
public sealed class WideInputs(double[] numbers, string[] texts)
{
    private const int FirstBold = 12,
        BoldOfAKind = 2;

    private readonly List<object> _given = [];
    private OtherValues _others = new(new Random(0), numbers, texts, boldness: 0);
    private Unfolding _seen = new();
    private int _variant;

    /// <param name="variant">0 for the check's own values; the highest ones are asked last.</param>
    /// <returns>Whether it threw; then all that was seen, and what became of what calls were given, as a flat list.</returns>
    public object Ask(int variant, Func<object?> probe)
    {
        (_variant, _others) = (
            variant,
            new(new Random(variant), numbers, texts, (variant - FirstBold + BoldOfAKind) / BoldOfAKind)
        );
        _seen = new();
        _given.Clear();
        object? result = null;
        var threw = false;
        try
        {
            result = probe();
        }
        catch (Exception e) // whatever the program throws is an outcome
        {
            (threw, result) = (true, $"{e.GetType()}: {e.Message}");
        }
        var all = new Unfolding();
        all.Add(result);
        _given.ForEach(all.Add);
        object?[] flat = [threw, .. all.Leaves, .. _seen.Leaves];
        return flat;
    }

    /// <summary>A value for a call: another one like it, where this is not how the check asks.</summary>
    public T Vary<T>(T value)
    {
        var given = _variant == 0 ? value : (T)_others.Like(value)!;
        if (given is not (null or ValueType or string))
        {
            _given.Add(given);
        }
        return given;
    }

    /// <summary>What a call gave.</summary>
    public T See<T>(T value)
    {
        _seen.Add(value);
        return value;
    }

    /// <summary>Any value of a type, for a function that no check calls. Tensors have one shape all.</summary>
    /// <exception cref="NotSupportedException">Of this type none can be made.</exception>
    public T Make<T>() => (T)_others.Make(typeof(T), _variant);

    /// <summary>What a module makes of three rows that fit its first weights; null where it takes something else.</summary>
    public object? Forward(object module) =>
        module is torch.nn.Module<torch.Tensor, torch.Tensor> m && m.parameters().FirstOrDefault() is { Dimensions: > 0 } weights
            ? m.call(_others.Floats([3, weights.shape[^1]]))
            : null;
}
