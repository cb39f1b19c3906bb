using System.IO.Pipes;

namespace Grader.Processes;

/// <summary>A runner that a <see cref="RunnerParent"/> made of itself. It cannot start processes: the filter is on.</summary>
/// <param name="kill">Has the parent kill a process of its own.</param>
internal sealed class ForkedChild(Action<int> kill) : IChild
{
    private const int Killed = 128 + 9;

    private readonly AnonymousPipeServerStream _input = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _output = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _error = new(PipeDirection.In);

    // Null where the parent ended before it could say so.
    private readonly TaskCompletionSource<int?> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Stream Input => _input;

    public Stream Output => _output;

    public Stream Error => _error;

    public bool HasExited => _ended.Task.IsCompleted;

    public bool IsLost { get; private set; }

    public async Task<int> WaitForExit(CancellationToken cancellation) => await _ended.Task.WaitAsync(cancellation);

    public async Task<int> Kill()
    {
        if (await _started.Task is { } process && !HasExited)
        {
            kill(process);
        }
        return await WaitForExit(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await _input.DisposeAsync();
        await _output.DisposeAsync();
        await _error.DisposeAsync();
    }

    /// <summary>Hands over the process's ends of its lines, which are then no longer ours.</summary>
    internal void HandOver(Action<ReadOnlySpan<int>> pass)
    {
        ReadOnlySpan<AnonymousPipeServerStream> lines = [_input, _output, _error];
        Span<int> ends = stackalloc int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            ends[i] = (int)lines[i].ClientSafePipeHandle.DangerousGetHandle();
        }
        pass(ends);
        foreach (var line in lines)
        {
            line.DisposeLocalCopyOfClientHandle();
        }
    }

    internal void Start(int process) => _started.SetResult(process);

    internal void End(int code) => _ended.SetResult(code);

    internal void Lose()
    {
        IsLost = true;
        _started.TrySetResult(null);
        _ended.SetResult(Killed);
    }
}
