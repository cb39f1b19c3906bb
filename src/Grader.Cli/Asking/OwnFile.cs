using Grader.Cli.Outside;
using Grader.Intake;

namespace Grader.Cli.Asking;

/// <summary>The one file that a person works on, and what was said about it.</summary>
/// <param name="Verb">What is done with it: the commands that come next begin with that.</param>
/// <param name="Path">As it was given.</param>
/// <param name="Exercise">What <c>--exercise</c> says, if anything.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
internal sealed record OwnFile(OutsideWorld World, string Verb, string Path, string? Exercise, string? CourseFolder)
{
    public string FullPath => World.PathOf(Path);

    public SubmissionReading Read() => SubmissionFile.Read(FullPath);

    /// <exception cref="RequestException">It is not text, or belongs to no exercise.</exception>
    public string ExerciseOf(SubmissionReading reading, Course course)
    {
        if (reading is not SubmissionReading.Text(var text))
        {
            throw new RequestException(
                $"'{Path}' cannot be checked: {((SubmissionReading.Unreadable)reading).Why}.{Advice(course)}"
            );
        }
        if (Exercise is { } chosen)
        {
            return ExerciseChoice.Resolve(course, chosen);
        }
        var name = ExerciseName.Of(text, Path);
        return course.FindId(name)
            ?? throw new RequestException(
                $"'{Path}' belongs to '{name}', which is no exercise of this course. Say which it is for with --exercise: "
                    + $"{string.Join(", ", course.Ids)}."
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

    private string Advice(Course course)
    {
        if (Directory.Exists(FullPath))
        {
            return $" For a folder there is: {World.CommandToPaste("grade", Path, CourseFolder)}";
        }
        if (System.IO.Path.Exists(FullPath))
        {
            return "";
        }
        if (File.Exists($"{FullPath}.csx"))
        {
            return $" There is '{Path}.csx': {World.CommandToPaste(Verb, $"{Path}.csx", CourseFolder)}";
        }
        return course.FindId(System.IO.Path.GetFileNameWithoutExtension(Path)) is { } id
            ? $" Write it with: {World.CommandToPaste("start", id, CourseFolder)}"
            : "";
    }
}
