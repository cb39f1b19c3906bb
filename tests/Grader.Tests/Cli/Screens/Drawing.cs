using Grader.Cli.Screens;
using Spectre.Console.Testing;

namespace Grader.Tests.Cli.Screens;

internal static class Drawing
{
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
