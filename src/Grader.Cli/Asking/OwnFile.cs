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

    public string FullPath => World.PathOf(Path);

    public Task<GradingSession> OpenGrading(Course course, CancellationToken cancellation) =>
        Courses.OpenGradingOfOneFile(World, course, Isolation, Seed, cancellation);

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
        + (Exercise is { } exercise ? $" --exercise {Shell.Quoted(exercise)}" : "");

    /// <summary>The command that starts the next exercise; null where there is none.</summary>
    public string? CommandToGoOn(Course course, string id) =>
        course.Ids.SkipWhile(i => i != id).Skip(1).FirstOrDefault() is { } next
            ? World.CommandToPaste("start", next, CourseFolder)
            : null;

    /// <summary>Why a file that could not be read is not checked, and what to do instead: one line.</summary>
    public string WhyNotChecked(string why, Course course) =>
        $"'{Path}' cannot be checked: {why}.{AdviceToStart(course) ?? MissingFile.AdviceFor(World, Verb, Path, CourseFolder)}";

    private string? AdviceToStart(Course course) =>
        !System.IO.Path.Exists(FullPath)
        && !SubmissionName.Endings.Any(ending => File.Exists($"{FullPath}{ending}"))
        && course.FindId(System.IO.Path.GetFileNameWithoutExtension(Path)) is { } id
            ? $" Write it with: {World.CommandToPaste("start", id, CourseFolder)}"
            : null;
}
