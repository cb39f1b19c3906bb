using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Lines below a blank one and a heading; nothing where there are no lines.</summary>
internal static class Section
{
    public static IEnumerable<IRenderable> Of(IEnumerable<IRenderable> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : all.Prepend(HangingText.Blank);
    }

    public static IEnumerable<IRenderable> Of(string heading, IEnumerable<IRenderable> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : Of(all.Prepend(HangingText.Of("", heading, Tone.Heading)));
    }
}
