using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Npgsql;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>A PostgreSQL of the tests' own, in a folder of its own, with the users of a queue. It listens on this machine
/// alone.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private static readonly string? _programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("grader-postgres-").FullName;
    private readonly int _port = FreePort();
    private bool _isUp;

    /// <summary>The connection string of one of its users.</summary>
    public string As(string user, string database = "grader") =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username={user}";

    /// <summary>Where its socket is, and what it is called by.</summary>
    public (string Folder, int Port) Socket => (_folder, _port);

    /// <summary>Its own programs.</summary>
    public static string Programs => _programs!;

    /// <summary>As messages name the one of the tests.</summary>
    public string Place => $"database grader on 127.0.0.1:{_port}";

    public async ValueTask InitializeAsync()
    {
        if (_programs is null)
        {
            return;
        }
        var data = Path.Combine(_folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            // As root PostgreSQL does not start.
            await Run("/bin/chown", ["postgres", _folder]);
        }
        await Postgres("initdb", "-D", data, "-A", "trust", "-U", "owner", "--no-sync");
        await File.AppendAllTextAsync(
            Path.Combine(data, "postgresql.conf"),
            $"port = {_port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{_folder}'\nfsync = off\n"
        );
        await Start();
        await Ask("CREATE DATABASE empty", "postgres");
    }

    /// <summary>Skips the test where PostgreSQL is not installed.</summary>
    public PostgresCluster Require()
    {
        Assert.SkipWhen(_programs is null, "PostgreSQL is not installed.");
        return this;
    }

    /// <summary>Makes a queue of it, with somebody for each role.</summary>
    internal async Task MakeQueue(Classroom room)
    {
        if (await Ask("SELECT 1 FROM pg_database WHERE datname = 'grader'", "postgres") is null)
        {
            await Ask("CREATE DATABASE grader", "postgres");
        }
        var made = await room.Grader("queue", "init", "--queue", As("owner"));
        Assert.True(made.ExitCode == 0, made.Err);
        await Ask(
            """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ada') THEN
                    CREATE ROLE ada LOGIN IN ROLE grader_submits;
                    CREATE ROLE worker LOGIN IN ROLE grader_works;
                    CREATE ROLE reader LOGIN IN ROLE grader_reads;
                END IF;
            END $$
            """
        );
    }

    public async Task Start()
    {
        await Control("start", "-l", Path.Combine(_folder, "log"));
        _isUp = true;
    }

    public async Task Stop()
    {
        _isUp = false;
        await Control("stop", "-m", "immediate");
    }

    public async Task<object?> Ask(string sql, string database = "grader", string user = "owner")
    {
        await using var source = NpgsqlDataSource.Create($"{As(user, database)};Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Takes out all that a test left: the next one counts rows.</summary>
    public Task<object?> Empty() =>
        Ask(
            "DELETE FROM grader.batches; DELETE FROM grader.verdicts; DELETE FROM grader.texts; DELETE FROM grader.courses; "
                + "DELETE FROM grader.workers; DELETE FROM hangfire.jobqueue; DELETE FROM hangfire.job"
        );

    /// <summary>Waits until a question is answered by yes.</summary>
    public Task<bool> Until(string sql) =>
        Deadline.Within(
            Deadline.ForOne,
            sql,
            async cancellation =>
            {
                while (await Ask(sql) is not true)
                {
                    await Task.Delay(50, cancellation);
                }
                return true;
            },
            TestContext.Current.CancellationToken
        );

    private Task Control(string what, params string[] more) =>
        Postgres("pg_ctl", [what, "-D", Path.Combine(_folder, "data"), "-w", "-s", .. more]);

    private static Task Postgres(string program, params string[] words) =>
        Environment.IsPrivilegedProcess
            ? Run(
                "/usr/bin/setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(_programs!, program), .. words]
            )
            : Run(Path.Combine(_programs!, program), words);

    // Its output is nobody's: a server that it leaves behind would keep a pipe open.
    private static async Task Run(string program, IEnumerable<string> words)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. words])
        )!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}: {process.ExitCode}");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isUp)
        {
            await Stop();
        }
        Directory.Delete(_folder, recursive: true);
    }
}
