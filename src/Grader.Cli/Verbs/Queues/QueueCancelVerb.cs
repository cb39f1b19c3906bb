using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Queue.Batches;
using Grader.Queue.Connecting;
using Grader.Words;

namespace Grader.Cli.Verbs.Queues;

/// <summary><c>grader queue cancel</c></summary>
internal static class QueueCancelVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var number = new Argument<long>("BATCH") { Description = "Its number, as 'queue show' shows it." };
        var queue = QueueOptions.Required();
        var verb = new Verb(
            "cancel",
            "Takes a batch out of the queue: no more of it is graded, and verdicts that nobody took are gone.",
            ["queue cancel 12 --queue @queue.txt"],
            ExitCode.Endings
        )
        {
            number,
            queue,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var given = QueueOptions.Read(world, parsed.GetValue(queue));
                await using var database = await QueueDatabase.Open(given, connections: 2, world.Say, world.Time, cancellation);
                var batch =
                    await BatchList.Cancel(database, parsed.GetRequiredValue(number), cancellation)
                    ?? throw new RequestException(
                        $"There is no batch {parsed.GetRequiredValue(number)}. '{world.CommandName} queue show' lists them."
                    );
                world.Out.Profile.Out.Writer.WriteLine(
                    $"Batch {batch.Number}, {Printable.Of(batch.Name)}, is out of the queue: {batch.Done} of {batch.All} were "
                        + "graded."
                );
                return ExitCode.Done;
            }
        );
        return verb;
    }
}
