using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;

namespace Grader.Cli.Verbs;

/// <summary><c>grader check</c></summary>
internal static class CheckVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "check 01-one-sample.csx",
        "check draft.csx --exercise 01-one-sample",
        "check 01-one-sample.csx --html seen.html",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "everything is right, the file as it stands included"),
        (
            ExitCode.FallsShort,
            "something is not right yet: a hole, or the file as it stands, which does not compile, stops, or says that it is "
                + "for another exercise"
        ),
        (ExitCode.Refused, "it cannot be checked: no such file, not text, of no exercise, a malformed exercise"),
        (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var options = new OwnFileOptions("Your script or notebook: .csx, .cs, .ipynb or .dib.");
        var verb = new Verb(
            "check",
            "Grades one file for you: every hole with its line, what was seen in it, and what to do next.",
            _examples,
            _endings
        );
        options.AddTo(verb);
        var page = PageFile.Option();
        verb.Add(page);
        var queue = new QueueOptions().Queue;
        verb.Add(queue);
        verb.SetAction(
            (parsed, cancellation) =>
                CheckFile(
                    options.ChosenIn(parsed, world) with
                    {
                        Queue = parsed.GetValue(queue),
                    },
                    parsed.GetValue(page),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> CheckFile(OwnFile asked, string? page, CancellationToken cancellation)
    {
        await using var check = await OneCheck.Run(asked, cancellation);
        var (file, course, exercise, reading, report, grading) = check;
        var next = AfterCheck.NextStepFor(report, exercise, file.CommandToRepeat(), file.CommandToGoOn(course, exercise.Id));
        file.World.Show(CheckScreen.LayOut(exercise.Title, report, StudentLines.Of(reading), next));
        var kept = new KeptCheck(file, course);
        if (!kept.Keep(reading, report, isShown: true))
        {
            kept.SayNotKept("The list will not know of this check");
        }
        if (page is not null)
        {
            await PageFile.Write(file.World, page, report, reading, course, grading, cancellation);
        }
        return AfterCheck.IsRight(report) ? ExitCode.Done : ExitCode.FallsShort;
    }
}
