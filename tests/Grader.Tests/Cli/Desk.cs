using Grader.Cli;
using Grader.Cli.Outside;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Grader.Tests.Cli;

/// <summary>A person's folder and screen. The command line runs in this process.</summary>
internal sealed class Desk : IDisposable
{
    public const string Exercise = """
        // exercise 01-one
        // One
        int f(int x)
        {
            #region hole f
            return 2 * x;
            #endregion
        }
        int y = f(1); // hole
        #region checks
        Check("f", "f(2)", () => f(2));
        Check("y", "y", () => y);
        #endregion
        """;

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
    public Task<int> Type(params string[] words) => CommandLine.Run(words, Surroundings(), CancellationToken.None);

    private Surroundings Surroundings() =>
        new(
            _screen,
            _error,
            Watched,
            Folder.Path,
            AppContext.BaseDirectory,
            "grader",
            () => 1,
            TimeProvider.System,
            Debug: false
        );
}
