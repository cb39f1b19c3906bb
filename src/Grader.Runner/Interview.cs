using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Runs the program, then asks its probes, and says what came of each. Everything here may meet hostile code.</summary>
internal sealed class Interview(RunRequest request, HostLine line)
{
    private readonly Session session = new();
    private readonly Inputs inputs = new(request.Seed);

    public void Conduct()
    {
        line.Say(RunProgram());
        if (request.Ask.IsEmpty)
        {
            return;
        }
        var probes = Attempt(() => ((Func<Inputs, Func<object?>[]>)session.Run(request.Probes)!)(inputs));
        foreach (var probe in request.Ask)
        {
            line.Say(new RunnerMessage.Observed(probe, Ask(probes, probe)));
        }
    }

    private RunnerMessage RunProgram() => Attempt(() => session.Run(request.Script, request.Symbols)) is { Mishap: { } m }
        ? new RunnerMessage.Stopped(m.Type, m.Message, m.Line)
        : new RunnerMessage.Ran();

    /// <param name="probes">Where the exercise's own lines before the probes could not run, that is what came of each probe.</param>
    private Observation Ask(Outcome<Func<object?>[]> probes, int probe)
    {
        inputs.Begin(probe);
        var outcome = probes.Mishap is { } before
            ? new Outcome<Observation>(null, before)
            : Attempt(() => Observing.Of(probes.Value![probe]()));
        return outcome.Mishap is { } m ? new Observation.Threw(m.Type, m.Message, m.Line) : outcome.Value!;
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
