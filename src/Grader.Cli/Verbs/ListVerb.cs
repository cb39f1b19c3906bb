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
            var exercise = await Courses.ReadExercise(world, reading, id, cancellation);
            var file = FileOf(id, world.PathOf);
            var work = await OwnWork.Read(world.PathOf(file), exercise, GraderVersion.Current, reading, cancellation);
            rows.Add(new(exercise, file, work));
        }
        world.Show(
            ListScreen.Of(rows.DrainToImmutable(), (next, argument) => world.CommandToPaste(next, argument, courseFolder))
        );
        return ExitCode.Done;
    }

    // Of several forms the one that was checked, else the one that was changed last, else the first.
    private static string FileOf(string id, Func<string, string> pathOf)
    {
        var names = SubmissionName.Endings.Select(ending => $"{id}{ending}").ToList();
        return names
                .Where(name => Path.Exists(pathOf(name)))
                .OrderByDescending(name => new LastCheckFile(pathOf(name)).Read() is not null)
                .ThenByDescending(name => File.GetLastWriteTimeUtc(pathOf(name)))
                .FirstOrDefault()
            ?? names[0];
    }
}
