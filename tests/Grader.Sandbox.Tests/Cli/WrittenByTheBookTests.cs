using System.Collections.Immutable;
using Xunit;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>The course under tests/course was written by following exercises/README.md, and by nothing else.</summary>
public sealed class WrittenByTheBookTests
{
    private static readonly string Course = Repository.At("tests/course");

    public static TheoryData<string> Exercises => [.. Directory.GetDirectories(Course).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Exercises))]
    public async Task Right_files_earn_everything_and_wrong_ones_lose_the_one_hole_that_differs(string id)
    {
        using var room = new Classroom();
        var exercise = Text($"{id}/exercise.csx");
        var solved = Solver.Solved(id, exercise);
        var right = Solutions(id, "right");
        var wrong = Solutions(id, "wrong");
        Assert.NotEmpty(right);
        Assert.NotEmpty(wrong);
        room.Write($"class/right solved/{id}.csx", solved);
        foreach (var file in right.Concat(wrong))
        {
            room.Write($"class/{Student(file)}/{id}.csx", Text($"{id}/{file}"));
        }
        var reference = Solver.Answers(id, exercise, solved);
        string[] expected = ["right solved lost: ", .. right.Select(f => $"{Student(f)} lost: "),
            .. wrong.Select(f => $"{Student(f)} lost: {Differs(Solver.Answers(id, exercise, Text($"{id}/{f}")), reference)}")];
        var graded = await GradedFolder.Of(room, "class", Course, "1");
        Assert.Equal(expected.Order(StringComparer.Ordinal), graded.Select(s => $"{s.Student} lost: {string.Join(',', s.Lost)}").Order(StringComparer.Ordinal));
        Assert.All(wrong, f => Assert.Matches(@"^// \S[^\n]+\n// exercise ", Text($"{id}/{f}")));
    }

    private static string Student(string file) => Path.ChangeExtension(file, null).Replace('/', ' ');

    private static string Differs(ImmutableDictionary<string, string> answers, ImmutableDictionary<string, string> reference) =>
        Assert.Single(reference.Keys, hole => answers[hole] != reference[hole]);

    private static ImmutableArray<string> Solutions(string id, string kind) =>
        [.. Directory.GetFiles(Path.Combine(Course, id, kind)).Select(f => $"{kind}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    private static string Text(string path) => File.ReadAllText(Path.Combine(Course, path));
}
