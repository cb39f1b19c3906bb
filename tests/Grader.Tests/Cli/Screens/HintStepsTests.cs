using Grader.Cli.Screens;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class HintStepsTests
{
    private static readonly HintSteps _steps = new("mse", ["mse: the loss", "Read in 01.md: 4. The loss."]);

    [Fact]
    public void Whoever_asks_again_gets_the_next_step_and_is_told_where_they_end() =>
        Assert.Equal(
            [
                "mse: the loss",
                "Read in 01.md: 4. The loss.",
                "There is no further hint on mse. Another h begins anew.",
                "mse: the loss",
            ],
            AskedFor(4, _steps)
        );

    [Fact]
    public void Where_there_is_none_that_is_said() =>
        Assert.Equal(["There is no further hint on mse."], AskedFor(1, new("mse", [])));

    [Fact]
    public void A_save_that_leaves_the_hole_as_it_is_leads_on() =>
        Assert.Equal("Read in 01.md: 4. The loss.", _steps.Onward().Renewed(new("mse", _steps.Steps)).Next());

    [Fact]
    public void Another_hole_has_its_own_first_step() =>
        Assert.Equal("x: ten", _steps.Onward().Renewed(new("x", ["x: ten"])).Next());

    private static IEnumerable<string> AskedFor(int times, HintSteps steps)
    {
        for (var i = 0; i < times; i++, steps = steps.Onward())
        {
            yield return steps.Next();
        }
    }
}
