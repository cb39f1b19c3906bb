namespace Grader.Cli.Outside;

/// <summary>Keys as a person presses them, one at a time: the next is waited for only when somebody asks again.</summary>
/// <remarks>In between the terminal is as any program finds it, so that one can be run.</remarks>
/// <param name="read">Waits for a key; null where there are no more.</param>
public sealed class KeyPresses(Func<char?> read)
{
    private Task<char?>? _next;

    /// <summary>The key that was pressed, if one was.</summary>
    public async Task<char?> TakeNext()
    {
        _next ??= Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!_next.IsCompleted || await _next is not { } key)
        {
            return null;
        }
        _next = null;
        return key;
    }
}
