namespace Grader.Protocol;

/// <summary>How large an observation may be. The runner keeps to it, and the host refuses what does not.</summary>
public static class Bounds
{
    public const int Rank = 8;
    public const int Elements = 100_000;
    public const int TextLength = 20_000;
    public const int Items = 10_000;
    public const int Depth = 4;

    public static int SizeOf(Dtype dtype) => dtype switch
    {
        Dtype.Bool or Dtype.UInt8 or Dtype.Int8 => 1,
        Dtype.Int16 => 2,
        Dtype.Int32 or Dtype.Float32 => 4,
        Dtype.Int64 or Dtype.Float64 => 8,
    };

    /// <summary>Whether an observation is one that an honest runner can send.</summary>
    public static bool Hold(Observation observation, int depth = 0) => observation switch
    {
        Observation.Tensor t => Enum.IsDefined(t.Dtype) && t.Shape is { IsDefault: false, Length: <= Rank }
            && ElementsOf(t.Shape) is { } n && n * SizeOf(t.Dtype) == t.Data.Length,
        Observation.List l => depth < Depth && l.Items is { IsDefault: false, Length: <= Items } && l.Items.All(i => Hold(i, depth + 1)),
        Observation.Text { Value.Length: var length } => length <= TextLength,
        Observation.Threw { Type.Length: var type, Message.Length: var message } => type + message <= TextLength,
        Observation.Unobservable { Why.Length: var why } => why <= TextLength,
        _ => true,
    };

    /// <summary>The product of the extents, or null where it is negative or above <see cref="Elements"/>.</summary>
    public static long? ElementsOf(IEnumerable<long> shape)
    {
        var n = 1L;
        foreach (var extent in shape)
        {
            if (extent < 0 || extent > Elements || (n *= extent) > Elements)
            {
                return null;
            }
        }
        return n;
    }
}
