using Grader.Processes;

namespace Grader.Isolation;

/// <summary>A process of this user's with nothing around it, that waits for nothing, for canaries to try themselves on.</summary>
public sealed class Victim : IAsyncDisposable
{
    private readonly Child child;

    private Victim(Child child) => this.child = child;

    public int Id => child.Id;

    /// <exception cref="WorkplaceException">It does not start.</exception>
    public static Victim Start(Workplace workplace) => new(Child.Start((workplace with { Jail = new Jail.None() }).ToRun));

    public ValueTask DisposeAsync() => child.DisposeAsync();
}
