using System.Collections.Immutable;
using System.Globalization;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Isolation;

/// <summary>What a canary's attempts came to: true for those that got through.</summary>
/// <param name="Failure">Why there was no canary: the jail, or the process in it, could not be had. Else null.</param>
public sealed record CanaryResult(ImmutableSortedDictionary<string, bool> Reached, string? Failure)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether all attempts of a group were made, and all in vain.</summary>
    public bool Holds(string group) =>
        Reached
            .Where(r => CanaryAttempts.GroupOf(r.Key) == group)
            .Select(r => r.Value)
            .DefaultIfEmpty(true)
            .All(reached => !reached);

    /// <summary>Lets a canary try the workplace's jail.</summary>
    /// <param name="victim">A process that is to stay out of its reach.</param>
    /// <param name="answers">A file that is to stay out of its reach, or null.</param>
    public static Task<CanaryResult> RunCanary(
        Workplace workplace,
        int victim,
        CancellationToken cancellation,
        string? answers = null
    ) => RunCanary(workplace, victim, answers, [], cancellation);

    /// <summary>Lets a canary try it with no jail and no limits: what it cannot do then proves nothing where it cannot do it in a
    /// jail.</summary>
    public static Task<CanaryResult> RunCanaryWithoutJail(
        Workplace workplace,
        int victim,
        CancellationToken cancellation,
        string? answers = null
    ) => RunCanary(workplace with { Jail = new Jail.None() }, victim, answers, [ProcessFlag.Unlimited], cancellation);

    private static async Task<CanaryResult> RunCanary(
        Workplace workplace,
        int victim,
        string? answers,
        ImmutableArray<string> demands,
        CancellationToken cancellation
    )
    {
        using var bait = new Bait();
        ImmutableArray<string> arguments =
        [
            workplace.Runner,
            ProcessFlag.Canary,
            bait.Folder,
            Number(victim),
            Number(bait.Port),
            answers ?? "",
            DiagnosticsOf(victim),
            .. workplace.Jail.Demands,
            .. demands,
        ];
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(_patience);
        try
        {
            await using var child = ChildProcess.Start(new ProcessCommand(workplace.Dotnet, arguments) { Jail = workplace.Jail });
            var (song, complaint) = (new PrintedText(1 << 16), new PrintedText(1 << 16));
            await Task.WhenAll(
                song.Drain(child.Output, clock.Cancel, clock.Token),
                complaint.Drain(child.Error, clock.Cancel, clock.Token)
            );
            return await child.WaitForExit(clock.Token) == 0
                ? new(ParseSong(song.Held), null)
                : NoCanary(PrintedText.FirstLine(complaint.Held) ?? "A canary died in it.");
        }
        catch (WorkplaceException e)
        {
            return NoCanary(e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NoCanary($"A canary had not ended in it after {_patience.TotalSeconds:0} s.");
        }
    }

    // Wherever that process has its temporary files: the system lists all sockets that have a name. Behind the last of seven
    // fields stands the name.
    private static string DiagnosticsOf(int process) =>
        !OperatingSystem.IsLinux()
            ? ""
            : File.ReadLines("/proc/net/unix")
                .Where(line => line.Contains($"/dotnet-diagnostic-{process}-", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..])
                .FirstOrDefault("");

    private static CanaryResult NoCanary(string why) => new(ImmutableSortedDictionary<string, bool>.Empty, why);

    private static ImmutableSortedDictionary<string, bool> ParseSong(string song) =>
        song.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd())
            .ToImmutableSortedDictionary(
                line => line[..line.LastIndexOf(':')],
                line => line.EndsWith(": reached", StringComparison.Ordinal)
            );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
