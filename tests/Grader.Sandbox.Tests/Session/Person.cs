using System.IO.Pipelines;
using System.Text;
using Grader.Tests.Running;

namespace Grader.Sandbox.Tests.Session;

/// <summary>Somebody who reads what a program prints, and types when it has printed what they wait for.</summary>
internal sealed class Person : StringWriter
{
    private readonly Pipe _keyboard = new();
    private readonly CancellationTokenSource _interrupt = new();
    private readonly Lock _turn = new();
    private string? _awaited;
    private TaskCompletionSource _come = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CancellationToken Interrupt => _interrupt.Token;

    public Stream Typed => _keyboard.Reader.AsStream();

    public async Task Type(string text, CancellationToken cancellation) =>
        await _keyboard.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);

    public Task PressCtrlC() => _interrupt.CancelAsync();

    public void EndInput() => _keyboard.Writer.Complete();

    /// <summary>Waits until that has been printed.</summary>
    public Task See(string text, CancellationToken cancellation)
    {
        lock (_turn)
        {
            (_awaited, _come) = (text, new(TaskCreationOptions.RunContinuationsAsynchronously));
            Look();
        }
        return Deadline.Within(Deadline.ForOne, $"waiting for '{text}'", Comes, cancellation, ToString);

        async Task<bool> Comes(CancellationToken stop)
        {
            await _come.Task.WaitAsync(stop);
            return true;
        }
    }

    public override void Write(string? value)
    {
        lock (_turn)
        {
            base.Write(value);
            Look();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _interrupt.Dispose();
        base.Dispose(disposing);
    }

    private void Look()
    {
        if (_awaited is { } text && ToString().Contains(text, StringComparison.Ordinal))
        {
            _come.TrySetResult();
        }
    }
}
