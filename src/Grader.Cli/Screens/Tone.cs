using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>Colours. None says anything that is not also said in words.</summary>
internal static class Tone
{
    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    public static Style Mixed { get; } = new(Color.Yellow);

    public static Style Curve { get; } = new(Color.Aqua);

    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);
}
