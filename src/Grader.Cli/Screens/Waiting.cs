using Grader.Cli.Outside;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>Something that moves, where somebody watches.</summary>
internal static class Waiting
{
    /// <param name="what">Printable words.</param>
    public static Task<T> For<T>(Surroundings world, string what, Func<Task<T>> work) =>
        world.Watched is { } console ? console.Status().StartAsync(Markup.Escape(what), _ => work()) : work();
}
