using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

public sealed partial class DeterminismTests
{
    private const int Times = 10;

    [Fact]
    public async Task The_same_class_with_the_same_seed_gives_the_same_table_and_the_same_report_byte_by_byte_but_for_times()
    {
        using var room = new Classroom();
        room.Write(
            "exercises/01-one/exercise.csx",
            Classroom.Exercise.Replace("() => f(2)", "() => f((int)RandomBetween(5, 50))", StringComparison.Ordinal)
        );
        room.Write("exercises/01-one/wrong/four.csx", $"// Twice, not four times.\n{Written("return 4 * x;")}");
        room.Write("class/ada/01-one.csx", Written("return 3 * x;"));
        room.Write("class/bob/01-one.csx", Written("return x + x + x;"));
        room.Write("class/chance/01-one.csx", Written("return (int)(TorchSharp.torch.rand(1).item<float>() * 1e6f);"));
        room.Write("class/eve/01-one.csx", Written("return x << 2;").Replace("f(1)", "f(", StringComparison.Ordinal));
        room.Write("class/kim/notes.csx", "int z = 1;");
        var graded = new List<string>();
        for (var i = 0; i < Times; i++)
        {
            var ended = await room.Grader("grade", "class", "--seed", "7", "--out", $"report-{i}", "--format", "json,table");
            Assert.True(ended.ExitCode == 0, ended.Err);
            var report = await File.ReadAllTextAsync(room.At($"report-{i}/report.json"), TestContext.Current.CancellationToken);
            graded.Add(
                ended.Out.Replace($"report-{i}", "report", StringComparison.Ordinal) + Seconds().Replace(report, "\"seconds\": 0")
            );
        }
        Assert.Contains("What several students got wrong alike:", graded[0], StringComparison.Ordinal);
        Assert.Contains("\"hint\": \"Twice, not four times.\"", graded[0], StringComparison.Ordinal);
        Assert.All(graded, g => Assert.Equal(graded[0], g));
    }

    private static string Written(string answer) => Classroom.Right.Replace("return 2 * x;", answer, StringComparison.Ordinal);

    [GeneratedRegex("\"seconds\": [0-9.]+")]
    private static partial Regex Seconds();
}
