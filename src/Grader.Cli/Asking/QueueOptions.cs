using System.CommandLine;
using Grader.Cli.Outside;
using Grader.Gradebook.Connecting;
using Grader.Queue.Connecting;

namespace Grader.Cli.Asking;

/// <summary>What a grading is told of a queue.</summary>
/// <param name="Given">What <c>--queue</c> says; null where this machine grades.</param>
/// <param name="IsLeft">Whether to put everything in and wait for nothing.</param>
internal sealed record QueueChoice(string? Given, bool IsLeft)
{
    public void RefuseWithout()
    {
        if (Given is null && IsLeft)
        {
            throw new RequestException("--detach leaves a grading to a queue: add --queue CONNECTION.");
        }
    }
}

/// <summary>The same, on the command line.</summary>
internal sealed class QueueOptions
{
    public Option<string?> Queue { get; } =
        Connection("The database of a queue, whose workers grade in place of this machine. " + HowGiven);

    public Option<bool> Detach { get; } =
        new("--detach")
        {
            Description = "Put everything into the queue and do not wait. The same command without it follows what is there.",
        };

    private const string HowGiven =
        "@FILE: a file with the connection string, Host=NAME;Database=NAME;Username=NAME;Password=WORD. env: the variable "
        + "GRADER_QUEUE. Or the string itself, without a password.";

    /// <summary>For verbs that do nothing without.</summary>
    public static Option<string?> Required() => Connection($"The database of the queue. {HowGiven}");

    public QueueChoice In(ParseResult parsed) => new(parsed.GetValue(Queue), parsed.GetValue(Detach));

    /// <exception cref="RequestException">It was not given.</exception>
    /// <exception cref="QueueException">It makes no sense.</exception>
    public static GivenConnection Read(OutsideWorld world, string? given) =>
        QueueConnection.Read(
            given
                ?? throw new RequestException(
                    "Say which queue: --queue @FILE, a file with the connection string of its database."
                ),
            world.Variable,
            world.PathOf
        );

    private static Option<string?> Connection(string description) => Options.TextOption("--queue", "CONNECTION", description);
}
