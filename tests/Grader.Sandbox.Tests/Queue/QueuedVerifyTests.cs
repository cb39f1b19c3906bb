using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Exercises;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>The release gate, by workers of a queue: it prints what it prints on one machine.</summary>
public sealed partial class QueuedVerifyTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    // Which breaks laws of files and of mutants.
    private static readonly string _loose = SmallExercise.Asking(
        """
        Check("f", "f(2)", () => f(2), points: 2);
        Check("y", "y", () => y, points: 2);
        """,
        y: "f(3)"
    );

    private static readonly string _broken = _loose
        .Replace("01-one", "02-broken", StringComparison.Ordinal)
        .Replace("() => y,", "() => y == 6 ? throw new Exception(\"no\") : y,", StringComparison.Ordinal);

    [Fact]
    public async Task Exercises_and_their_mutants_come_to_what_they_come_to_on_one_machine_though_a_worker_is_killed()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        const string One = "exercises/01-one";
        room.Write($"{One}/exercise.csx", _loose);
        room.Write($"{One}/wrong/three.csx", $"// Twice, not three times.\n{Solved("return 3 * x;")}");
        room.Write($"{One}/wrong/right.csx", $"// No.\n{Solved("return x + x;")}");
        room.Write($"{One}/wrong/binary.csx", $"\0{Solved("return 3 * x;")}");
        room.Write($"{One}/right/sum.csx", Solved("return x + x;"));
        room.Write($"{One}/right/wrong.csx", Solved("return 5;"));
        room.Write("exercises/02-broken/exercise.csx", _broken);
        string[] verify = ["verify", "--seed", "1"];
        string[] queued = [.. verify, "--queue", postgres.As("ada")];
        var detached = await room.Grader([.. queued, "--detach"]);
        Assert.Equal(0, detached.ExitCode);
        Assert.Matches(
            @"^Batch \d+ is in the queue: 2 exercises in \d+ parts\. The same command without --detach follows it, grader queue "
                + @"show shows how far it is\.\n$",
            detached.Err
        );
        await using (var killed = await Worker(room))
        {
            await postgres.Until("SELECT count(*) > 0 FROM grader.items WHERE cardinality(workers) > 0");
            killed.Kill();
        }
        await using var other = await Worker(room);
        var (there, here) = (await room.Grader(queued), await room.Grader(verify));
        Assert.Equal((WithoutTimes(here.Out), here.ExitCode), (WithoutTimes(there.Out), there.ExitCode));
        Assert.Equal(1, here.ExitCode);
        Assert.Contains("earns everything.", here.Out, StringComparison.Ordinal);
        Assert.Contains("02-broken/exercise.csx:12: the reference itself", here.Out, StringComparison.Ordinal);
        Assert.Equal(
            0L,
            await postgres.Ask("SELECT (SELECT count(*) FROM grader.batches) + (SELECT count(*) FROM grader.verdicts)")
        );
    }

    private Task<StartedWorker> Worker(Classroom room) =>
        StartedWorker.Start(room, postgres.As("worker"), "--isolation", "stock");

    private static string Solved(string answer) => $"// exercise 01-one\nint f(int x)\n{{\n    {answer}\n}}\nint y = f(3);\n";

    private static string WithoutTimes(string printed) => Slowest().Replace(printed, "  slowest\n");

    [GeneratedRegex(@"  slowest .*\n")]
    private static partial Regex Slowest();
}
