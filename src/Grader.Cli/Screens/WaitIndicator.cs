using Grader.Cli.Outside;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>Something that moves, where somebody watches.</summary>
internal static class WaitIndicator
{
    /// <param name="what">Printable words.</param>
    public static Task<T> ShowWhile<T>(OutsideWorld world, string what, Func<Task<T>> work) =>
        world.WatchedConsole is { } console ? console.Status().StartAsync(Markup.Escape(what), _ => work()) : work();
}
