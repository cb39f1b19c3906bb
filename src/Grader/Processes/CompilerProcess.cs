using Grader.Protocol;

namespace Grader.Processes;

/// <summary>The compiler, kept warm from request to request, and replaced where a request is its end.</summary>
/// <param name="command">How it is started.</param>
/// <param name="deadline">How long it may take over a request.</param>
/// <param name="firstDeadline">How long over its first one, which finds it cold.</param>
public sealed class CompilerProcess(ProcessCommand command, TimeSpan deadline, TimeSpan firstDeadline) : IAsyncDisposable
{
    private static readonly CompilerRequest _harmless = new CompilerRequest.Colour("");

    private readonly SemaphoreSlim _turn = new(1);
    private WarmCompiler? _warm;

    public CompilerProcess(Workplace workplace)
        : this(workplace.ToCompile, deadline: TimeSpan.FromSeconds(20), firstDeadline: TimeSpan.FromSeconds(60)) { }

    /// <summary>Asks, one request at a time; the wait for others' requests does not count against the deadline.</summary>
    /// <exception cref="WorkplaceException">The compiler does not start, or dies of whatever it is asked.</exception>
    public async Task<CompilerAnswer> Ask(CompilerRequest request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var answer = await AskInTurn(request, cancellation);
            if (answer is CompilerAnswer.Died)
            {
                await RefuseWhereEachDies(cancellation);
            }
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Where its successor dies of what is harmless, it was not the request: nobody's text is to blame.
    private async Task RefuseWhereEachDies(CancellationToken cancellation)
    {
        switch (await AskInTurn(_harmless, cancellation))
        {
            case CompilerAnswer.Died(var lastLine):
                throw new WorkplaceException($"The compiler process ends by itself: {lastLine ?? "it does not say why."}");
            case CompilerAnswer.Overran(var limit):
                throw new WorkplaceException($"The compiler process does not answer, whatever it is asked: {limit}.");
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
