using System.Globalization;
using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>GRADER_KILLS=300x50: so many files, and so many times that the grading of them is killed.</summary>
public sealed class KilledTests
{
    private const string Fewer = "24x4";

    [Fact]
    public async Task A_grading_that_is_killed_again_and_again_comes_to_what_it_comes_to_undisturbed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (files, kills) = Asked();
        using var room = ManyFiles(files);
        // Moments by the day: others tomorrow, and the same ones all day long.
        var random = new Random(TimeProvider.System.GetUtcNow().DayOfYear);
        var kept = 0L;
        for (var kill = 1; kill <= kills; kill++)
        {
            // Some before anything is there, and some after a few more verdicts, each at whatever it does then.
            var (enough, ticks) = (kept + random.Next(0, 2 * files / kills + 1), random.Next(0, 30));
            await room.KillWhen(() => (Count(room) >= enough || !HasGradebook(room)) && ticks-- <= 0, cancellation);
            if (HasGradebook(room))
            {
                Assert.Equal("ok", room.CheckIntegrity());
                Assert.True(Count(room) >= kept, "A verdict is lost.");
                kept = Count(room);
            }
        }
        var resumed = await room.Grade();
        Assert.True(resumed.ExitCode == 0, resumed.Err);
        Assert.StartsWith(kept == 0 ? "Grading" : Said(kept, files), resumed.Err, StringComparison.Ordinal);
        Assert.Equal("ok", room.CheckIntegrity());
        Assert.Equal((long)files, Count(room));
        Assert.Equal(1L, room.AskCopy("SELECT count(*) FROM Gradings"));

        var report = await room.Report();
        var whole = await GradeUndisturbed(room, $"{report["seed"]}");
        Assert.Equal(KeptClass.WithoutTimes(whole), KeptClass.WithoutTimes(report));
    }

    private static string Said(long kept, int files) =>
        kept == 1
            ? $"1 of {files} files was graded before and is not graded again.\n"
            : $"{kept} of {files} files were graded before and are not graded again.\n";

    private static async Task<JsonNode> GradeUndisturbed(KeptClass room, string seed)
    {
        var whole = await Ended.Of(
            Classroom.Executable,
            ["grade", "class", "--out", "whole", "--seed", seed],
            room.Room.Folder,
            Classroom.Plain,
            TestContext.Current.CancellationToken,
            Deadline.ForMany
        );
        Assert.True(whole.ExitCode == 0, whole.Err);
        return await room.Room.Report("whole");
    }

    private static bool HasGradebook(KeptClass room) => File.Exists(room.Gradebook);

    private static long Count(KeptClass room) => HasGradebook(room) ? (long)room.AskCopy("SELECT count(*) FROM Verdicts")! : 0;

    // Wrong ones among them, so that clusters come of it, and each file another.
    private static KeptClass ManyFiles(int files)
    {
        string[] texts = [Classroom.Right, Classroom.Half, KeptClass.OnlyTwice];
        return KeptClass.Of([
            .. Enumerable.Range(0, files).Select(i => ($"student-{i:d4}", $"{texts[i % texts.Length]}// {i}\n")),
        ]);
    }

    private static (int Files, int Kills) Asked()
    {
        var words = (Environment.GetEnvironmentVariable("GRADER_KILLS") ?? Fewer).Split('x');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
