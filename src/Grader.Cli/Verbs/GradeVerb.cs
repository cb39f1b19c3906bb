using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Verbs;

/// <summary><c>grader grade</c></summary>
internal static class GradeVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "grade submissions --out report",
        "grade ada.csx --exercise 01-one-sample --format json",
        "grade class.zip --fail-under 50",
        "grade canvas.zip --roster class.csv --out report",
        "grade class.zip --due 2026-11-15 --late-penalty 10",
        "grade submissions --out report --diff",
        "grade submissions --out report --format html,table",
        "grade submissions --out report --queue @queue.txt",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.FallsShort, "done, and --fail-under was not reached"),
        (
            ExitCode.Refused,
            "it cannot be graded: no such path, no submissions, a bad option, a malformed exercise, a roster or a course.json "
                + "that makes no sense, a report that cannot be written or is another grading's, a gradebook that is another "
                + "class's, damaged, in use or cannot be written, a queue that cannot be used"
        ),
        (
            ExitCode.Failed,
            "the grader itself failed for at least one file, and all others are in the table and the report; or it cannot "
                + "have the isolation that was asked for, and nothing was run"
        ),
        (
            ExitCode.Stopped,
            "stopped by Ctrl-C; what was graded by then is in the table and the report, the rest is there with status error"
        ),
    ];

    private const string Name = "grade";

    /// <summary>Whether a runner reads what it prints, which it asks for even where the rest makes no sense.</summary>
    public static bool AsksForAnnotations(ParseResult parsed) =>
        parsed.CommandResult.Command.Name == Name
        && parsed.GetResult(GradeOptions.NameOfFormats) is OptionResult formats
        && formats.Tokens.Any(t => ChosenFormats.PrintCommands(t.Value));

    public static Verb DefineFor(OutsideWorld world)
    {
        var options = new GradeOptions();
        var verb = new Verb(
            Name,
            "Grades the files of a class: a table on standard output, progress on standard error, and a report for programs.",
            _examples,
            _endings
        )
        {
            options.Paths,
            options.Exercise,
            options.To,
            options.Force,
            options.Formats,
            options.Anonymous,
            options.TeachersFile,
            options.Students,
            options.Jobs,
            options.FailUnder,
            options.Week,
            options.Layout,
            options.Roster,
            options.Pick,
            options.Due,
            options.LatePenalty,
            options.Course,
            options.Seed,
            options.Isolation.Level,
            options.Isolation.Required,
            options.Keeping.Keep,
            options.Keeping.Diff,
            options.Keeping.AcceptLower,
            options.Keeping.Again,
            options.Queue.Queue,
            options.Queue.Detach,
        };
        verb.SetAction((parsed, cancellation) => options.In(parsed, world).Run(cancellation));
        return verb;
    }
}
