using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Verbs;

/// <summary><c>grader misconception</c></summary>
internal static class MisconceptionVerb
{
    /// <summary>What stands for it in a command that is shown. Whoever types that as it is has said nothing yet.</summary>
    public const string ToBeSaid = "WHAT TO TELL THEM";

    private static readonly ImmutableArray<string> _examples =
    [
        "misconception class --file ada/01-one-sample.csx --hole mse --tell \"The one half is missing.\"",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "there is no such file or hole, the answer is not wrong, or a file is in the way"),
        (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var options = new MisconceptionOptions();
        var verb = new Verb(
            "misconception",
            "Keeps a student's wrong answer in the exercise's folder wrong/, with what to tell whoever makes the same "
                + "mistake. Nothing of the student's is kept but the answer.",
            _examples,
            _endings
        )
        {
            options.Paths,
            options.File,
            options.Hole,
            options.Tell,
            options.Name,
            options.Exercise,
            options.Course,
            options.Seed,
            options.Isolation.Level,
            options.Isolation.Required,
        };
        verb.SetAction((parsed, cancellation) => options.In(parsed, world).Run(cancellation));
        return verb;
    }
}
