using System.Collections.Immutable;
using System.Globalization;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Isolation;

/// <summary>What a canary's attempts came to: true for those that got through.</summary>
/// <param name="Failure">Why there was no canary: the jail, or the process in it, could not be had. Else null.</param>
public sealed record Trial(ImmutableSortedDictionary<string, bool> Reached, string? Failure)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether all attempts of a group were made, and all in vain.</summary>
    public bool Holds(string group) =>
        Reached.Where(r => Attempts.GroupOf(r.Key) == group).Select(r => r.Value).DefaultIfEmpty(true).All(reached => !reached);

    /// <summary>Lets a canary try the workplace's jail.</summary>
    /// <param name="victim">A process that is to stay out of its reach.</param>
    /// <param name="answers">A file that is to stay out of its reach, or null.</param>
    public static Task<Trial> Of(Workplace workplace, int victim, CancellationToken cancellation, string? answers = null) =>
        Of(workplace, victim, answers, [], cancellation);

    /// <summary>Lets a canary try it with no jail and no limits: what it cannot do then proves nothing where it cannot do it in a
    /// jail.</summary>
    public static Task<Trial> WithoutJail(
        Workplace workplace,
        int victim,
        CancellationToken cancellation,
        string? answers = null
    ) => Of(workplace with { Jail = new Jail.None() }, victim, answers, [Demand.Unlimited], cancellation);

    private static async Task<Trial> Of(
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
            Demand.Canary,
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
            await using var child = Child.Start(new Command(workplace.Dotnet, arguments) { Jail = workplace.Jail });
            var (song, complaint) = (new PrintedText(1 << 16), new PrintedText(1 << 16));
            await Task.WhenAll(
                song.Drain(child.Output, clock.Cancel, clock.Token),
                complaint.Drain(child.Error, clock.Cancel, clock.Token)
            );
            return await child.Exit(clock.Token) == 0
                ? new(Heard(song.Held), null)
                : Failed(PrintedText.FirstLine(complaint.Held) ?? "A canary died in it.");
        }
        catch (WorkplaceException e)
        {
            return Failed(e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"A canary had not ended in it after {_patience.TotalSeconds:0} s.");
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

    private static Trial Failed(string why) => new(ImmutableSortedDictionary<string, bool>.Empty, why);

    private static ImmutableSortedDictionary<string, bool> Heard(string song) =>
        song.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd())
            .ToImmutableSortedDictionary(
                line => line[..line.LastIndexOf(':')],
                line => line.EndsWith(": reached", StringComparison.Ordinal)
            );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
