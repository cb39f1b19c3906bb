using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Queue.Connecting;
using Grader.Queue.Watching;

namespace Grader.Cli.Verbs.Queues;

/// <summary><c>grader queue dashboard</c></summary>
internal static class QueueDashboardVerb
{
    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "it was told to stop, by SIGTERM or Ctrl-C"),
        (ExitCode.Refused, "the queue cannot be used, or the port cannot be had; one line on standard error says why"),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var queue = QueueOptions.Required();
        var port = Options.NumberOption("--port", 1, ushort.MaxValue, "The port to answer on. Without it: one that is free.");
        var mayChange = new Option<bool>("--allow-changes")
        {
            Description = "Let whoever has the address put turns back and take them out. Without it, one can only look.",
        };
        var verb = new Verb(
            "dashboard",
            "Answers a browser on this machine with Hangfire's own pages: turns that wait, go on, failed. Prints their address, "
                + "whose long word lets in whoever has it and nobody else.",
            ["queue dashboard --queue @queue.txt", "queue dashboard --queue @queue.txt --port 8080"],
            _endings
        )
        {
            queue,
            port,
            mayChange,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var given = QueueOptions.Read(world, parsed.GetValue(queue));
                await using var database = await QueueDatabase.Open(given, connections: 4, world.Say, world.Time, cancellation);
                using var dashboard = QueueDashboard.Open(
                    database,
                    parsed.GetValue(port),
                    world.DrawSecretWord(),
                    parsed.GetValue(mayChange)
                );
                world.Program.WriteLine(dashboard.Address);
                await world.Program.FlushAsync(cancellation);
                world.Say($"This shows the turns of {database.Place} until Ctrl-C. Keep the address to yourself.");
                await dashboard.Serve(cancellation);
                return ExitCode.Done;
            }
        );
        return verb;
    }
}
