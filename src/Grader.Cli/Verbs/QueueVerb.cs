using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Verbs.Queues;

namespace Grader.Cli.Verbs;

/// <summary><c>grader queue</c>: the database through which several machines grade together.</summary>
internal static class QueueVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "queue show --queue @queue.txt",
        "queue cancel 12 --queue @queue.txt",
        "queue dashboard --queue @queue.txt",
        "queue init --queue @owner.txt",
    ];

    public static Verb DefineFor(OutsideWorld world) =>
        new(
            "queue",
            "Sets up a queue, shows what is in it, and ends batches. docs/scale.md begins with nothing.",
            _examples,
            ExitCode.Endings
        )
        {
            QueueShowVerb.DefineFor(world),
            QueueCancelVerb.DefineFor(world),
            QueueDashboardVerb.DefineFor(world),
            QueueInitVerb.DefineFor(world),
        };
}
