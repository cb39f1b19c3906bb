using Grader.Cli.Outside;
using Grader.Formats;

namespace Grader.Cli.Asking;

/// <summary>The gradebook that a teacher exported, as <c>--gradebook</c> names it.</summary>
internal static class TeachersFiles
{
    /// <exception cref="RequestException">It is missing where a format fills it, or given where none does, or makes no
    /// sense.</exception>
    public static TeachersFile? Read(OutsideWorld world, ChosenFormats formats, string? path)
    {
        var filling = formats.Others.Where(f => f.FillsTeachersFile).ToList();
        if (path is null)
        {
            return filling is [var format, ..]
                ? throw new RequestException($"{format.Name} fills a file of yours: add --gradebook FILE, {format.For}.")
                : null;
        }
        if (filling is [])
        {
            var names = string.Join(" or ", KnownFormats.All.Where(f => f.FillsTeachersFile).Select(f => f.Name));
            throw new RequestException($"--gradebook FILE is filled by a format: add --format {names}.");
        }
        var file = TeachersFile.Read(path, world.PathOf(path)) switch
        {
            TeachersFileReading.Read(var read) => read,
            TeachersFileReading.Refused(var message) => throw new RequestException(message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return filling.Select(f => f.FindFault(file)).FirstOrDefault(f => f is not null) is { } fault
            ? throw new RequestException(fault)
            : file;
    }
}
