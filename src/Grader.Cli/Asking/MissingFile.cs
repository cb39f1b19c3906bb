using Grader.Cli.Outside;
using Grader.Intake;

namespace Grader.Cli.Asking;

/// <summary>What to do instead with a path that is no file.</summary>
internal static class MissingFile
{
    /// <param name="path">As it was given.</param>
    /// <returns>A sentence with a space in front; empty where it is a file, or nobody can tell what was meant.</returns>
    public static string AdviceFor(OutsideWorld world, string verb, string path, string? courseFolder)
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
        return MeantPath.FindNear(path, world.WorkingDirectory, f => File.Exists(f) && SubmissionName.IsOne(f)) is { } meant
            ? $" Did you mean '{meant}'? {Command(verb, meant)}"
            : "";
    }
}
