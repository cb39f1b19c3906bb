using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Packaging;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Students;

/// <summary>What grades a push: the workflow's own script, with the grader as it is built here.</summary>
public sealed class PushTests
{
    // A filter of system calls in the kernel's form: to number 444, landlock_create_ruleset, it says that there is none (ENOSYS),
    // as a kernel without it does.
    private static readonly byte[] _noLandlock =
    [
        .. Instruction(0x20, 0, 0, 0), // load the number
        .. Instruction(0x15, 0, 1, 444), // go on where it is that one, or else skip one
        .. Instruction(0x06, 0, 0, 0x0005_0000 | 38),
        .. Instruction(0x06, 0, 0, 0x7fff_0000),
    ];

    private static byte[] Instruction(ushort code, byte then, byte otherwise, uint value) =>
        [.. BitConverter.GetBytes(code), then, otherwise, .. BitConverter.GetBytes(value)];

    [Theory]
    [InlineData("50", 0)]
    [InlineData("60", 1)]
    public async Task It_ends_as_the_grader_does_and_shows_annotations_a_summary_and_the_points_for_Classroom(
        string failUnder,
        int exitCode
    )
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The workflow runs on Linux.");
            return;
        }
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        Directory.CreateDirectory(room.At("submission/.git"));
        room.Write("submission/01-one.csx", Classroom.Half);
        room.Write("exercises/02-two/exercise.csx", Classroom.Exercise.Replace("01-one", "02-two", StringComparison.Ordinal));
        room.Write("submission/02-two.csx", "// exercise 02-two\nint f(int x)\n{\n    ...\n}\nint y = ...;\n");
        room.Write("submission/week 1/::error::, x.csx", "");
        var ended = await Pushed(room, failUnder);
        Assert.Equal(exitCode, ended.ExitCode);
        var lines = ended.Out.TrimEnd('\n').Split('\n');
        Assert.Matches("^::stop-commands::[0-9a-f]{32}$", lines[0]);
        var guarded = Array.IndexOf(lines, $"::{lines[0].Split("::")[^1]}::");
        Assert.Contains(lines[..guarded], line => line.Contains("2/4", StringComparison.Ordinal));
        Assert.Equal(
            [
                .. exitCode == 0 ? Array.Empty<string>() : ["::error title=Below what is asked for"],
                "::error file=01-one.csx,line=4,endLine=4,title=f%3A wrong%2C 0 of 2 points",
                "::warning file=week 1/%3A%3Aerror%3A%3A%2C x.csx,line=1,endLine=1,"
                    + "title=Not graded%3A for no exercise of the course",
                "::notice title=2 of 4 points",
            ],
            lines[(guarded + 1)..]
                .Where(l => l.StartsWith("::", StringComparison.Ordinal))
                .Select(l => l[..l.IndexOf("::", 2, StringComparison.Ordinal)])
        );
        await HasSummaryOfHalf(room);
        Assert.Equal((2, 4), await PointsIn(room.At("output.txt")));
    }

    private static async Task HasSummaryOfHalf(Classroom room)
    {
        var page = await Read(room.At("summary.md"));
        Assert.StartsWith("# Results", page, StringComparison.Ordinal);
        Assert.Contains(
            "- Line 4, `f`: **wrong**, 0 of 2 points\n  - Seen: 6 was seen; 4 was expected.\n  - Hint: ",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Not begun, worth 4 points: `02-two`.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runner_whose_kernel_lacks_Landlock_gets_one_sentence_beside_the_job()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The workflow runs on Linux.");
            return;
        }
        Assert.SkipWhen(ServiceMachine.Bubblewrap is null, "bubblewrap is not installed.");
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        room.Write("submission/01-one.csx", Classroom.Half);
        var ended = await Pushed(room, "50", isolation: "stock", withoutLandlock: true);
        Assert.Equal(3, ended.ExitCode);
        const string Title = "::error title=Nothing was graded::";
        var said = Assert.Single(ended.Out.Split('\n'), l => l.StartsWith(Title, StringComparison.Ordinal))[Title.Length..];
        Assert.StartsWith(
            "Strong isolation cannot be had on this machine. The kernel has no Landlock, as Linux 6.7 and newer have, to keep "
                + "files from programs. --isolation auto makes do with what there is.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(said, ended.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_that_both_files_give_to_grade_are_words_that_it_knows()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        var help = (await room.Grader("grade", "--help")).Out;
        foreach (var file in new[] { "students/.github/workflows/grade.yml", "students/.gitlab-ci.yml" })
        {
            var text = await File.ReadAllTextAsync(room.At(file), TestContext.Current.CancellationToken);
            var options = text[
                text.IndexOf("-- grade", StringComparison.Ordinal)..text.IndexOf(
                    "FAIL_UNDER",
                    text.IndexOf("-- grade", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            ]
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.StartsWith("--", StringComparison.Ordinal) && w is not "--");
            Assert.Equal(["--course", "--isolation", "--format", "--out", "--force", "--week", "--fail-under"], options);
            Assert.All(options, option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
            Assert.DoesNotContain('\t', text);
        }
    }

    [Fact]
    public async Task The_workflow_may_read_and_no_more_keeps_no_token_and_comes_to_an_end()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        var lines = (
            await File.ReadAllLinesAsync(room.At("students/.github/workflows/grade.yml"), TestContext.Current.CancellationToken)
        ).ToList();
        Assert.Equal("  contents: read", lines[lines.IndexOf("permissions:") + 1]);
        Assert.Equal("", lines[lines.IndexOf("permissions:") + 2]);
        Assert.Equal(
            lines.Count(l => l.Contains("actions/checkout@", StringComparison.Ordinal)),
            lines.Count(l => l == "          persist-credentials: false")
        );
        Assert.Contains("    timeout-minutes: 30", lines);
        // Nothing that comes from outside is put into a script as text.
        Assert.DoesNotContain("${{", Script(room.At("students/.github/workflows/grade.yml")), StringComparison.Ordinal);
    }

    // As the runner has it: bash with -eo pipefail, in the step's working-directory. What is built is there already.
    [UnsupportedOSPlatform("windows")]
    private static Task<Ended> Pushed(Classroom room, string failUnder, string isolation = "auto", bool withoutLandlock = false)
    {
        room.Write("grade.sh", Script(room.At("students/.github/workflows/grade.yml")));
        var dotnet = room.Write(
            "bin/dotnet",
            $$"""
            #!/bin/bash
            if [ "$1" = build ]; then exit 0; fi
            while [ "$1" != -- ]; do shift; done
            shift
            PATH="${PATH#*:}" exec '{{Classroom.Executable}}' "$@"

            """
        );
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(room.At("course"));
        Directory.Move(room.At("exercises"), room.At("course/exercises"));
        File.WriteAllBytes(room.At("filter"), _noLandlock);
        string[] bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", room.At("grade.sh")];
        const string Filtered = "exec \"$0\" --dev-bind / / --cap-add ALL --seccomp 9 -- \"$@\" 9< ../filter";
        string[] started = withoutLandlock ? ["bash", "-c", Filtered, ServiceMachine.Bubblewrap!, .. bash] : bash;
        return Ended.Of(
            started[0],
            started[1..],
            room.At("course"),
            new Dictionary<string, string?>(Classroom.Plain)
            {
                ["PATH"] = $"{room.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["FAIL_UNDER"] = failUnder,
                ["EXERCISE"] = "auto",
                ["ISOLATION"] = isolation,
                ["GITHUB_STEP_SUMMARY"] = room.At("summary.md"),
                ["GITHUB_OUTPUT"] = room.At("output.txt"),
            },
            TestContext.Current.CancellationToken
        );
    }

    // What Classroom's reporter is told: base64 of its JSON.
    private static async Task<(double, double)> PointsIn(string output)
    {
        var lines = (await Read(output)).Split('\n');
        Assert.Equal("result<<__end_of_result__", lines[0]);
        var result = JsonNode.Parse(Convert.FromBase64String(lines[1]))!;
        return (result["tests"]!.AsArray().Sum(t => t!["score"]!.GetValue<double>()), result["max_score"]!.GetValue<double>());
    }

    private static Task<string> Read(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    // The block behind "run: |", without its indentation.
    private static string Script(string workflow) =>
        string.Concat(
            File.ReadAllLines(workflow)
                .SkipWhile(l => l != "        run: |")
                .Skip(1)
                .TakeWhile(l => l.StartsWith("          ", StringComparison.Ordinal))
                .Select(l => l[10..] + "\n")
        );
}
