using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>What one probe was seen to do. Said by the process that runs hostile code: to be judged, never believed.</summary>
[JsonDerivedType(typeof(Tensor), "tensor")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Truth), "truth")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(List), "list")]
[JsonDerivedType(typeof(Nothing), "nothing")]
[JsonDerivedType(typeof(Threw), "threw")]
[JsonDerivedType(typeof(Unobservable), "unobservable")]
public abstract record Observation
{
    private Observation() { }

    /// <param name="Shape">Extent of each dimension; empty for a scalar.</param>
    /// <param name="Tracked">Whether autograd tracks it (<c>requires_grad</c>).</param>
    /// <param name="Data">Row-major, little-endian; a length other than shape times element size never gets past <see
    /// cref="ObservationBounds"/>.</param>
    public sealed record Tensor(Dtype Dtype, ImmutableArray<long> Shape, bool Tracked, ReadOnlyMemory<byte> Data) : Observation;

    /// <param name="Type">The C# keyword: float, double, int, long and so on.</param>
    public sealed record Number(string Type, double Value) : Observation;

    public sealed record Truth(bool Value) : Observation;

    public sealed record Text(string Value) : Observation;

    public sealed record List(ImmutableArray<Observation> Items) : Observation
    {
        /// <summary>What each item is the answer to, where the probe asked a function for each of them; else null.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public ImmutableArray<AskedCall>? Asked { get; init; }
    }

    /// <summary>null.</summary>
    public sealed record Nothing : Observation;

    /// <param name="Line">Line of the student's file that threw, where that is known.</param>
    public sealed record Threw(string Type, string Message, int? Line) : Observation;

    /// <summary>A value that cannot be carried: of an unknown type, or too large.</summary>
    public sealed record Unobservable(string Why) : Observation;
}

/// <summary>A call of a function of the exercise's.</summary>
/// <param name="Text">As the exercise writes it: <c>agree({0}, {1})</c>, with what it was computed where there is a number in
/// braces.</param>
/// <param name="With">Numbers, bools, texts and small tensors.</param>
public sealed record AskedCall(string Text, ImmutableArray<Observation> With);

/// <summary>Element types of tensors that can be observed.</summary>
[JsonConverter(typeof(EnumNameConverter<Dtype>))]
public enum Dtype
{
    Bool,
    UInt8,
    Int8,
    Int16,
    Int32,
    Int64,
    Float32,
    Float64,
}
