using System.Collections.Immutable;
using Grader.Jails;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Isolation;

/// <summary>What whoever grades asked for.</summary>
public enum RequestedIsolation
{
    /// <summary>The best that there is.</summary>
    Auto,

    /// <summary>All of it, or nothing is run.</summary>
    Strong,

    /// <summary>All of it by what a stock Linux has, or nothing is run: bubblewrap stays out of it where it is
    /// installed.</summary>
    Stock,

    /// <summary>Limits alone.</summary>
    None,
}

/// <summary>A workplace with a jail that was tried, and what it was seen to hold back.</summary>
/// <param name="WhyNotAll">Where it is less than everything: a sentence on what could not be had; else null.</param>
public sealed record IsolatedWorkplace(Workplace Workplace, EnforcedIsolation Enforced, string? WhyNotAll) : IDisposable
{
    private ReadableCopy? Copy { get; init; }

    // S2 and S1 hold everything back: within bubblewrap, or by what a stock Linux has. S0 holds less, as its properties say.
    private const string Wrapped = "S2",
        Strong = "S1",
        Partial = "S0",
        Nothing = "N";

    /// <summary>Sentences for whoever grades, where it is less than everything or not as good as it could be.</summary>
    /// <param name="doctor">The command that says more.</param>
    public ImmutableArray<string> WarningsWith(string doctor) =>
        [
            .. Weakness.Describe(Enforced, WhyNotAll, doctor) is { } weakness ? [weakness] : ImmutableArray<string>.Empty,
            .. Enforced.Remarks,
        ];

    /// <summary>Tries jails from the strongest on, by a canary in each, until one holds everything back.</summary>
    /// <param name="interruptible">Whether a signal to what is started must reach the program in it, which it does not through
    /// bubblewrap.</param>
    /// <exception cref="IsolationException">It was asked for all of it, and there is no such jail here.</exception>
    public static async Task<IsolatedWorkplace> OpenStrongest(
        Workplace workplace,
        RequestedIsolation wish,
        CancellationToken cancellation,
        bool interruptible = false
    )
    {
        var copy = wish == RequestedIsolation.None ? null : ReadableCopy.MakeWhereNeeded(workplace);
        try
        {
            return await FindStrongest(copy?.Workplace ?? workplace, wish, interruptible, cancellation) with { Copy = copy };
        }
        catch
        {
            copy?.Dispose();
            throw;
        }
    }

    /// <summary>Tries once more whether programs start in it, and whether it holds back what it did.</summary>
    /// <returns>A sentence on what is wrong; null where nothing is.</returns>
    public async Task<string?> FindFault(CancellationToken cancellation)
    {
        try
        {
            var tried = await CanaryResult.RunCanary(Workplace, Environment.ProcessId, cancellation);
            var now = FromCanary(Workplace, tried);
            return tried.Failure ?? (CountHeld(now.Enforced) < CountHeld(Enforced) ? now.WhyNotAll : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{Path.GetTempPath()} cannot be used for temporary files: {e.Message}";
        }
    }

    /// <summary>The same, for one of several sessions: it stays when that one ends.</summary>
    public IsolatedWorkplace Shared => this with { Copy = null };

    /// <summary>Gives up what was made to get its processes going: none can be started any more.</summary>
    public void Dispose() => Copy?.Dispose();

    private static async Task<IsolatedWorkplace> FindStrongest(
        Workplace workplace,
        RequestedIsolation wish,
        bool interruptible,
        CancellationToken cancellation
    )
    {
        var best = WithoutJail(workplace, WhyNoJail(wish));
        foreach (var jail in Wanted(workplace, wish, interruptible))
        {
            var jailed = workplace with { Jail = jail };
            var guard = FromCanary(jailed, await CanaryResult.RunCanary(jailed, Environment.ProcessId, cancellation));
            if (guard.WhyNotAll is null)
            {
                return guard;
            }
            best =
                CountHeld(guard.Enforced) > CountHeld(best.Enforced)
                    ? guard
                    : best with
                    {
                        WhyNotAll = guard.WhyNotAll ?? best.WhyNotAll,
                    };
        }
        return wish is RequestedIsolation.Strong or RequestedIsolation.Stock
            ? throw new IsolationException(
                $"Strong isolation cannot be had on this machine. {best.WhyNotAll} --isolation auto makes do with what there is."
            )
            : best;
    }

    private static string? WhyNoJail(RequestedIsolation wish) =>
        wish switch
        {
            RequestedIsolation.None => null,
            _ when OperatingSystem.IsLinux() => "This Linux has neither Landlock nor seccomp to offer.",
            _ => "There is no jail for this system yet.",
        };

    private static IEnumerable<Jail> Wanted(Workplace workplace, RequestedIsolation wish, bool interruptible)
    {
        if (wish == RequestedIsolation.None)
        {
            return [];
        }
        var bubblewrap = wish != RequestedIsolation.Stock && !interruptible;
        return PossibleJails.StrongestFirst(workplace).Where(j => bubblewrap || j is not Jail.Linux { Bubblewrap: not null });
    }

    private static IsolatedWorkplace FromCanary(Workplace workplace, CanaryResult tried)
    {
        if (tried.Failure is { } failure)
        {
            return WithoutJail(workplace with { Jail = new Jail.None() }, failure);
        }
        bool files = tried.Holds(CanaryAttempts.Files),
            network = tried.Holds(CanaryAttempts.Network),
            processes = tried.Holds(CanaryAttempts.Processes),
            memory = tried.Holds(CanaryAttempts.Memory);
        var all = files && network && processes && memory;
        var tier = TierOf(workplace.Jail, all);
        var through = string.Join(", ", tried.Reached.Where(r => r.Value).Select(r => r.Key));
        return new(
            workplace,
            new(tier, files, network, processes, memory, Time: true) { Remarks = RemarksOn(workplace.Jail) },
            all ? null : WhyNotAllIn(workplace.Jail, through)
        );
    }

    // What got through is for the doctor where there is a cause that somebody can mend.
    private static string WhyNotAllIn(Jail jail, string through) =>
        jail is not Jail.Linux { Readable.IsDefault: true, Bubblewrap: null } ? $"A canary got through ({through})."
        : Bubblewrap.Program is null
            ? "The kernel has no Landlock, as Linux 6.7 and newer have, to keep files from programs, and bubblewrap is not "
                + "installed."
        : "The kernel has no Landlock, as Linux 6.7 and newer have, to keep files from programs.";

    private static string TierOf(Jail jail, bool holdsAll) =>
        (holdsAll, jail) switch
        {
            (false, _) => Partial,
            (true, Jail.Linux { Bubblewrap: not null }) => Wrapped,
            _ => Strong,
        };

    private static ImmutableArray<string> RemarksOn(Jail jail) =>
        jail switch
        {
            Jail.Linux { User: null } when Privileges.IsRoot =>
            [
                "Submissions ran as root, without its capabilities: another user cannot read the files of the grader or of .NET.",
            ],
            { IsUntested: true } => ["No system of this kind has tried this jail before."],
            _ => [],
        };

    // Limits of memory are there, but memory that can be shared is counted by none of them.
    private static IsolatedWorkplace WithoutJail(Workplace workplace, string? why) =>
        new(workplace, new(Nothing, Files: false, Network: false, Processes: false, Memory: false, Time: true), why);

    private static int CountHeld(EnforcedIsolation e) => new[] { e.Files, e.Network, e.Processes, e.Memory }.Count(held => held);
}

/// <summary>The isolation that was asked for cannot be had. The message is for people.</summary>
public sealed class IsolationException(string message) : Exception(message);
