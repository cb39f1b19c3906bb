using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Protocol;
using TorchSharp;

namespace Grader.Runner;

/// <summary>
/// Turns one value of the program's into an observation. What is of a class of the program's own is none: nothing of it is
/// called. What an iterator of the program's throws passes through.
/// </summary>
internal sealed class ValueObserver
{
    // Across the whole value: a list of lists could else be 10,000 times 10,000 long.
    private int _items = ObservationBounds.Items;
    private int _characters = ObservationBounds.TextLength;
    private long _elements = ObservationBounds.Elements;

    private readonly ProgramTypes _own;

    private ValueObserver(ProgramTypes own) => _own = own;

    /// <remarks>Whole numbers beyond 2^53 lose their last digits: all numbers travel as double.</remarks>
    public static Observation Observe(object? value, ProgramTypes own)
    {
        var seen = new ValueObserver(own).See(value, 0);
        return ObservationBounds.Hold(seen) ? seen : new Observation.Unobservable("a list that holds too much");
    }

    private Observation See(object? value, int depth) =>
        value switch
        {
            null => new Observation.Nothing(),
            _ when _own.Has(value.GetType()) => ProgramTypes.Unobservable,
            torch.Tensor t => SeeTensor(t),
            bool b => new Observation.Truth(b),
            string s => SeeText(s),
            char c => SeeText(c.ToString()),
            Scalar s => SeeScalar(s),
            _ when AsNumber(value) is { } number => new Observation.Number(TypeName.Of(value.GetType()), number),
            ITuple t => SeeItems(Enumerable.Range(0, t.Length).Select(i => t[i]), depth),
            Array { Rank: > 1 } a => SeeItems(NestedRows(a, []), depth),
            IEnumerable e => SeeItems(e, depth),
            _ => new Observation.Unobservable($"a value of type {TypeName.Of(value.GetType())}"),
        };

    private static double? AsNumber(object value) =>
        value switch
        {
            float n => n,
            double n => n,
            decimal n => (double)n,
            sbyte n => n,
            byte n => n,
            short n => n,
            ushort n => n,
            int n => n,
            uint n => n,
            long n => n,
            ulong n => n,
            _ => null,
        };

    private static Observation SeeScalar(Scalar scalar) =>
        scalar.Type switch
        {
            torch.ScalarType.Float32 => new Observation.Number("float", scalar.ToSingle()),
            torch.ScalarType.Float64 => new Observation.Number("double", scalar.ToDouble()),
            torch.ScalarType.Int64 => new Observation.Number("long", scalar.ToInt64()),
            torch.ScalarType.Bool => new Observation.Truth(scalar.ToBoolean()),
            var type => new Observation.Unobservable($"a Scalar of type {type}"),
        };

    private Observation SeeText(string text) =>
        (_characters -= text.Length) < 0
            ? new Observation.Unobservable($"text of more than {ObservationBounds.TextLength} characters")
            : new Observation.Text(text);

    private Observation SeeTensor(torch.Tensor tensor)
    {
        var seen = TensorObserver.Observe(tensor, _elements);
        _elements -= seen is Observation.Tensor t ? ObservationBounds.CountElements(t.Shape) ?? 0 : 0;
        return seen;
    }

    private Observation SeeItems(IEnumerable values, int depth)
    {
        if (depth == ObservationBounds.Depth)
        {
            return new Observation.Unobservable($"lists within lists, more than {ObservationBounds.Depth} deep");
        }
        var seen = ImmutableArray.CreateBuilder<Observation>();
        foreach (var value in values)
        {
            if (_items-- <= 0)
            {
                return new Observation.Unobservable($"more than {ObservationBounds.Items} items");
            }
            seen.Add(See(value, depth + 1));
        }
        return new Observation.List(seen.DrainToImmutable());
    }

    /// <summary>An array of several dimensions as lists within lists.</summary>
    private static IEnumerable<object?> NestedRows(Array array, ImmutableArray<int> at) =>
        Enumerable
            .Range(array.GetLowerBound(at.Length), array.GetLength(at.Length))
            .Select(i => at.Add(i))
            .Select(next => next.Length == array.Rank ? array.GetValue([.. next]) : NestedRows(array, next));
}
