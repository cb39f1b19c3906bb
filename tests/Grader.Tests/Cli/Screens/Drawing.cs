using Grader.Cli.Screens;
using Spectre.Console.Rendering;
using Spectre.Console.Testing;

namespace Grader.Tests.Cli.Screens;

internal static class Drawing
{
    /// <summary>A screen as a terminal of 120 columns shows it, without spaces at line ends.</summary>
    public static string Of(IEnumerable<IRenderable> parts)
    {
        using var console = new TestConsole { Profile = { Width = 120 } };
        foreach (var part in parts)
        {
            console.Write(part);
        }
        return string.Join('\n', console.Lines.Select(l => l.TrimEnd()));
    }

    /// <summary>A trace as a terminal shows it.</summary>
    /// <param name="width">In columns.</param>
    public static string Drawn(Trace trace, int width, bool unicode = true)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        console.Write(new TraceChart(trace));
        return console.Output;
    }
}
