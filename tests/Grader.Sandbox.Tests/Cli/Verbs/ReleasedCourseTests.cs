using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What students get of the whole course.</summary>
public sealed partial class ReleasedCourseTests
{
    private static readonly string _course = Repository.At("exercises");

    private static readonly ImmutableArray<string> _ids =
    [
        .. Directory
            .GetDirectories(_course)
            .Where(d => File.Exists(Path.Combine(d, "exercise.csx")))
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task The_same_course_gives_the_same_bytes()
    {
        using var room = await Released("students", "again");
        Assert.Equal(Files(room, "students").Select(f => (f.Name, f.Text)), Files(room, "again").Select(f => (f.Name, f.Text)));
        Assert.Equal(2 * _ids.Length + 8, Files(room, "students").Length);
        Assert.All(Files(room, "students"), f => Assert.DoesNotContain('\r', f.Text));
    }

    [Fact]
    public async Task No_line_of_an_answer_a_check_or_another_solution_stands_in_any_byte_until_it_has_been_asked_for()
    {
        using var room = await Released("students");
        var files = Files(room, "students");
        var hits = _ids.SelectMany(id =>
                Private(id, files)
                    .SelectMany(line =>
                        files
                            .Where(f => f.Text.Contains(line.Text, StringComparison.Ordinal))
                            .Select(f => (Id: id, line.Text, line.IsOfExercise, File: f.Name))
                    )
            )
            .ToList();
        // Later exercises give as code what earlier ones have asked for. No answer is given where it is asked for, or before;
        // other solutions may be written with what an earlier exercise gave.
        var first = hits.Where(h => h.IsOfExercise).GroupBy(h => h.Text).ToDictionary(g => g.Key, g => g.First().Id);
        var early = hits.Where(h =>
                Path.GetFileNameWithoutExtension(h.File) is var to
                && (to == h.Id || !_ids.Contains(to) || (h.IsOfExercise && string.CompareOrdinal(to, first[h.Text]) <= 0))
            )
            .ToList();
        Assert.DoesNotContain(early, h => h.Text.EndsWith(';') || h.Text.StartsWith("//", StringComparison.Ordinal));
        // The rest are pieces of statements. Those of the exercises themselves, all of them:
        Assert.Equal(
            [
                "04-training-loop: using (no_grad()) in 04-training-loop.csx",
                "04-training-loop: using (no_grad()) in 04-training-loop.md",
                "06-train-on-many-samples: using (no_grad()) in 04-training-loop.csx",
                "06-train-on-many-samples: using (no_grad()) in 04-training-loop.md",
                "06-train-on-many-samples: using (no_grad()) in 06-train-on-many-samples.csx",
            ],
            early.Where(h => h.IsOfExercise).Select(h => $"{h.Id}: {h.Text} in {h.File}")
        );
    }

    [Fact]
    public async Task Grade_works_in_it_and_takes_nothing_but_the_exercises_for_submissions()
    {
        using var room = await Released("students");
        Directory.CreateDirectory(room.At("students/.git"));
        room.Write("students/.git/config.csx", "not handed in");
        var untouched = JsonNode.Parse((await room.Grader("grade", "students", "--course", _course, "--format", "json")).Out)![
            "submissions"
        ]!.AsArray();
        Assert.Equal(_ids.Select(id => $"{id}.csx 0/10"), untouched.Select(s => $"{s!["file"]} {s["score"]}/{s["max"]}"));
        foreach (var id in _ids)
        {
            var samples = Directory.GetFiles(Repository.At("tests/cases/submissions"), $"{id}.csx", SearchOption.AllDirectories);
            File.Copy(
                samples.Single(f =>
                    f.Split(Path.DirectorySeparatorChar)[^2]
                    == (id.StartsWith("01", StringComparison.Ordinal) ? "right-as-given" : $"{id[..2]}-right-as-given")
                ),
                room.At($"students/{id}.csx"),
                overwrite: true
            );
        }
        var ended = await room.Grader(
            "grade",
            "students",
            "--course",
            _course,
            "--format",
            "table,json",
            "--out",
            "report",
            "--fail-under",
            "100"
        );
        Assert.True(ended.ExitCode == 0, ended.Out + ended.Err);
        Assert.True(File.Exists(room.At("report/report.json")));
    }

    private static async Task<Classroom> Released(params string[] folders)
    {
        var room = new Classroom();
        foreach (var folder in folders)
        {
            var ended = await room.Grader("release", "--out", folder, "--course", _course);
            Assert.True(ended.ExitCode == 0, ended.Err);
        }
        return room;
    }

    private static ImmutableArray<(string Name, string Text)> Files(Classroom room, string folder) =>
        [
            .. Directory
                .GetFiles(room.At(folder), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => (Path.GetRelativePath(room.At(folder), f).Replace('\\', '/'), File.ReadAllText(f))),
        ];

    // Two words or more, as braces and single words are in every text; and not what the exercise gives anyway.
    private static IEnumerable<(string Text, bool IsOfExercise)> Private(
        string id,
        ImmutableArray<(string Name, string Text)> released
    )
    {
        var given = Lines(released.Single(f => f.Name == $"{id}.csx").Text).ToHashSet();
        var exercise = File.ReadAllText(Path.Combine(_course, id, "exercise.csx"));
        var own = Lines(exercise).Concat(Lines(Solved(id, exercise))).ToHashSet();
        var others = Directory
            .GetFiles(Path.Combine(_course, id), "*.csx", SearchOption.AllDirectories)
            .SelectMany(f => Lines(File.ReadAllText(f)));
        return own.Concat(others)
            .Distinct()
            .Where(l => !given.Contains(l) && Word().Count(l) >= 2)
            .Select(l => (l, own.Contains(l)));
    }

    private static string Solved(string id, string exercise) =>
        (
            (CompilerReply.Solved)
                new RequestHandler(new ScriptCompiler([], [])).Answer(new CompilerRequest.Solve(id, exercise, null))
        ).File;

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Trim());

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
