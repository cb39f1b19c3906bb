using Grader.Cli.Outside;
using Grader.Intake;

namespace Grader.Cli.Asking;

/// <summary>What to do instead with a path that is no file.</summary>
internal static class MissingFile
{
    /// <param name="path">As it was given.</param>
    /// <param name="course">Null where there is none.</param>
    /// <returns>A sentence with a space in front; empty where it is a file, or nobody can tell what was meant.</returns>
    public static string AdviceFor(OutsideWorld world, string verb, string path, string? courseFolder, Course? course)
    {
        string Command(string other, string file) => world.CommandToPaste(other, file, courseFolder);
        var full = world.PathOf(path);
        if (Directory.Exists(full))
        {
            return verb == "run" ? "" : $" For a folder there is: {Command("grade", path)}";
        }
        if (Path.Exists(full))
        {
            return "";
        }
        if (SubmissionName.Endings.FirstOrDefault(ending => File.Exists($"{full}{ending}")) is { } there)
        {
            return $" There is '{path}{there}': {Command(verb, $"{path}{there}")}";
        }
        if (course is not null && ExerciseIn(path, course) is { } id)
        {
            return WorkFile.Find(world, course, id) is { } elsewhere
                ? $" There is '{elsewhere}': {Command(verb, elsewhere)}"
                : $" Write it with: {Command("start", id)}{FormOf(path)}";
        }
        return MeantPath.FindNear(path, world.WorkingDirectory, f => File.Exists(f) && SubmissionName.IsOne(f)) is { } meant
            ? $" Did you mean '{meant}'? {Command(verb, meant)}"
            : "";
    }

    private static string? ExerciseIn(string path, Course course) =>
        course.FindId(SubmissionName.ExerciseIn(Path.GetFileName(path))) ?? (course.MeantBy(path) is [var meant] ? meant : null);

    private static string FormOf(string path) =>
        SubmissionName.Endings.IndexOf(SubmissionName.EndingOf(path)) is > 0 and var form
            ? $" --as {SubmissionName.Endings[form][1..]}"
            : "";
}
