using Xunit;

namespace Grader.Sandbox.Tests.Mistakes;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("mean", "Take the mean.", true)]
    [InlineData("mean", "NaN means no number.", false)]
    [InlineData("squar~", "The errors are not squared.", true)]
    [InlineData("m.grad", "Reset m.grad.zero_() too.", true)]
    [InlineData("**", "** is Python's.", true)]
    [InlineData("if (", "Write if (m > 0).", true)]
    [InlineData("true", "The name 'True' does not exist.", true)]
    [InlineData("`true`", "The name 'True' does not exist.", false)]
    [InlineData("whole number~", "It holds whole\n  numbers.", true)]
    public void A_phrase_is_found_as_whole_words(string phrase, string said, bool found) =>
        Assert.Equal(found, new Phrase(phrase).IsIn(said));
}
