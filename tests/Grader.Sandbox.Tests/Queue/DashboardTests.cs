using System.Net;
using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>Hangfire's pages, for whoever has the token.</summary>
public sealed class DashboardTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IDisposable
{
    private readonly HttpClient _client = new();

    private readonly CancellationToken _stopping = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_who_has_its_address_sees_the_turns_and_changes_none()
    {
        using var room = new Classroom();
        var job = await PutIn(room);
        await using var watching = await StartedDashboard.Start(room, postgres.As("reader"));
        var page = await _client.GetStringAsync(watching.Address, _stopping);
        Assert.Contains("<title>Overview – Turns of a queue</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", page, StringComparison.Ordinal);
        var details = await _client.GetStringAsync(new Uri(watching.Address, $"jobs/details/{job}"), _stopping);
        Assert.Contains("ITurn.Take", details, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(new Uri(watching.Address, "nothing")));
        Assert.Equal(HttpStatusCode.InternalServerError, await Status(new Uri(watching.Address, "jobs/details/abc")));
        foreach (var wrong in new[] { "/", "/jobs/enqueued", $"{watching.Address.AbsolutePath[..^2]}x/", "/%2e%2e/", "/x" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Status(new Uri(watching.Address, wrong)));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, await Delete(watching.Address, job));
        Assert.Equal("Enqueued", await postgres.Ask($"SELECT statename FROM hangfire.job WHERE id = {job}"));
        Assert.Equal(0, await watching.Stop());
    }

    [Fact]
    public async Task One_that_was_asked_for_changes_lets_a_turn_be_taken_out_and_says_when_the_database_is_away()
    {
        using var room = new Classroom();
        var job = await PutIn(room);
        await using var changing = await StartedDashboard.Start(room, postgres.As("ada"), "--allow-changes");
        Assert.Equal(HttpStatusCode.NoContent, await Delete(changing.Address, job));
        Assert.Equal("Deleted", await postgres.Ask($"SELECT statename FROM hangfire.job WHERE id = {job}"));
        await using (var worker = await StartedWorker.Start(room, postgres.As("worker"), "--isolation", "none"))
        {
            Assert.Equal(0, await worker.Stop());
            Assert.DoesNotContain(changing.Address.AbsolutePath.Trim('/'), worker.Said, StringComparison.Ordinal);
        }
        await postgres.Stop();
        using var away = await _client.GetAsync(changing.Address, _stopping);
        await postgres.Start();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.StartsWith(
            $"The queue's {postgres.Place} does not answer: ",
            await away.Content.ReadAsStringAsync(_stopping),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_port_that_somebody_has_is_refused()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        var (_, port) = postgres.Socket;
        var ended = await room.Grader("queue", "dashboard", "--queue", postgres.As("reader"), "--port", $"{port}");
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal($"Port {port} of this machine cannot be had: Address already in use. Name another: --port.\n", ended.Err);
    }

    // A turn that nobody takes: it is handed out, since a worker was seen, which is none.
    private async Task<string> PutIn(Classroom room)
    {
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        for (var once = 0; once < 2; once++)
        {
            var left = await room.Grader("grade", "class", "--queue", postgres.As("ada"), "--detach");
            Assert.True(left.ExitCode == 0, left.Err);
            await postgres.Ask(
                "INSERT INTO grader.workers (id, name, grader, build, tier, strong, jobs) "
                    + "SELECT 'seen', 'seen', grader, build, 'S1', true, 1 FROM grader.batches ON CONFLICT DO NOTHING"
            );
        }
        return $"{await postgres.Ask("SELECT max(id) FROM hangfire.job")}";
    }

    private async Task<HttpStatusCode> Delete(Uri address, string job)
    {
        using var words = new FormUrlEncodedContent([new("jobs[]", job)]);
        using var answer = await _client.PostAsync(new Uri(address, "jobs/enqueued/delete"), words, _stopping);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Status(Uri address)
    {
        using var answer = await _client.GetAsync(address, _stopping);
        return answer.StatusCode;
    }

    public void Dispose() => _client.Dispose();
}
