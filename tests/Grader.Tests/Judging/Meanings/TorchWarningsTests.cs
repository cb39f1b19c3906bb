using Grader.Judging.Meanings;
using Xunit;

namespace Grader.Tests.Judging.Meanings;

public sealed class TorchWarningsTests
{
    [Theory]
    [InlineData("[5, 1]", "[5]")]
    [InlineData("[5]", "[5, 1]")]
    [InlineData("[1, 5]", "[5, 1]")]
    public void Two_shapes_that_make_a_larger_one_are_every_pair(string target, string input) =>
        Assert.Equal("mse_loss", TorchWarnings.LossOfAllPairs($"before\n{Warning(target, input)}\nafter"));

    [Theory]
    [InlineData("[]", "[5]")]
    [InlineData("[1]", "[5]")]
    [InlineData("[5]", "[1, 5]")]
    [InlineData("[4, 1]", "[5, 1]")]
    [InlineData("[1]", "[]")]
    public void A_shape_that_only_grows_to_the_other_is_not(string target, string input) =>
        Assert.Null(TorchWarnings.LossOfAllPairs(Warning(target, input)));

    [Theory]
    [InlineData("Using a target size ([5, 1]) that is different to the input size ([5]).")]
    [InlineData("")]
    public void Other_text_is_no_such_warning(string printed) => Assert.Null(TorchWarnings.LossOfAllPairs(printed));

    private static string Warning(string target, string input) =>
        $"[W1127 03:57:27.314580816 loss.h:114] Warning: Using a target size ({target}) that is different to the input size "
        + $"({input}). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size. "
        + "(function mse_loss)";
}
