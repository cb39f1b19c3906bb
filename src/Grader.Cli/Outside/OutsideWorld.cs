using System.Security.Cryptography;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Outside;

/// <summary>All that differs between a person's terminal, a CI job and a test.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Err">Where everything else goes, a line at a time.</param>
/// <param name="WatchedConsole">The terminal behind <paramref name="Err"/>, for what moves; null where nobody watches.</param>
/// <param name="CommandName">What this program is called by, and so what a next command begins with.</param>
/// <param name="DrawSeed">A seed, where none was asked for.</param>
/// <param name="Debug">Whether a failure of the grader shows where it happened.</param>
public sealed record OutsideWorld(
    IAnsiConsole Out,
    TextWriter Err,
    IAnsiConsole? WatchedConsole,
    string WorkingDirectory,
    string ExecutableDirectory,
    string CommandName,
    Func<int> DrawSeed,
    TimeProvider Time,
    bool Debug
)
{
    /// <summary>Where a program that a person runs prints, as it is: the same place as <see cref="Out"/>.</summary>
    public TextWriter Program { get; init; } = Out.Profile.Out.Writer;

    /// <summary>What the person types, for programs that read.</summary>
    public Func<Stream> Typed { get; init; } = () => Stream.Null;

    /// <summary>What a variable of the environment says; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>A word that nobody can guess.</summary>
    public Func<string> DrawSecretWord { get; init; } = () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The keys that the person presses; null where there is no keyboard.</summary>
    public Func<KeyPresses?> Keys { get; init; } = () => null;

    /// <summary>Calls this program once more, on the same terminal, and waits until it is done.</summary>
    public Func<IReadOnlyList<string>, Task> CallAgain { get; init; } = _ => Task.CompletedTask;

    /// <summary>Takes away what the screen shows, where it is one.</summary>
    public void ClearScreen()
    {
        if (WatchedConsole is not null && Out.Profile.Out.IsTerminal)
        {
            Out.Clear();
        }
    }

    /// <summary>Writes a screen, part below part.</summary>
    public void Show(IEnumerable<IRenderable> parts)
    {
        foreach (var part in parts)
        {
            Out.Write(part);
        }
    }

    public string PathOf(string given) => Path.GetFullPath(given, WorkingDirectory);

    /// <summary>A command to be pasted.</summary>
    /// <param name="course">As it was given, if it was.</param>
    public string CommandToPaste(string verb, string argument, string? course) =>
        $"{CommandName} {verb} {Shell.Quoted(argument)}{(course is null ? "" : $" --course {Shell.Quoted(course)}")}";

    /// <summary>One line, whatever is in it.</summary>
    public void Say(string line) => Err.WriteLine(Printable.Of(line));
}
