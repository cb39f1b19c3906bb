using System.Collections.Immutable;
using Grader.Protocol;
using TorchSharp;

namespace Grader.Runner;

/// <summary>The calls that a probe made for the items of its list, with what is small enough to be shown.</summary>
internal sealed class CallLog(ProgramTypes own)
{
    private const int MostCalls = 100;

    private static readonly Observation _notShown = new Observation.Unobservable("too large to be shown");

    private readonly List<AskedCall> _calls = [];
    private readonly List<Observation> _arguments = [];

    public void Clear()
    {
        _calls.Clear();
        _arguments.Clear();
    }

    public void AddArgument(object? argument) => _arguments.Add(See(argument));

    public void AddCall(string text)
    {
        if (_calls.Count <= MostCalls) // one too many is enough to be too many
        {
            _calls.Add(new(text, [.. _arguments]));
        }
        _arguments.Clear();
    }

    public ImmutableArray<AskedCall>? OfLength(int answers) =>
        answers > 0 && answers == _calls.Count && answers <= MostCalls ? [.. _calls] : null;

    // As it is now: a function may change what it gets.
    private Observation See(object? argument)
    {
        try
        {
            return IsSmall(argument) ? ValueObserver.Observe(argument, own) : _notShown;
        }
        catch (Exception) // a tensor that was disposed of, say: that is the function's affair
        {
            return _notShown;
        }
    }

    private static bool IsSmall(object? argument) =>
        argument switch
        {
            torch.Tensor t => t.numel() <= ObservationBounds.CallArguments,
            string s => s.Length <= ObservationBounds.CallLength,
            null or bool => true,
            _ => argument.GetType().IsPrimitive,
        };
}
