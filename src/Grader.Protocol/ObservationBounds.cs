namespace Grader.Protocol;

/// <summary>How large an observation may be. The runner keeps to it, and the host refuses what does not.</summary>
public static class ObservationBounds
{
    public const int Rank = 8;

    /// <summary>Elements of tensors and characters of texts, in one observation with all its items.</summary>
    public const int Elements = 100_000;

    public const int TextLength = 20_000;

    /// <summary>In one observation, those of lists within lists included.</summary>
    public const int Items = 10_000;

    public const int Depth = 4;

    /// <summary>Characters of a call that an item is the answer to, and of each text that it was called with.</summary>
    public const int CallLength = 200;

    /// <summary>Arguments of such a call, and elements of a tensor among them.</summary>
    public const int CallArguments = 8;

    /// <summary>Longest name of a C# number type.</summary>
    public const int TypeLength = 10;

    public static int BytesPerElement(Dtype dtype) =>
        dtype switch
        {
            Dtype.Bool or Dtype.UInt8 or Dtype.Int8 => 1,
            Dtype.Int16 => 2,
            Dtype.Int32 or Dtype.Float32 => 4,
            Dtype.Int64 or Dtype.Float64 => 8,
        };

    /// <summary>Whether an observation is one that an honest runner can send. It then fits into a frame.</summary>
    public static bool Hold(Observation observation) =>
        HoldEach(observation, 0) && CountItems(observation) <= Items && WeightOf(observation) <= Elements;

    /// <summary>The product of the extents, or null where one is negative or it is above <see cref="Elements"/>.</summary>
    public static long? CountElements(IEnumerable<long> shape)
    {
        var n = 1L;
        foreach (var extent in shape)
        {
            if (extent < 0)
            {
                return null;
            }
            // One too many stays one too many, and nothing overflows, until a 0 makes it none.
            n = Math.Min(n * Math.Min(extent, Elements + 1), Elements + 1);
        }
        return n <= Elements ? n : null;
    }

    private static bool HoldEach(Observation observation, int depth) =>
        observation switch
        {
            Observation.Tensor t => Enum.IsDefined(t.Dtype)
                && t.Shape is { IsDefault: false, Length: <= Rank }
                && CountElements(t.Shape) is { } n
                && n * BytesPerElement(t.Dtype) == t.Data.Length,
            Observation.List l => depth < Depth
                && l.Items is { IsDefault: false, Length: <= Items }
                && l.Items.All(i => HoldEach(i, depth + 1))
                && (l.Asked is not { } asked || (asked.Length == l.Items.Length && asked.All(HoldCall))),
            Observation.Number { Type.Length: var length } => length <= TypeLength,
            Observation.Text { Value.Length: var length } => length <= TextLength,
            Observation.Threw { Type.Length: var type, Message.Length: var message } => type + message <= TextLength,
            Observation.Unobservable { Why.Length: var why } => why <= TextLength,
            Observation.Truth or Observation.Nothing => true,
            _ => false, // null, against its type
        };

    private static bool HoldCall(AskedCall call) =>
        call is { Text.Length: <= CallLength, With: { IsDefault: false, Length: <= CallArguments } }
        && call.With.All(w =>
            w switch
            {
                Observation.Tensor => HoldEach(w, Depth) && WeightOf(w) <= CallArguments,
                Observation.Text t => t.Value.Length <= CallLength,
                _ => w is not Observation.List && HoldEach(w, Depth),
            }
        );

    // From here on every observation is known to hold by itself.
    private static long CountItems(Observation observation) =>
        observation is Observation.List l ? l.Items.Length + l.Items.Sum(CountItems) : 0;

    private static long WeightOf(Observation observation) =>
        observation switch
        {
            Observation.Tensor t => t.Data.Length / BytesPerElement(t.Dtype),
            Observation.List l => l.Items.Sum(WeightOf),
            Observation.Text t => t.Value.Length,
            Observation.Threw t => t.Type.Length + t.Message.Length,
            Observation.Unobservable u => u.Why.Length,
            _ => 0,
        };
}
