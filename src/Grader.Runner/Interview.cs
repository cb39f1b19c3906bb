using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Runs the program, then asks its probes, and says what came of each. Everything here may meet hostile code.</summary>
internal sealed class Interview
{
    private static readonly Observation.Unobservable _fickle = new("another answer the second time, on the same inputs");

    private readonly RunRequest _request;
    private readonly HostLine _line;
    private readonly ScriptSession _session;
    private readonly Inputs _inputs;
    private int _begun;

    /// <summary>Whether neither the program nor an answer has thrown anything yet.</summary>
    public bool IsOrdinary { get; private set; } = true;

    public Interview(RunRequest request, HostLine line)
    {
        (_request, _line) = (request, line);
        _session = new(request);
        _inputs = new(request.Seed, request.Stretch, _session.ProgramTypes);
    }

    /// <summary>On the main thread. Where another one has begun to ask in the meantime, this one waits for the end of the
    /// process.</summary>
    public void Conduct()
    {
        var ended = RunProgram();
        if (!BeginAsking())
        {
            Thread.CurrentThread.Join();
        }
        AskAllProbes(ended, tries: 1);
    }

    /// <summary>Asks the probes while the program is still at work, on another thread than the program's.</summary>
    /// <returns>Whether it did: it does not where they are being asked already.</returns>
    public bool Interrupt()
    {
        const int enough = 20; // a copy of a list fails where the program adds to it at that very moment
        if (!BeginAsking())
        {
            return false;
        }
        AskAllProbes(new RunnerMessage.Interrupted(), enough);
        return true;
    }

    private bool BeginAsking() => Interlocked.Exchange(ref _begun, 1) == 0;

    private void AskAllProbes(RunnerMessage ended, int tries)
    {
        _line.Say(ended);
        if (_request.Ask.IsEmpty)
        {
            return;
        }
        var probes = RunCatching(() => ((Func<Inputs, Func<object?>[]>)_session.RunProbes()!)(_inputs));
        foreach (var (time, probe) in _request.Rehearse.Index())
        {
            _ = AskProbe(probes, probe, ~time);
        }
        var before = _request.Twice
            ? _request.Ask.Reverse().ToDictionary(probe => probe, probe => AskProbe(probes, probe, probe))
            : [];
        foreach (var probe in _request.Ask)
        {
            var answer = AskProbe(probes, probe, probe);
            for (var tried = 1; answer is Observation.Threw && tried < tries; tried++)
            {
                answer = AskProbe(probes, probe, probe);
            }
            var isFickle = before.TryGetValue(probe, out var first) && !SameAnswers.AreSame(first, answer);
            _line.Say(new RunnerMessage.Observed(probe, isFickle ? _fickle : answer));
        }
    }

    private RunnerMessage RunProgram() =>
        RunCatching(() => _session.RunProgram()) is { Thrown: { } m }
            ? new RunnerMessage.Stopped(m.Type, m.Message, m.Line)
            : new RunnerMessage.Ran();

    /// <param name="probes">Where the exercise's own lines before the probes could not run, that is what came of each
    /// probe.</param>
    /// <param name="draw">Which random inputs it gets.</param>
    private Observation AskProbe(ValueOrThrown<Func<object?>[]> probes, int probe, int draw)
    {
        var (under, asked) = Math.DivRem(probe, _request.Stride);
        _inputs.BeginProbe(draw < 0 ? draw : asked, under == 0 ? null : _request.MoreSeeds[under - 1]);
        var outcome = probes.Thrown is { } before
            ? new ValueOrThrown<Observation>(null, before)
            : RunCatching(() => ObserveProbe(probes.Value![asked]));
        return outcome.Thrown is { } m ? new Observation.Threw(m.Type, m.Message, m.Line) : outcome.Value!;
    }

    private Observation ObserveProbe(Func<object?> probe)
    {
        try
        {
            var seen = ValueObserver.Observe(probe(), _session.ProgramTypes);
            return seen is Observation.List list ? list with { Asked = _inputs.CallsFor(list.Items.Length) } : seen;
        }
        catch (ProgramTypeException)
        {
            return ProgramTypes.Unobservable;
        }
    }

    private ValueOrThrown<T> RunCatching<T>(Func<T> work)
    {
        try
        {
            return new ValueOrThrown<T>(work(), null);
        }
        catch (Exception e) // whatever the program throws is an outcome
        {
            IsOrdinary = false;
            RunnerLimits.ReleaseReserve(); // it may be for want of memory, and telling takes some
            return new ValueOrThrown<T>(default, ExceptionCopy.Of(e));
        }
    }

    private readonly record struct ValueOrThrown<T>(T? Value, ExceptionCopy? Thrown);
}
