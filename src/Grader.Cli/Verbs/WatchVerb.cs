using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Session;

namespace Grader.Cli.Verbs;

/// <summary><c>grader watch</c></summary>
internal static class WatchVerb
{
    private static readonly ImmutableArray<string> _examples = ["watch 01-one-sample.csx"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "you quit"),
        (ExitCode.Refused, "there is no course, or an exercise in it is malformed"),
        (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var options = new OwnFileOptions("Your script or notebook: .csx, .cs, .ipynb or .dib. It need not be there yet.");
        var verb = new Verb(
            "watch",
            "Checks your file again on every save. Keys: h a hint, r run it, l list the exercises, q quit.",
            _examples,
            _endings
        );
        options.AddTo(verb);
        verb.SetAction((parsed, cancellation) => WatchFile(options.ChosenIn(parsed, world), cancellation));
        return verb;
    }

    private static async Task<int> WatchFile(OwnFile asked, CancellationToken cancellation)
    {
        var course = Courses.Open(asked.World, asked.CourseFolder);
        var file = asked.MeantIn(course);
        var exercise = file.Exercise is { } chosen ? ExerciseChoice.Resolve(course, chosen) : null;
        await using var grading = await file.OpenGrading(course, cancellation);
        grading.PrepareRunners();
        var screen = new WatchScreen(file, course, grading);
        var watching = new SaveWatcher(
            file.FullPath,
            file.World.Time,
            SaveWatcher.LookInterval,
            async (reading, stop) => (await grading.Grade(new(file.Path, null, reading), exercise, stop)).Report
        );
        await watching.Watch(screen.Show, () => screen.AnswerKey(cancellation), cancellation);
        return ExitCode.Done;
    }
}
