using System.Collections.Immutable;
using Grader.Jails;

namespace Grader.Processes;

/// <summary>What to start.</summary>
/// <param name="Arguments">Handed over one by one; no shell reads them. Every user of the machine can.</param>
public sealed record ProcessCommand(string Program, ImmutableArray<string> Arguments)
{
    public Jail Jail { get; init; } = new Jail.None();

    /// <summary>Whether the runtime's diagnostics are on, by which others can look into the process.</summary>
    public bool Diagnosable { get; init; }
}
