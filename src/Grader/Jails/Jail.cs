using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Jails;

/// <summary>What is put around a process that meets submissions.</summary>
public abstract record Jail
{
    /// <summary>The user that Linux calls nobody: no file is its own.</summary>
    internal const int Nobody = 65534;

    private Jail() { }

    /// <summary>What the process itself has to do, in words for its command line.</summary>
    internal virtual ImmutableArray<string> Demands => [];

    /// <summary>What it is made of, for people.</summary>
    internal abstract string MadeOf { get; }

    /// <summary>No system of its kind has run it yet.</summary>
    internal virtual bool IsUntested => false;

    /// <summary>Nothing but the limits of memory and time.</summary>
    public sealed record None : Jail
    {
        internal override string MadeOf => "nothing but limits";
    }

    /// <summary>What a stock Linux has for every user: Landlock for files, seccomp for everything else.</summary>
    /// <param name="Readable">Folders and files that the process may read besides the system's libraries; all else is denied.
    /// Default: Landlock is not there.</param>
    /// <param name="Filter">Whether the process installs a seccomp filter.</param>
    /// <param name="User">The user and group to become, or null to stay who we are.</param>
    public sealed record Linux(ImmutableArray<string> Readable, bool Filter, int? User) : Jail
    {
        /// <summary>The bwrap to start it in, in place of Landlock; null for none.</summary>
        public string? Bubblewrap { get; init; }

        internal override string MadeOf => Listed.Of([.. new[] { Wall, Filter ? "seccomp" : null }.OfType<string>()]);

        private string? Wall =>
            this switch
            {
                { Bubblewrap: not null } => "bubblewrap",
                { Readable.IsDefault: false } => "Landlock",
                _ => null,
            };

        internal override ImmutableArray<string> Demands => Filter ? [ProcessFlag.Filter] : [];
    }

    /// <summary>macOS's sandbox-exec.</summary>
    /// <param name="Readable">Folders and files that the process may read besides the system's.</param>
    public sealed record Mac(ImmutableArray<string> Readable) : Jail
    {
        internal override string MadeOf => "sandbox-exec";

        internal override bool IsUntested => true;
    }

    /// <summary>A job object of Windows.</summary>
    /// <param name="Bytes">Memory that the process may commit.</param>
    public sealed record Windows(long Bytes) : Jail
    {
        internal override string MadeOf => "a job object";

        internal override bool IsUntested => true;
    }
}
