using System.Collections.Immutable;

namespace Grader.Cli.Asking;

/// <summary>What the shell learns, whatever the verb.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int FallsShort = 1;
    public const int Refused = 2;
    public const int Failed = 3;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;

    public static ImmutableArray<(int Code, string Meaning)> Endings { get; } =
    [
        (Done, "done"),
        (FallsShort, "done, and the work that was looked at falls short"),
        (Refused, "the request cannot be carried out; one line on standard error says why"),
        (Failed, "the grader itself failed"),
        (Stopped, "stopped by Ctrl-C"),
    ];
}
