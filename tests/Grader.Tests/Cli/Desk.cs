using Grader.Cli;
using Grader.Cli.Outside;
using Grader.Tests.Exercises;
using Grader.Tests.Running;
using Spectre.Console;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli;

/// <summary>A person's folder and screen. The command line runs in this process.</summary>
internal sealed class Desk : IDisposable
{
    public static string Exercise => SmallExercise.Text;

    private readonly TestConsole _screen = new() { Profile = { Width = 120 } };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    /// <summary>With a course of two exercises beside what the person has.</summary>
    public Desk()
    {
        Folder.Write("exercises/01-one/exercise.csx", Exercise);
        Folder.Write("exercises/02-two/exercise.csx", Exercise.Replace("01-one", "02-two", StringComparison.Ordinal));
    }

    public TempFolder Folder { get; } = new();

    /// <summary>The terminal that somebody watches, if anybody does.</summary>
    public IAnsiConsole? Watched { get; init; }

    /// <summary>Of the environment.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>What the program is called by.</summary>
    public string Name { get; init; } = "grader";

    /// <summary>What was printed so far.</summary>
    public string Out => _screen.Output;

    /// <summary>What was said on standard error so far.</summary>
    public string Err => _error.ToString();

    public void Dispose()
    {
        Folder.Dispose();
        _screen.Dispose();
        _error.Dispose();
    }

    /// <param name="words">Behind the name of the program.</param>
    public Task<int> Type(params string[] words) =>
        Deadline.Within(
            Deadline.ForOne,
            $"grader {string.Join(' ', words)}",
            stop => CommandLine.Run(words, Surroundings(), stop),
            TestContext.Current.CancellationToken,
            () => Out + Err
        );

    private OutsideWorld Surroundings() =>
        new(_screen, _error, Watched, Folder.Path, AppContext.BaseDirectory, Name, () => 1, TimeProvider.System, Debug: false)
        {
            Variable = Variables.GetValueOrDefault,
            DrawSecretWord = () => "secret",
        };
}
