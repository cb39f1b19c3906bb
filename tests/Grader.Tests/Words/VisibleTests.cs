using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

/// <summary>What a student compares is written out where <see cref="Printable"/> leaves it.</summary>
public sealed class VisibleTests
{
    [Theory]
    [InlineData("2 × π ≠ ŷ 😀", "2 × π ≠ ŷ 😀", "2 × π ≠ ŷ 😀")]
    [InlineData("a\r\nb\tc", @"a\r\nb\tc", @"a\r\nb\tc")]
    [InlineData("\u001b[31m", @"\u001B[31m", @"\x1b[31m")]
    [InlineData("a\u00a0b\u2003", @"a\u00A0b\u2003", "a\u00a0b\u2003")]
    [InlineData("\ue000\u0378", @"\uE000\u0378", "\ue000\u0378")]
    [InlineData("\U000E0001", @"\uDB40\uDC01", @"\U000e0001")]
    public void It_escapes_as_C_sharp_does_what_cannot_be_told_from_something_else(
        string text,
        string visible,
        string printable
    ) => Assert.Equal((visible, printable), (Visible.Cut(text, 100), Printable.Of(text)));

    [Fact]
    public void Half_a_character_is_shown_by_its_number() => Assert.Equal(@"\uD800 \uDC00", Visible.Cut("\ud800 \udc00", 100));

    [Theory]
    [InlineData("12345", "12345")]
    [InlineData("123456", "12345…")]
    [InlineData("1234\n", "1234…")]
    [InlineData("1234😀", "1234…")]
    public void What_is_too_long_ends_in_dots_and_no_escape_is_cut(string text, string visible) =>
        Assert.Equal(visible, Visible.Cut(text, 5));

    [Fact]
    public void Quotes_and_backslashes_of_a_quoted_text_are_escaped() =>
        Assert.Equal(@"""a\\n\""\n""", Visible.Quoted("a\\n\"\n"));
}
