using System.Text;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>One life of the compiler process.</summary>
internal sealed class WarmCompiler : IAsyncDisposable
{
    private readonly ChildProcess _child;
    private readonly Task<string?> _lastLine;

    public WarmCompiler(ChildProcess child)
    {
        _child = child;
        _lastLine = ReadLastLine(child.Error);
    }

    public async Task<CompilerAnswer> Ask(CompilerRequest request, CancellationToken cancellation)
    {
        try
        {
            await new FrameStream(_child.Input).WriteAsync(request, Wire.Default.CompilerRequest, cancellation);
            var frame = await new FrameStream(_child.Output).ReadAsync(Wire.Default.CompilerReply, cancellation);
            if (frame is Frame<CompilerReply>.Received(var reply))
            {
                return new CompilerAnswer.Replied(reply);
            }
        }
        catch (IOException)
        {
            // It was gone before it had read the request.
        }
        await _child.Kill();
        return new CompilerAnswer.Died(await _lastLine);
    }

    public async ValueTask DisposeAsync()
    {
        await _child.DisposeAsync();
        await _lastLine;
    }

    /// <summary>Reads to the end, so that the pipe never fills, and keeps the last line that is not blank, or its last 4
    /// KB.</summary>
    private static async Task<string?> ReadLastLine(Stream stream)
    {
        var buffer = new byte[4096];
        var tail = "";
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                tail += Encoding.UTF8.GetString(buffer, 0, read);
                tail = tail[Math.Max(0, tail.Length - buffer.Length)..];
            }
        }
        catch (IOException)
        {
            // The process is gone.
        }
        return tail.Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.Length > 0);
    }
}
