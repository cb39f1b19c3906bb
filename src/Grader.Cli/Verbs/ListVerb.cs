using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Session;

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
            "Shows the exercises in order, and how far your own files in this folder are.",
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
        await using (var grading = await Courses.OpenForReading(world, course, cancellation))
        {
            foreach (var id in course.Ids)
            {
                var exercise = await Courses.ReadExercise(world, grading, id, cancellation);
                rows.Add(new(exercise, await OwnWork.Read(world.PathOf($"{id}.csx"), id, grading, cancellation)));
            }
        }
        world.Show(
            ListScreen.Of(rows.DrainToImmutable(), (next, argument) => world.CommandToPaste(next, argument, courseFolder))
        );
        return ExitCode.Done;
    }
}
