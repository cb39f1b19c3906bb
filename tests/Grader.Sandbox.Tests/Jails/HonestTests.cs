using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Jails;

/// <summary>What an honest student uses works in the jail.</summary>
public sealed class HonestTests
{
    [Theory]
    [InlineData(
        """
            class Net : nn.Module<Tensor, Tensor>
            {
                private readonly TorchSharp.Modules.Linear one = nn.Linear(3, 8), two = nn.Linear(8, 1);
                public Net() : base("net") => RegisterComponents();
                public override Tensor forward(Tensor x) => two.forward(nn.functional.relu(one.forward(x)));
            }
            manual_seed(1);
            var net = new Net();
            var adam = optim.Adam(net.parameters(), 0.01);
            var (x, y) = (randn(64, 3), randn(64, 1));
            var before = nn.functional.mse_loss(net.forward(x), y).item<float>();
            for (var i = 0; i < 50; i++) { adam.zero_grad(); var loss = nn.functional.mse_loss(net.forward(x), y); loss.backward(); adam.step(); }
            var ok = nn.functional.mse_loss(net.forward(x), y).item<float>() < before;
            """
    )]
    [InlineData("var n = 0; Parallel.For(0, 10_000, i => Interlocked.Increment(ref n)); var ok = n == 10_000;")]
    [InlineData("var a = rand(4, 4) + 4 * eye(4); var ok = allclose(a.matmul(linalg.inv(a)), eye(4), atol: 1e-4);")]
    [InlineData("var (u, s, v) = linalg.svd(rand(20, 10)); var ok = s.shape[0] == 10;")]
    [InlineData(
        "var t = new Thread(() => Thread.Sleep(5)); t.Start(); t.Join(); var ok = await Task.Run(async () => { await "
            + "Task.Delay(5); return true; });"
    )]
    [InlineData(
        "var w = System.Diagnostics.Stopwatch.StartNew(); await Task.Delay(10); var ok = w.ElapsedMilliseconds > 5 && "
            + "DateTime.Now.Year > 2000 && DateTime.Now.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > 0;"
    )]
    [InlineData(
        "var timer = new Timer(_ => { }, null, 1, 1); GC.Collect(); GC.WaitForPendingFinalizers(); var ok = "
            + "Enumerable.Range(0, 100_000).Select(i => (long)i).Sum() == 4999950000;"
    )]
    [InlineData(
        "var ok = System.Text.RegularExpressions.Regex.IsMatch(\"abc\", \"b\") && new Random(1).Next(10) >= 0 && "
            + "Guid.NewGuid() != Guid.Empty;"
    )]
    [InlineData(
        "var ok = nn.Conv2d(1, 2, 3).forward(rand(1, 1, 8, 8)).shape[2] == 6 && torch.fft.fft_(rand(16)).shape[0] == 16 && "
            + "rand(1000, 1000).matmul(rand(1000, 1000)).sum().item<float>() > 0;"
    )]
    [InlineData(
        "Console.Write(\"\"); Environment.CurrentDirectory = Environment.CurrentDirectory; var ok = "
            + "Environment.ProcessorCount > 0 && TimeZoneInfo.Local.Id.Length > 0 && Console.ReadLine() == null;"
    )]
    public async Task It_runs_as_it_does_anywhere(string script)
    {
        var run = await Here.Run(script, ["ok"]);
        Assert.Null(run.Stopped);
        Assert.Equal((new Ending.Completed(), new Observation.Truth(true)), (run.Ending, run.Observations[0]));
    }
}
