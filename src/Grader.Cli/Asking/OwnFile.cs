using Grader.Cli.Outside;
using Grader.Intake;

namespace Grader.Cli.Asking;

/// <summary>The one file that a person works on, and what was said about it.</summary>
/// <param name="Verb">What is done with it: the commands that come next begin with that.</param>
/// <param name="Path">As it was given.</param>
/// <param name="Exercise">What <c>--exercise</c> says, if anything.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
internal sealed record OwnFile(Surroundings World, string Verb, string Path, string? Exercise, string? CourseFolder)
{
    public string FullPath => World.PathOf(Path);

    public Reading Read() => SubmissionFile.Read(FullPath);

    /// <exception cref="RequestException">It is not text, or belongs to no exercise.</exception>
    public string ExerciseOf(Reading reading, Course course)
    {
        if (reading is not Reading.Text(var text))
        {
            throw new RequestException($"'{Path}' cannot be checked: {((Reading.Unreadable)reading).Why}.{Advice(course)}");
        }
        if (Exercise is { } chosen)
        {
            return ExerciseChoice.Of(course, chosen);
        }
        var name = ExerciseName.Of(text, Path);
        return course.Named(name)
            ?? throw new RequestException(
                $"'{Path}' belongs to '{name}', which is no exercise of this course. Say which it is for with --exercise: "
                    + $"{string.Join(", ", course.Ids)}."
            );
    }

    /// <summary>The command that looks at it again.</summary>
    public string Again() =>
        World.Command(Verb, Path, CourseFolder) + (Exercise is { } exercise ? $" --exercise {Shell.Quoted(exercise)}" : "");

    /// <summary>The command that starts the next exercise; null where there is none.</summary>
    public string? Onward(Course course, string id) =>
        course.Ids.SkipWhile(i => i != id).Skip(1).FirstOrDefault() is { } next
            ? World.Command("start", next, CourseFolder)
            : null;

    private string Advice(Course course)
    {
        if (Directory.Exists(FullPath))
        {
            return $" For a folder there is: {World.Command("grade", Path, CourseFolder)}";
        }
        if (System.IO.Path.Exists(FullPath))
        {
            return "";
        }
        if (File.Exists($"{FullPath}.csx"))
        {
            return $" There is '{Path}.csx': {World.Command(Verb, $"{Path}.csx", CourseFolder)}";
        }
        return course.Named(System.IO.Path.GetFileNameWithoutExtension(Path)) is { } id
            ? $" Write it with: {World.Command("start", id, CourseFolder)}"
            : "";
    }
}
