using System.IO.Pipelines;
using System.Text;
using Grader.Tests.Running;

namespace Grader.Sandbox.Tests.Session;

/// <summary>Somebody who reads what a program prints, and types when it has printed what they wait for.</summary>
internal sealed class Person : StringWriter
{
    private readonly Pipe keyboard = new();
    private readonly CancellationTokenSource interrupt = new();
    private readonly Lock turn = new();
    private string? awaited;
    private TaskCompletionSource come = new();

    public CancellationToken Interrupt => interrupt.Token;

    public Stream Typed => keyboard.Reader.AsStream();

    public async Task Type(string text, CancellationToken cancellation) =>
        await keyboard.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);

    public Task PressCtrlC() => interrupt.CancelAsync();

    public void EndInput() => keyboard.Writer.Complete();

    /// <summary>Waits until that has been printed.</summary>
    public Task See(string text, CancellationToken cancellation)
    {
        lock (turn)
        {
            (awaited, come) = (text, new());
            Look();
        }
        return Deadline.Within(Deadline.ForOne, $"waiting for '{text}'", Comes, cancellation, ToString);

        async Task<bool> Comes(CancellationToken stop)
        {
            await come.Task.WaitAsync(stop);
            return true;
        }
    }

    public override void Write(string? value)
    {
        lock (turn)
        {
            base.Write(value);
            Look();
        }
    }

    protected override void Dispose(bool disposing)
    {
        interrupt.Dispose();
        base.Dispose(disposing);
    }

    private void Look()
    {
        if (awaited is { } text && ToString().Contains(text, StringComparison.Ordinal))
        {
            come.TrySetResult();
        }
    }
}
