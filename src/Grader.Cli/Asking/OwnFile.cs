using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Isolation;
using Grader.Session;

namespace Grader.Cli.Asking;

/// <summary>The one file that a person works on, and what was said about it.</summary>
/// <param name="Verb">What is done with it: the commands that come next begin with that.</param>
/// <param name="Path">As it was given.</param>
/// <param name="Exercise">What <c>--exercise</c> says, if anything.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
internal sealed record OwnFile(OutsideWorld World, string Verb, string Path, string? Exercise, string? CourseFolder)
{
    public required RequestedIsolation Isolation { get; init; }

    /// <summary>What <c>--seed</c> says, if anything.</summary>
    public required int? Seed { get; init; }

    /// <summary>What <c>--queue</c> says; null where this machine grades.</summary>
    public string? Queue { get; init; }

    public string FullPath => World.PathOf(Path);

    public Task<GradingSession> OpenGrading(Course course, CancellationToken cancellation) =>
        Queue is null
            ? Courses.OpenGradingOfOneFile(World, course, Isolation, Seed, cancellation)
            : Courses.OpenForReading(World, course, cancellation);

    /// <summary>The same; where its path says an exercise, that one's file.</summary>
    public OwnFile MeantIn(Course course) => this with { Path = WorkFile.MeantBy(Path, World, course) };

    /// <summary>As it is now.</summary>
    public HandedInFile Read() => new(Path, null, SubmissionFile.Read(FullPath));

    /// <exception cref="RequestException">It is not text, or belongs to no exercise.</exception>
    public string ExerciseOf(HandedInFile read, Course course)
    {
        if (read.Read() is SubmissionReading.Unreadable(var why))
        {
            throw new RequestException(WhyNotChecked(why, course));
        }
        if (Exercise is { } chosen)
        {
            return ExerciseChoice.Resolve(course, chosen);
        }
        var name = read.ClaimedExercise;
        return course.FindId(name)
            ?? throw new RequestException(
                $"'{Path}' belongs to '{name}', which is no exercise of this course.{DidYouMean.Ask(name, course.Ids)} Say which "
                    + $"it is for with --exercise: {string.Join(", ", course.Ids)}."
            );
    }

    /// <summary>The command that looks at it again.</summary>
    public string CommandToRepeat() =>
        World.CommandToPaste(Verb, Path, CourseFolder)
        + (Exercise is { } exercise ? $" --exercise {Shell.Quoted(exercise)}" : "")
        + (Queue is { } queue ? $" --queue {Shell.Quoted(queue)}" : "");

    /// <summary>The command that leads to the next exercise, in the form and the folder of this one: starts it, or checks what is
    /// there; null where there is none.</summary>
    public string? CommandToGoOn(Course course, string id)
    {
        if (course.Ids.SkipWhile(i => i != id).Skip(1).FirstOrDefault() is not { } next)
        {
            return null;
        }
        var folder = System.IO.Path.GetDirectoryName(Path) ?? "";
        var own = SubmissionName.EndingOf(Path);
        var there = SubmissionName
            .Endings.OrderByDescending(ending => ending == own)
            .Select(ending => System.IO.Path.Combine(folder, $"{next}{ending}"))
            .FirstOrDefault(file => File.Exists(World.PathOf(file)));
        return there is not null
            ? World.CommandToPaste("check", there, CourseFolder)
            : World.CommandToPaste("start", next, CourseFolder)
                + (SubmissionName.Endings.IndexOf(own) > 0 ? $" --as {own[1..]}" : "")
                + (folder.Length > 0 ? $" --out {Shell.Quoted(folder)}" : "");
    }

    /// <summary>Why a file that could not be read is not checked, and what to do instead: one line.</summary>
    public string WhyNotChecked(string why, Course course) =>
        $"'{Path}' cannot be checked: {why}.{MissingFile.AdviceFor(World, Verb, Path, CourseFolder, course)}";
}
