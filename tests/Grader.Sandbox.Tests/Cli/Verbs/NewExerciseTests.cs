using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

public sealed class NewExerciseTests
{
    [Fact]
    public async Task What_it_writes_holds_the_gate_as_it_stands()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("new", "01-first", "--course", "made")).ExitCode);
        var ended = await room.Grader("verify", "--course", "made", "--seed", "1");
        Assert.StartsWith("01-first  holds\n", ended.Out, StringComparison.Ordinal);
        Assert.Matches(
            @"\n  mutants    100 %: ([0-9]+) of \1 caught(; there are less likely ones that were not tried)?\n",
            ended.Out
        );
        Assert.Equal(0, ended.ExitCode);
    }
}
