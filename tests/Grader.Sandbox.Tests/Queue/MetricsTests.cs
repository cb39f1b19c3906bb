using System.Net;
using System.Text;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

public sealed class MetricsTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task A_collector_is_told_how_deep_the_queue_is_and_how_long_files_take()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{PostgresCluster.FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        var told = Told(collector);
        var variables = new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        await using var worker = await StartedWorker.Start(room, postgres.As("worker"), variables);
        var graded = await room.Grader("grade", "class", "--queue", postgres.As("ada"), "--isolation", "none");
        Assert.True(graded.ExitCode == 0, graded.Err);
        Assert.Equal(0, await worker.Stop());
        var all = await Deadline.Within(Deadline.ForOne, "metrics", _ => told, TestContext.Current.CancellationToken);
        Assert.All(
            ["grader.queue.depth", "grader.queue.age", "grader.grading.duration"],
            name => Assert.Contains(name, all, StringComparison.Ordinal)
        );
    }

    // Names stand in the messages as they are.
    private static async Task<string> Told(HttpListener collector)
    {
        var context = await collector.GetContextAsync();
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Response.Close();
        return Encoding.Latin1.GetString(body.ToArray());
    }
}
