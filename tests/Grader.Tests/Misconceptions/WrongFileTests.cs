using Grader.Misconceptions;
using Xunit;

namespace Grader.Tests.Misconceptions;

public sealed class WrongFileTests
{
    [Theory]
    [InlineData("// The one half is missing.\n// exercise 01\n", "The one half is missing.")]
    [InlineData("/// Squeezed.\r\n// exercise 01\r\n", "Squeezed.")]
    [InlineData("// exercise 01-one-sample\n// One sample\n", null)]
    [InlineData("//\n// exercise 01\n", null)]
    [InlineData("using System;\n", null)]
    [InlineData("", null)]
    public void Its_first_line_is_what_to_tell(string text, string? hint) =>
        Assert.Equal(hint, WrongFile.Of("wrong/a.csx", text).Hint);

    [Theory]
    [InlineData("The one half is missing.")]
    [InlineData(" The one\nhalf  is\r\n\tmissing. ")]
    public void A_new_one_tells_in_its_first_line_what_was_said(string said)
    {
        var text = WrongFile.TextOf(said, "// exercise 01\nint x = 1;\n");
        Assert.Equal("// The one half is missing.\n// exercise 01\nint x = 1;\n", text);
        Assert.Equal("The one half is missing.", WrongFile.Of("wrong/a.csx", text).Hint);
    }
}
