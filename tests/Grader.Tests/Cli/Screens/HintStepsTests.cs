using Grader.Cli.Screens;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class HintStepsTests
{
    private static readonly HintSteps _steps = new(
        "mse",
        "failed",
        [new(["mse: the loss", "4 was seen."], []), new(["An example:"], ["var x = 1;", "\tx++;"])]
    );

    [Fact]
    public void Whoever_asks_again_gets_the_next_step_and_is_told_where_they_end() =>
        Assert.Equal(
            """
            Hint 1 of 2. mse: the loss
              4 was seen.
            Hint 2 of 2. An example:
                var x = 1;
                    x++;
            There is no further hint on mse. Another h begins anew.
            Hint 1 of 2. mse: the loss
              4 was seen.
            """,
            AskedFor(4, _steps)
        );

    [Fact]
    public void Where_there_is_none_that_is_said() =>
        Assert.Equal("There is no further hint on mse.", AskedFor(1, new("mse", "failed", [])));

    private static string AskedFor(int times, HintSteps steps)
    {
        var said = new List<string>();
        for (var i = 0; i < times; i++, steps = steps.Onward())
        {
            said.Add(Drawing.Of(steps.Next("Another h")).TrimEnd());
        }
        return string.Join('\n', said);
    }
}
