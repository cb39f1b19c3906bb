using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Words;

namespace Grader.Cli.Plotting;

/// <summary>The folder that plots are drawn into.</summary>
/// <param name="given">As it was named.</param>
internal sealed partial class PlotFolder(string given, string path)
{
    private const int LongestName = 40;

    /// <summary>Before the program runs: whoever trained for an hour is not to hear then that it was for nothing.</summary>
    public static PlotFolder Open(OutsideWorld world, string given)
    {
        try
        {
            return new(given, Directory.CreateDirectory(world.PathOf(given)).FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException($"The folder '{given}' cannot be made: {e.Message} Give --plot another one.");
        }
    }

    public void DrawAll(OutsideWorld world, ImmutableArray<Trace> traces)
    {
        var names = new HashSet<string>();
        foreach (var (trace, scale) in traces.Select(t => (t, TraceScale.Of(t))))
        {
            if (scale is null)
            {
                continue; // words have said so
            }
            var name = FileNameFor(trace.Title, names);
            try
            {
                PlotFiles.Save(trace, scale, Path.Combine(path, name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new RequestException($"'{name}.png' cannot be written to '{given}': {e.Message}");
            }
            world.Out.Write(HangingText.Of("Written: ", Printable.Of($"{Path.Combine(given, name)}.png and .svg")));
        }
        if (names.Count > 0 && !PlotFiles.HasFont)
        {
            world.Out.Write(
                HangingText.Of(
                    "",
                    "This machine has no font, so the plots have no titles and no numbers. Install one (on Debian and "
                        + "Ubuntu: fonts-dejavu-core) and run it again."
                )
            );
        }
    }

    // A title is whatever the program says it is: of a file's name it gets letters and digits.
    private static string FileNameFor(string title, HashSet<string> taken)
    {
        var plain = Other().Replace(title.ToLowerInvariant(), "-").Trim('-');
        var name = plain.Length == 0 ? "trace" : plain[..Math.Min(LongestName, plain.Length)];
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? name : $"{name}-{i}").First(taken.Add);
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
