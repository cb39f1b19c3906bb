using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Readme;
using Grader.Tests.Exercises;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>What docs/scale.md tells to type, from nothing, and what starts workers.</summary>
public sealed class ScalePageTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    // Each check is asked with numbers that nobody knows.
    private static readonly string _holding = SmallExercise.Asking(
        """
        Check("f", "f of two numbers", () => new[] { f((int)RandomBetween(5, 50)), f((int)RandomBetween(100, 500)) }, points: 2);
        Check("y", "y", () => y, points: 2);
        """,
        y: "f(3)"
    );

    private const string Worker = "grader worker --queue @worker.txt --require-isolation";

    [Fact]
    public async Task From_nothing_to_a_class_that_a_worker_graded()
    {
        postgres.Require();
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("exercises/01-one/exercise.csx", _holding);
        room.Write("worker.txt", $"{postgres.As("worker")};Password=word");
        room.Write("ada.txt", $"{postgres.As("ada")};Password=word");
        var lines = SecurityPage.LinesOf("docs/scale.md");
        var worker = lines.IndexOf(Worker);
        Assert.Equal((4, 9), (worker, lines.Length));
        foreach (var line in lines[..worker])
        {
            await Typed(room, line);
        }
        await using var started = await StartedWorker.Start(room, "@worker.txt", "--isolation", "stock");
        var graded = await Typed(room, lines[worker + 1]);
        Assert.Contains("The report is in report/report.json", graded.Out, StringComparison.Ordinal);
        var verified = await Typed(room, lines[worker + 2]);
        Assert.StartsWith("01-one  holds\n", verified.Out, StringComparison.Ordinal);
        var shown = await Typed(room, lines[worker + 3]);
        Assert.StartsWith("No batch is in the queue.\n\n  worker ", shown.Out, StringComparison.Ordinal);
        Assert.Equal("grader queue dashboard --queue @ada.txt", lines[worker + 4]);
        await using var watching = await StartedDashboard.Start(room, "@ada.txt");
        using var client = new HttpClient();
        Assert.Contains(
            "Turns of a queue",
            await client.GetStringAsync(watching.Address, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_task_of_Slurm_is_a_worker_with_its_cores()
    {
        using var room = new Classroom();
        var program = room.Write("bin/grader", "#!/bin/sh\necho \"$@\"\n");
        await Ended.Of("/bin/chmod", ["+x", program], room.Folder, Classroom.Plain, TestContext.Current.CancellationToken);
        var ended = await Ended.Of(
            "/bin/sh",
            [Repository.At("docs/scale/workers.slurm")],
            room.Folder,
            new Dictionary<string, string?>
            {
                ["PATH"] = $"{room.At("bin")}:/usr/bin:/bin",
                ["HOME"] = room.Folder,
                ["SLURM_CPUS_PER_TASK"] = "4",
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal($"worker --queue @{room.At("worker.txt")} --jobs 4 --require-isolation\n", ended.Out);
    }

    [Fact]
    public async Task The_unit_of_systemd_is_one()
    {
        const string Verifier = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Verifier), "systemd is not installed.");
        using var room = new Classroom();
        var unit = (
            await File.ReadAllTextAsync(Repository.At("docs/scale/grader-worker@.service"), TestContext.Current.CancellationToken)
        ).Replace("/usr/local/bin/grader", Classroom.Executable, StringComparison.Ordinal);
        var file = room.Write("grader-worker@1.service", unit);
        var ended = await Ended.Of(
            Verifier,
            ["verify", "--man=no", file],
            room.Folder,
            Classroom.Plain,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain("grader-worker", ended.Out + ended.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deployment_of_Kubernetes_starts_workers()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Repository.At("docs/scale/workers.yaml"));
        yaml.Load(reader);
        var root = yaml.Documents[0].RootNode;
        Assert.Equal("Deployment", (string?)root["kind"]);
        var container = root["spec"]["template"]["spec"]["containers"][0];
        Assert.Equal(
            ["worker", "--queue", "@/queue/worker.txt", "--require-isolation"],
            ((YamlSequenceNode)container["args"]).Select(a => (string)a!)
        );
        Assert.Equal("/queue", (string?)container["volumeMounts"][0]["mountPath"]);
    }

    // Passwords are asked for: a shell without a terminal takes them from its input.
    private async Task<Ended> Typed(Classroom room, string line)
    {
        var (folder, port) = postgres.Socket;
        var typed = line.Replace(
            "Host=/var/run/postgresql;",
            $"Host={folder};Port={port};Username=owner;",
            StringComparison.Ordinal
        );
        var ended = await Ended.Of(
            "/bin/sh",
            ["-c", $"printf 'word\\nword\\n' | setsid -w sh -c '{typed}'"],
            room.Folder,
            new Dictionary<string, string?>(Classroom.Plain)
            {
                ["PATH"] = $"{PostgresCluster.Programs}:{Classroom.Plain["PATH"]}",
                ["PGHOST"] = folder,
                ["PGPORT"] = $"{port}",
                ["PGUSER"] = "owner",
            },
            TestContext.Current.CancellationToken
        );
        Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Out}{ended.Err}");
        return ended;
    }
}
