using System.CommandLine;
using Grader.Isolation;

namespace Grader.Cli.Asking;

/// <summary>What verbs that run submissions ask about isolation.</summary>
internal sealed class IsolationOptions
{
    public Option<RequestedIsolation?> Level { get; } =
        new("--isolation")
        {
            HelpName = "LEVEL",
            Description =
                "auto: whatever this machine can do to keep programs from its files, network and processes. strong: all of "
                + "it, or nothing is run. "
                + "stock: the same, but without bubblewrap where that is installed. "
                + "none: limits of memory and time alone. Without it: auto.",
            CustomParser = result => Choice.In<RequestedIsolation>(result, "--isolation"),
        };

    public Option<bool> Required { get; } = new("--require-isolation") { Description = "The same as --isolation strong." };

    public RequestedIsolation ChosenIn(ParseResult parsed) =>
        (parsed.GetValue(Level), parsed.GetValue(Required)) switch
        {
            (RequestedIsolation.None or RequestedIsolation.Auto or RequestedIsolation.Stock, true) => throw new RequestException(
                "--require-isolation asks for strong isolation, and --isolation for something else. Give one of them."
            ),
            (_, true) => RequestedIsolation.Strong,
            (var wish, false) => wish ?? RequestedIsolation.Auto,
        };
}
