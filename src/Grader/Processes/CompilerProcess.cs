using Grader.Protocol;

namespace Grader.Processes;

/// <summary>The compiler, kept warm from request to request, and replaced where a request is its end.</summary>
/// <param name="command">How it is started.</param>
/// <param name="deadline">How long it may take over a request.</param>
/// <param name="firstDeadline">How long over its first one, which finds it cold.</param>
public sealed class CompilerProcess(ProcessCommand command, TimeSpan deadline, TimeSpan firstDeadline) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private WarmCompiler? _warm;

    public CompilerProcess(Workplace workplace)
        : this(workplace.ToCompile, deadline: TimeSpan.FromSeconds(20), firstDeadline: TimeSpan.FromSeconds(60)) { }

    /// <summary>Asks, one request at a time; the wait for others' requests does not count against the deadline.</summary>
    /// <exception cref="WorkplaceException">The compiler does not start.</exception>
    public async Task<CompilerAnswer> Ask(CompilerRequest request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await AskInTurn(request, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _turn.Dispose();
    }

    private async Task<CompilerAnswer> AskInTurn(CompilerRequest request, CancellationToken cancellation)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(_warm is null ? firstDeadline : deadline);
        _warm ??= new WarmCompiler(ChildProcess.Start(command));
        var served = false;
        try
        {
            var answer = await _warm.Ask(request, clock.Token);
            served = answer is CompilerAnswer.Replied;
            return answer;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new CompilerAnswer.Overran("time limit");
        }
        finally
        {
            if (!served)
            {
                await Stop(); // a late reply would be taken for that to the next request
            }
        }
    }

    private async Task Stop()
    {
        if (_warm is { } stopping)
        {
            _warm = null;
            await stopping.DisposeAsync();
        }
    }
}
