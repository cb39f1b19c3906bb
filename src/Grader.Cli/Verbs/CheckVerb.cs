using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Results;
using Grader.Words;

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
        verb.SetAction((parsed, cancellation) => CheckFile(options.ChosenIn(parsed, world), parsed.GetValue(page), cancellation));
        return verb;
    }

    private static async Task<int> CheckFile(OwnFile file, string? page, CancellationToken cancellation)
    {
        var world = file.World;
        var course = Courses.Open(world, file.CourseFolder);
        var handedIn = file.Read();
        var id = file.ExerciseOf(handedIn, course);
        await using var grading = await file.OpenGrading(course, cancellation);
        grading.PrepareRunners(); // while the compiler is still cold
        var exercise = await Courses.ReadExercise(world, grading, id, cancellation);
        var (report, _, _) = await WaitIndicator.ShowWhile(
            world,
            $"Checking {Printable.Of(file.Path)}",
            () => grading.Grade(handedIn, id, cancellation)
        );
        cancellation.ThrowIfCancellationRequested();
        if (report.Status != SubmissionStatus.Graded)
        {
            throw new GraderFailureException(report.Message ?? $"'{file.Path}' could not be graded.");
        }
        var source = StudentLines.Of(handedIn.Read());
        var next = AfterCheck.NextStepFor(report, exercise, file.CommandToRepeat(), file.CommandToGoOn(course, id));
        world.Show(CheckScreen.LayOut(exercise.Title, report, source, next));
        if (page is not null)
        {
            await PageFile.Write(world, page, report, handedIn.Read(), course, grading, cancellation);
        }
        return AfterCheck.IsRight(report) ? ExitCode.Done : ExitCode.FallsShort;
    }
}
