using System.Collections.Immutable;
using System.Globalization;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Connecting;
using Grader.Gradebook.Keeping;
using Grader.Isolation;
using Grader.Queue.Connecting;
using Grader.Queue.Working;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader worker</c></summary>
internal static class WorkerVerb
{
    private const int MostJobs = 64;

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "it was told to stop, by SIGTERM or Ctrl-C, and gave back what it had"),
        (ExitCode.Refused, "the queue cannot be used; one line on standard error says why"),
        (ExitCode.Failed, "this machine cannot grade, or not any more, or not with the isolation that was asked for"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var queue = QueueOptions.Required();
        var jobs = Options.NumberOption(
            "--jobs",
            1,
            MostJobs,
            $"How many files are graded at a time, 1 to {MostJobs}. Without it: as many as there are cores."
        );
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "worker",
            "Grades for a queue, until it is told to stop. It needs a connection to the queue's database, and nothing else.",
            ["worker --queue @queue.txt", "worker --queue env --jobs 4 --require-isolation"],
            _endings
        )
        {
            queue,
            jobs,
            isolation.Level,
            isolation.Required,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                Run(
                    world,
                    QueueOptions.Read(world, parsed.GetValue(queue)),
                    parsed.GetValue(jobs) ?? Math.Min(MostJobs, Environment.ProcessorCount),
                    isolation.ChosenIn(parsed),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> Run(
        OutsideWorld world,
        GivenConnection given,
        int jobs,
        RequestedIsolation wish,
        CancellationToken cancellation
    )
    {
        var programs = await Programs.FindToRun(world, cancellation);
        using var guard = await IsolatedWorkplace.OpenStrongest(programs, wish, cancellation);
        var isStrong = guard.WhyNotAll is null && wish != RequestedIsolation.None;
        await using var database = await QueueDatabase.Open(given, jobs + 8, world.Say, world.Time, cancellation);
        var terms = new WorkerTerms(
            // A container that is started again has the same name and the same number.
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.MachineName}:{Environment.ProcessId}:{world.DrawSecretWord()[..4]}"
            ),
            GraderBuild.Find(GraderVersion.Current, programs),
            guard.Enforced.Tier,
            isStrong,
            jobs,
            (course, seed) => new GradingSession(course, guard.Shared, seed, jobs),
            guard.FindFault
        )
        {
            AreMetricsCollected = world.Variable(WorkerTerms.MetricsVariable) is { Length: > 0 },
        };
        world.Say(
            $"Worker {terms.Name}, tier {terms.Tier}, takes {Plural.Counted(jobs, "file")} at a time of the queue in "
                + $"{database.Place}."
        );
        if (!isStrong)
        {
            world.Say("It takes only what was handed in with --isolation none, since it does not hold everything back.");
        }
        world.Say(
            await Worker.Run(database, terms, world.Say, world.Time, cancellation)
                ? "Stopped. What was not done is back in the queue."
                : "Stopped. The queue did not answer: what was not done, others begin again once it does."
        );
        return ExitCode.Done;
    }
}
