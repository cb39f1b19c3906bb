using Xunit;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>What <c>new</c> writes is an exercise that holds as it stands.</summary>
public sealed class NewTests
{
    private const string Id = "01-first";

    // One of each kind: a sign, an operator, a constant, a dropped term, mean and sum, another power, swapped names, a statement less.
    private static readonly (string Hole, string Answer, string Instead)[] Mutants =
    [
        ("linear", "m * x + c", "m * x - c"),
        ("linear", "m * x + c", "m + x + c"),
        ("linear", "m * x + c", "m / x + c"),
        ("linear", "m * x + c", "m * x"),
        ("linear", "m * x + c", "m * m + c"),
        ("linear", "m * x + c", "c * x + m"),
        ("linear", "m * x + c", "-m * x + c"),
        ("dLdm", "linear(x) - y", "linear(x) + y"),
        ("dLdm", "linear(x) - y", "linear(x)"),
        ("dLdm", "linear(x) - y", "linear(y) - x"),
        ("dLdm", "    Tensor error = linear(x) - y;\n    return", "    Tensor error = linear(x) - y;\n    error = y;\n    return"),
        ("dLdm", "(error * x).mean()", "(error * x).sum()"),
        ("dLdm", "(error * x).mean()", "(error / x).mean()"),
        ("dLdm", "(error * x).mean()", "(error + x).mean()"),
        ("dLdm", "(error * x).mean()", "(error * x).pow(2).mean()"),
        ("dLdm", "(error * x).mean()", "error.mean()"),
        ("dLdm", "(error * x).mean()", "(error * x)"),
        ("dLdm", "(error * x).mean()", "-(error * x).mean()"),
        ("dLdm", "    Tensor error = linear(x) - y;\n", ""),
        ("dLdm", "    return (error * x).mean();\n", ""),
        ("next", "m - lr * dLdm(x, y)", "m + lr * dLdm(x, y)"),
        ("next", "m - lr * dLdm(x, y)", "m - lr / dLdm(x, y)"),
        ("next", "m - lr * dLdm(x, y)", "m - lr"),
        ("next", "m - lr * dLdm(x, y)", "m - dLdm(x, y)"),
        ("next", "m - lr * dLdm(x, y)", "c - lr * dLdm(x, y)"),
        ("next", "m - lr * dLdm(x, y)", "m - lr * dLdm(y, x)"),
        ("next", "m - lr * dLdm(x, y)", "lr - m * dLdm(x, y)"),
    ];

    [Fact]
    public async Task Its_answers_and_its_right_file_earn_everything_and_its_wrong_file_loses_one_hole_over_several_seeds()
    {
        using var room = new Classroom();
        var exercise = await New(room);
        room.Write($"class/solved/{Id}.csx", Solver.Solved(Id, exercise));
        File.Copy(room.At($"made/{Id}/right/other-words.csx"), room.Write($"class/right/{Id}.csx", ""), overwrite: true);
        File.Copy(room.At($"made/{Id}/wrong/without-x.csx"), room.Write($"class/wrong/{Id}.csx", ""), overwrite: true);
        foreach (var seed in new[] { "1", "2", "3" })
        {
            var graded = await GradedFolder.Of(room, "class", "made", seed);
            Assert.Equal(["right 4/4 ", "solved 4/4 ", "wrong 2/4 dLdm"], graded.Select(s => $"{s.Student} {s.Score}/{s.Max} {string.Join(',', s.Lost)}"));
            Assert.All(graded, s => Assert.Equal(0, s.Edits));
        }
    }

    [Fact]
    public async Task A_small_change_to_an_answer_is_caught_in_its_hole_and_in_no_other()
    {
        using var room = new Classroom();
        var solved = Solver.Solved(Id, await New(room));
        foreach (var (row, i) in Mutants.Select((row, i) => (row, i)))
        {
            Assert.Equal(2, solved.Split(row.Answer).Length);
            room.Write($"class/{i:00}/{Id}.csx", solved.Replace(row.Answer, row.Instead, StringComparison.Ordinal));
        }
        var graded = await GradedFolder.Of(room, "class", "made", "1");
        Assert.Equal(
            Mutants.Select(row => $"{row.Hole}: {row.Instead}"),
            graded.Zip(Mutants, (s, row) => $"{string.Join(',', s.Lost)}: {row.Instead}"));
    }

    private static async Task<string> New(Classroom room)
    {
        Assert.Equal(0, (await room.Grader("new", Id, "--course", "made")).ExitCode);
        return await File.ReadAllTextAsync(room.At($"made/{Id}/exercise.csx"), TestContext.Current.CancellationToken);
    }
}
