using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Verbs;

/// <summary><c>grader verify</c></summary>
internal static class VerifyVerb
{
    private static readonly ImmutableArray<string> _examples = ["verify", "verify 01-one-sample", "verify --queue @queue.txt"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "the gate holds"),
        (ExitCode.FallsShort, "a law is broken"),
        (ExitCode.Refused, "there is no such exercise, it is malformed, or the queue cannot be used"),
        (ExitCode.Failed, "the grader itself failed"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var exercises = ExerciseChoice.CreateArgument();
        var course = Options.Course();
        var seed = Options.Seed();
        var isolation = new IsolationOptions();
        var queue = new QueueOptions();
        var verb = new Verb(
            "verify",
            "The release gate: proves that exercises hold before students see them. Every mistake that can be made of the "
                + "reference by changing one thing must cost points.",
            _examples,
            _endings
        )
        {
            exercises,
            course,
            seed,
            isolation.Level,
            isolation.Required,
            queue.Queue,
            queue.Detach,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                new VerifyRun(
                    world,
                    parsed.GetValue(exercises) ?? [],
                    parsed.GetValue(course),
                    isolation.ChosenIn(parsed),
                    parsed.GetValue(seed),
                    queue.In(parsed)
                ).Run(cancellation)
        );
        return verb;
    }
}
