using Grader.Words;

namespace Grader.Cli.Asking;

/// <summary>A further sentence for whoever mistyped something, with a space in front; empty where nothing is near.</summary>
internal static class DidYouMean
{
    public static string Ask(string typed, IEnumerable<string> known) => Ask(Nearest.To(typed, known));

    public static string Ask(string? meant) => meant is null ? "" : $" Did you mean '{meant}'?";
}
