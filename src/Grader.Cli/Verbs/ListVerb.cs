using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Progress;

namespace Grader.Cli.Verbs;

/// <summary><c>grader list</c></summary>
internal static class ListVerb
{
    private static readonly ImmutableArray<string> _examples = ["list", "list --course exercises"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "there is no course, or an exercise in it is malformed"),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var course = Options.Course();
        var verb = new Verb(
            "list",
            "Shows the exercises in order, and what your own files in this folder earned when they were last checked. Nothing is "
                + "run.",
            _examples,
            _endings
        )
        {
            course,
        };
        verb.SetAction((parsed, cancellation) => ListExercises(world, parsed.GetValue(course), cancellation));
        return verb;
    }

    public static async Task<int> ListExercises(OutsideWorld world, string? courseFolder, CancellationToken cancellation)
    {
        var course = Courses.Open(world, courseFolder);
        var rows = ImmutableArray.CreateBuilder<ListedExercise>();
        await using var reading = await Courses.OpenForReading(world, course, cancellation);
        foreach (var id in course.Ids)
        {
            var exercise = await Courses.OutlineExercise(world, reading, id, cancellation);
            var file = WorkFile.Find(world, course, id) ?? $"{id}{SubmissionName.Endings[0]}";
            var work = await OwnWork.Read(world.PathOf(file), exercise, GraderVersion.Current, reading, cancellation);
            rows.Add(new(exercise, file, work));
        }
        var all = rows.DrainToImmutable();
        var likeTheRest = AsTheRest(all);
        world.Show(
            ListScreen.Of(
                all,
                (next, argument) => world.CommandToPaste(next, argument, courseFolder) + (next == "start" ? likeTheRest : "")
            )
        );
        return ExitCode.Done;
    }

    // Who keeps all work in another folder, or in another form, begins the next exercise so.
    private static string AsTheRest(IEnumerable<ListedExercise> rows)
    {
        var begun = rows.Where(r => r.Work is not OwnWork.NotStarted).Select(r => r.File).ToList();
        var form =
            begun.Select(f => SubmissionName.EndingOf(f)).Distinct().ToList() is [var one]
            && SubmissionName.Endings.IndexOf(one) > 0
                ? $" --as {one[1..]}"
                : "";
        var folder = begun.Select(f => Path.GetDirectoryName(f)!).Distinct().ToList() is [{ Length: > 0 } only]
            ? $" --out {Shell.Quoted(only)}"
            : "";
        return form + folder;
    }
}
