using System.Globalization;

namespace Grader.Fetching;

/// <summary>A folder that is there with all its files, or not at all: it is made under another name, and a list of its files is
/// the last of them.</summary>
internal static class WholeFolder
{
    private const string List = "whole.txt";

    /// <summary>Whether all is there, as long as it was.</summary>
    public static bool IsThere(string folder)
    {
        var list = Path.Combine(folder, List);
        return File.Exists(list)
            && File.ReadLines(list)
                .Select(line => line.Split(' ', 2))
                .All(w => new FileInfo(Path.Combine(folder, w[1])) is { Exists: true } f && f.Length == Number(w[0]));
    }

    /// <param name="fill">Puts files into a new folder.</param>
    public static async Task Make(string folder, Func<string, Task> fill)
    {
        var fresh = $"{folder}.new";
        Remove(fresh); // of one that was interrupted
        Directory.CreateDirectory(fresh);
        await fill(fresh);
        await File.WriteAllLinesAsync(
            Path.Combine(fresh, List),
            new DirectoryInfo(fresh).EnumerateFiles().Select(f => $"{f.Length} {f.Name}").Order(StringComparer.Ordinal).ToList()
        );
        Remove(folder); // of which something is missing
        Directory.Move(fresh, folder);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Number(string digits) =>
        long.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
