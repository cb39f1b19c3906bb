using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Students;
using Grader.Notebooks;
using Grader.Releasing;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader start</c></summary>
internal static class StartVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "start 01-one-sample",
        "start 1 --out homework",
        "start 1 --as ipynb",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "there is no such exercise, or a file is in the way"),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var exercise = Options.PathArgument("EXERCISE", "The exercise: its id, its number, or the beginning of its id.");
        var to = Options.TextOption(
            "--out",
            "DIR",
            "The folder to write to; it is created where it is missing. Without it: this folder."
        );
        var force = new Option<bool>("--force") { Description = "Overwrite what is there." };
        var form = FormOption.Create();
        var course = Options.Course();
        var verb = new Verb(
            "start",
            "Writes an exercise for you to fill in: EXERCISE.csx with its holes, and EXERCISE.md to read.",
            _examples,
            _endings
        )
        {
            exercise,
            form,
            to,
            force,
            course,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                WriteExercise(
                    world,
                    parsed.GetRequiredValue(exercise),
                    parsed.GetValue(form),
                    parsed.GetValue(to),
                    parsed.GetValue(force),
                    parsed.GetValue(course),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> WriteExercise(
        OutsideWorld world,
        string name,
        ScriptForm form,
        string? to,
        bool force,
        string? courseFolder,
        CancellationToken cancellation
    )
    {
        var course = Courses.Open(world, courseFolder);
        var id = ExerciseChoice.Resolve(course, name);
        await using var grading = await Courses.OpenForReading(world, course, cancellation);
        var exercise = await Courses.OutlineExercise(world, grading, id, cancellation);
        await ProgramForm.RefuseWhereNone(grading, id, form, cancellation);
        var lesson = Lesson.Read(course, id, world.CommandName)?.Bytes;
        ImmutableArray<(string Path, byte[] Content)> files =
        [
            .. ExerciseFiles.Write(exercise, lesson, form).Select(f => (Path.Combine(to ?? "", f.Name), f.Content)),
        ];
        var script = files[0].Path;
        // A reading that is there says the same, whatever form the exercise has.
        NewFiles.WriteAll(world, [.. files.Where(f => force || f.Path == script || !Path.Exists(world.PathOf(f.Path)))], force);
        var task = exercise.Holes.All(h => h.HasStarter) ? "mend what is there" : "put your code where the ... are";
        var next = new NextStep(
            $"Next: open {Printable.Of(script)}, {task}, and see how it is going:",
            world.CommandToPaste("check", script, courseFolder)
        );
        world.Show(next.Lines());
        return ExitCode.Done;
    }
}
