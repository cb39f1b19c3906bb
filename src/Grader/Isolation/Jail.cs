using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Isolation;

/// <summary>What is put around a process that meets submissions.</summary>
public abstract record Jail
{
    private Jail() { }

    /// <summary>What the process itself has to do, in words for its command line.</summary>
    internal virtual ImmutableArray<string> Demands => [];

    /// <summary>Nothing but the limits of memory and time.</summary>
    public sealed record None : Jail;

    /// <summary>What a stock Linux has for every user: Landlock for files, seccomp for everything else.</summary>
    /// <param name="Readable">Folders and files that the process may read besides the system's libraries; all else is denied. Default: Landlock is not there.</param>
    /// <param name="Filter">Whether the process installs a seccomp filter.</param>
    /// <param name="User">The user and group to become, or null to stay who we are.</param>
    public sealed record Linux(ImmutableArray<string> Readable, bool Filter, int? User) : Jail
    {
        internal override ImmutableArray<string> Demands => Filter ? [Demand.Filter] : [];
    }
}
