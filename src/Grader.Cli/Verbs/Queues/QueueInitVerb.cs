using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Queue.Storage;

namespace Grader.Cli.Verbs.Queues;

/// <summary><c>grader queue init</c></summary>
internal static class QueueInitVerb
{
    public static Verb DefineFor(OutsideWorld world)
    {
        var queue = QueueOptions.Required();
        var verb = new Verb(
            "init",
            "Makes a queue of an empty database, as its owner: tables, and roles for who hands in, who works and who reads "
                + "grades. Where it is one already, it brings it up to date.",
            ["queue init --queue @owner.txt"],
            ExitCode.Endings
        )
        {
            queue,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var given = QueueOptions.Read(world, parsed.GetValue(queue));
                var isNew = await QueueTables.SetUp(given, cancellation);
                var writer = world.Out.Profile.Out.Writer;
                writer.WriteLine($"The {given.Place} {(isNew ? "is a queue now" : "was a queue already, and is up to date")}.");
                writer.WriteLine("Give each user of it the role that fits:");
                writer.WriteLine($"  {QueueTables.Submits, -14}  hands in batches, follows and ends them");
                writer.WriteLine($"  {QueueTables.Works, -14}  is a worker: sees courses and what was handed in, and no grades");
                writer.WriteLine($"  {QueueTables.Reads, -14}  reads grades, and changes nothing");
                return ExitCode.Done;
            }
        );
        return verb;
    }
}
