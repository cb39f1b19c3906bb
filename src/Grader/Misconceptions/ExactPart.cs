using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>All that two behaviours that are alike have exactly in common, as a hash.</summary>
/// <remarks>Each piece says what it is and how long, so that no two rows of pieces are the same bytes.</remarks>
internal sealed class ExactPart : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string HashOf(ImmutableArray<CheckBehaviour> conducts)
    {
        using var part = new ExactPart();
        foreach (var conduct in conducts)
        {
            part.Add(conduct);
        }
        return Convert.ToBase64String(part._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(CheckBehaviour conduct)
    {
        switch (conduct)
        {
            case CheckBehaviour.Gave(var seen):
                Add(seen);
                break;
            case CheckBehaviour.Failed(var how):
                Add("failed", how);
                break;
            case CheckBehaviour.Ended(var how):
                Add("ended", how);
                break;
        }
    }

    private void Add(Observation seen)
    {
        switch (seen)
        {
            case Observation.Tensor tensor:
                Add("tensor", $"{tensor.Dtype} [{string.Join(' ', tensor.Shape)}]");
                Add(tensor);
                break;
            case Observation.Number(_, var value):
                Add("number", "");
                Add(value, 0);
                break;
            case Observation.List(var items):
                Add("list", $"{items.Length}");
                foreach (var item in items)
                {
                    Add(item);
                }
                break;
            case Observation.Truth(var value):
                Add("truth", $"{value}");
                break;
            case Observation.Text(var text):
                Add("text", text);
                break;
            case Observation.Nothing:
                Add("nothing", "");
                break;
            case Observation.Threw(var type, var message, _): // wherever that was
                Add("threw", type);
                Add("message", message);
                break;
            case Observation.Unobservable(var why):
                Add("unobservable", why);
                break;
        }
    }

    private void Add(Observation.Tensor tensor)
    {
        for (var i = 0; i < tensor.Count(); i++)
        {
            if (tensor.IsFloating())
            {
                Add(tensor.NumberAt(i), i);
            }
            else
            {
                Add(tensor.WholeAt(i));
            }
        }
    }

    // What is finite is compared with tolerances.
    private void Add(double number, int place)
    {
        if (!double.IsFinite(number))
        {
            Add("not finite", $"{place}");
            Add(double.IsNaN(number) ? 0 : Math.Sign(number));
        }
    }

    private void Add(string what, string text)
    {
        _hash.AppendData(MemoryMarshal.AsBytes(what.AsSpan()));
        Add(text.Length);
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Add(long number) => _hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));
}
