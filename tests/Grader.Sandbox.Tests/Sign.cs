using System.Globalization;

namespace Grader.Sandbox.Tests;

/// <summary>A file that another process puts down to say how far it is.</summary>
internal sealed class Sign : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    public string Path => System.IO.Path.Combine(folder, "sign");

    /// <summary>Waits for it, and reads the number in it.</summary>
    public async Task<int> Number(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!File.Exists(Path))
        {
            await tick.WaitForNextTickAsync(deadline.Token);
        }
        return int.Parse(await File.ReadAllTextAsync(Path, cancellation), CultureInfo.InvariantCulture);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
