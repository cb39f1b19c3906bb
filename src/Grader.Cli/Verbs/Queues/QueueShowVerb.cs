using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Queue.Batches;
using Grader.Queue.Connecting;

namespace Grader.Cli.Verbs.Queues;

/// <summary><c>grader queue show</c></summary>
internal static class QueueShowVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var queue = QueueOptions.Required();
        var verb = new Verb(
            "show",
            "Shows the batches of a queue, how far each is, and the workers that were seen in the last minute.",
            ["queue show --queue @queue.txt"],
            ExitCode.Endings
        )
        {
            queue,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var given = QueueOptions.Read(world, parsed.GetValue(queue));
                await using var database = await QueueDatabase.Open(given, connections: 2, world.Say, world.Time, cancellation);
                var (batches, workers) = await BatchList.Read(database, cancellation);
                world.Show(QueueLines.For(batches, workers));
                return ExitCode.Done;
            }
        );
        return verb;
    }
}
