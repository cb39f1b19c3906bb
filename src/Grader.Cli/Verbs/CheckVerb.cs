using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Reporting;

namespace Grader.Cli.Verbs;

/// <summary><c>grader check</c></summary>
internal static class CheckVerb
{
    public static Verb Of(Surroundings world)
    {
        var file = Options.Path("FILE", "Your .csx file.");
        var exercise = Options.Exercise();
        var course = Options.Course();
        var seed = Options.Seed();
        var verb = new Verb(
            "check",
            "Grades one file for you: every hole with its line, what was seen in it, and what to do next.",
            ["check 01-one-sample.csx", "check draft.csx --exercise 01-one-sample"],
            [
                (ExitCode.Done, "everything is right"),
                (ExitCode.FallsShort, "something is not right yet"),
                (ExitCode.Refused, "it cannot be checked: no such file, not text, of no exercise, a malformed exercise"),
                (ExitCode.Failed, "the grader itself failed"),
                (ExitCode.Stopped, "stopped by Ctrl-C"),
            ])
        {
            file, exercise, course, seed,
        };
        verb.SetAction((parsed, cancellation) => Check(
            world, new(parsed.GetRequiredValue(file), parsed.GetValue(exercise), parsed.GetValue(course)), parsed.GetValue(seed), cancellation));
        return verb;
    }

    private static async Task<int> Check(Surroundings world, Request request, int? seed, CancellationToken cancellation)
    {
        var course = Courses.Open(world, request.Course);
        var reading = SubmissionFile.Read(world.PathOf(request.File));
        var id = ExerciseOf(request, reading, course, world);
        await using var grading = Courses.Grading(world, course, seed, Math.Min(2, Environment.ProcessorCount));
        var exercise = await Courses.Read(world, grading, id, cancellation);
        var report = await Waiting.For(
            world, $"Checking {Printable.Of(request.File)}", () => grading.Grade(new(request.File, null, reading), id, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (report.Status != Status.Graded)
        {
            throw new GraderFailureException(report.Message ?? $"'{request.File}' could not be graded.");
        }
        var next = AfterCheck.Next(report, Again(request, world), Onward(request, course, id, world));
        foreach (var part in CheckScreen.Of(exercise.Title, report, next))
        {
            world.Out.Write(part);
        }
        return AfterCheck.IsRight(report) ? ExitCode.Done : ExitCode.FallsShort;
    }

    private static string ExerciseOf(Request request, Reading reading, Course course, Surroundings world)
    {
        var file = request.File;
        if (reading is not Reading.Text(var text))
        {
            throw new RequestException($"'{file}' cannot be checked: {((Reading.Unreadable)reading).Why}.{Advice(request, course, world)}");
        }
        if (request.Exercise is { } chosen)
        {
            return ExerciseChoice.Of(course, chosen);
        }
        var name = ExerciseName.Of(text, file);
        return course.Named(name) ?? throw new RequestException(
            $"'{file}' belongs to '{name}', which is no exercise of this course. Say which it is for with --exercise: {string.Join(", ", course.Ids)}.");
    }

    private static string Advice(Request request, Course course, Surroundings world) =>
        Directory.Exists(world.PathOf(request.File)) ? $" For a folder there is: {world.Command("grade", request.File, request.Course)}"
        : !Path.Exists(world.PathOf(request.File)) && course.Named(Path.GetFileNameWithoutExtension(request.File)) is { } id
            ? $" Write it with: {world.Command("start", id, request.Course)}"
        : "";

    private static string Again(Request request, Surroundings world) =>
        world.Command("check", request.File, request.Course) + (request.Exercise is { } exercise ? $" --exercise {Shell.Quoted(exercise)}" : "");

    private static string? Onward(Request request, Course course, string id, Surroundings world) =>
        course.Ids.SkipWhile(i => i != id).Skip(1).FirstOrDefault() is { } next ? world.Command("start", next, request.Course) : null;

    private sealed record Request(string File, string? Exercise, string? Course);
}
