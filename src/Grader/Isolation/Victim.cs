using Grader.Processes;
using Grader.Protocol;

namespace Grader.Isolation;

/// <summary>A process of this user's with nothing around it and open to every other, for canaries to try themselves on.</summary>
public sealed class Victim : IAsyncDisposable
{
    private readonly ChildProcess _child;

    private Victim(ChildProcess child) => _child = child;

    public int Id => _child.Id;

    /// <returns>Once it is up, with everything by which others can look into it.</returns>
    /// <exception cref="WorkplaceException">It does not start.</exception>
    public static async Task<Victim> Start(Workplace workplace, CancellationToken cancellation)
    {
        var child = ChildProcess.Start(
            new ProcessCommand(workplace.Dotnet, [workplace.Runner, ProcessFlag.Stay]) { Diagnosable = true }
        );
        return await child.Output.ReadAsync(new byte[16], cancellation) > 0
            ? new(child)
            : throw new WorkplaceException($"{workplace.Runner} ended before it had begun.");
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
