using System.Globalization;

namespace Grader.Sandbox.Tests.Running;

/// <summary>An empty file that another process puts down to say how far it is: none may have a byte in it.</summary>
internal sealed class Sign : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    /// <summary>To be created with a number behind it.</summary>
    public string Path => System.IO.Path.Combine(folder, "sign");

    /// <summary>Waits for it, and reads the number in its name.</summary>
    public async Task<int> Number(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Directory.GetFiles(folder).Length == 0)
        {
            await tick.WaitForNextTickAsync(deadline.Token);
        }
        return int.Parse(Directory.GetFiles(folder)[0][Path.Length..], CultureInfo.InvariantCulture);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
