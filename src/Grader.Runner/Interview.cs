using System.Text.Json;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Runs the program, then asks its probes, and says what came of each. Everything here may meet hostile code.</summary>
internal sealed class Interview
{
    private static readonly Observation.Unobservable _fickle = new("another answer the second time, on the same inputs");

    private readonly RunRequest _request;
    private readonly HostLine _line;
    private readonly Session _session;
    private readonly Inputs _inputs;
    private int _begun;

    public Interview(RunRequest request, HostLine line)
    {
        (_request, _line) = (request, line);
        _session = new(request);
        _inputs = new(request.Seed, request.Stretch, _session.OwnTypes);
    }

    /// <summary>On the main thread. Where another one has begun to ask in the meantime, this one waits for the end of the
    /// process.</summary>
    public void Conduct()
    {
        var ended = RunProgram();
        if (!Begin())
        {
            Thread.CurrentThread.Join();
        }
        Conclude(ended, tries: 1);
    }

    /// <summary>Asks the probes while the program is still at work, on another thread than the program's.</summary>
    /// <returns>Whether it did: it does not where they are being asked already.</returns>
    public bool Interrupt()
    {
        const int enough = 20; // a copy of a list fails where the program adds to it at that very moment
        if (!Begin())
        {
            return false;
        }
        Conclude(new RunnerMessage.Interrupted(), enough);
        return true;
    }

    private bool Begin() => Interlocked.Exchange(ref _begun, 1) == 0;

    private void Conclude(RunnerMessage ended, int tries)
    {
        _line.Say(ended);
        if (_request.Ask.IsEmpty)
        {
            return;
        }
        var probes = Attempt(() => ((Func<Inputs, Func<object?>[]>)_session.RunProbes()!)(_inputs));
        foreach (var (time, probe) in _request.Rehearse.Index())
        {
            _ = Ask(probes, probe, ~time);
        }
        var before = _request.Twice
            ? _request.Ask.Reverse().ToDictionary(probe => probe, probe => Ask(probes, probe, probe))
            : [];
        foreach (var probe in _request.Ask)
        {
            var answer = Ask(probes, probe, probe);
            for (var tried = 1; answer is Observation.Threw && tried < tries; tried++)
            {
                answer = Ask(probes, probe, probe);
            }
            var isFickle = before.TryGetValue(probe, out var first) && !AreSame(first, answer);
            _line.Say(new RunnerMessage.Observed(probe, isFickle ? _fickle : answer));
        }
    }

    // As they go over the line, byte by byte.
    private static bool AreSame(Observation first, Observation second)
    {
        static byte[] Bytes(Observation seen) =>
            JsonSerializer.SerializeToUtf8Bytes(new RunnerMessage.Observed(0, seen), LeanWire.Message);
        return Bytes(first).AsSpan().SequenceEqual(Bytes(second));
    }

    private RunnerMessage RunProgram() =>
        Attempt(() => _session.RunProgram()) is { Mishap: { } m }
            ? new RunnerMessage.Stopped(m.Type, m.Message, m.Line)
            : new RunnerMessage.Ran();

    /// <param name="probes">Where the exercise's own lines before the probes could not run, that is what came of each
    /// probe.</param>
    /// <param name="draw">Which random inputs it gets.</param>
    private Observation Ask(Outcome<Func<object?>[]> probes, int probe, int draw)
    {
        var (under, asked) = Math.DivRem(probe, _request.Stride);
        _inputs.Begin(draw < 0 ? draw : asked, under == 0 ? null : _request.MoreSeeds[under - 1]);
        var outcome = probes.Mishap is { } before
            ? new Outcome<Observation>(null, before)
            : Attempt(() => Look(probes.Value![asked]));
        return outcome.Mishap is { } m ? new Observation.Threw(m.Type, m.Message, m.Line) : outcome.Value!;
    }

    private Observation Look(Func<object?> probe)
    {
        try
        {
            return Observing.Of(probe(), _session.OwnTypes);
        }
        catch (OwnTypeException)
        {
            return OwnTypes.Seen;
        }
    }

    private static Outcome<T> Attempt<T>(Func<T> work)
    {
        try
        {
            return new Outcome<T>(work(), null);
        }
        catch (Exception e) // whatever the program throws is an outcome
        {
            SelfLimits.Relax(); // it may be for want of memory, and telling takes some
            return new Outcome<T>(default, Mishap.Of(e));
        }
    }

    private readonly record struct Outcome<T>(T? Value, Mishap? Mishap);
}
