using System.Globalization;
using System.Text;
using CsCheck;
using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

public sealed class PrintableTests
{
    private static readonly Gen<string> _anyText = Gen.OneOf(
            Gen.Char['\0', '\uffff'],
            Gen.OneOf('\ud83d', '\ude00', '\udb40', '\udc01', '\u202e', '\n', '\u001b', '\\', 'a')
        )
        .Array.Select(c => new string(c));

    [Theory]
    [InlineData("plain text, 2 × π ≠ ŷ", "plain text, 2 × π ≠ ŷ")]
    [InlineData("😀 e\u0301", "😀 e\u0301")]
    [InlineData("a\r\nb\tc", @"a\r\nb\tc")]
    [InlineData("\u001b[31mred\u0007", @"\x1b[31mred\x07")]
    [InlineData("\0\u007f\u0085\u009b", @"\x00\x7f\x85\x9b")]
    [InlineData("\u202Excs.txt\u2066\u200F", @"\u202excs.txt\u2066\u200f")]
    [InlineData("\u2028\u2029\uFEFF\u00AD", @"\u2028\u2029\ufeff\xad")]
    [InlineData("\U000E0001", @"\U000e0001")]
    [InlineData(@"C:\new", @"C:\new")]
    public void What_a_terminal_would_act_on_is_shown_instead(string text, string shown) =>
        Assert.Equal(shown, Printable.Of(text));

    [Fact]
    public void Half_a_character_is_shown_by_its_number() => Assert.Equal(@"\ud800 \udc00", Printable.Of("\ud800 \udc00"));

    [Theory]
    [InlineData("123456789", "123456789")]
    [InlineData("1234567890", "123456…90")]
    [InlineData("12345😀789012", "12345…12")]
    [InlineData("1234567😀0😀", "123456…😀")]
    [InlineData("\n\n\n\n\n\n", @"\n\n\n…\n")]
    public void What_is_too_long_is_shown_by_its_ends_and_no_character_is_cut(string text, string shown) =>
        Assert.Equal(shown, Printable.Shorten(text, 9));

    [Theory]
    [InlineData("a\n\tb\n", "a\n\tb\n")]
    [InlineData("a\rb\u001b[2J", @"a\rb\x1b[2J")]
    public void Where_there_may_be_many_lines_their_ends_and_tabs_stay(string text, string shown) =>
        Assert.Equal(shown, Printable.LinesOf(text));

    [Fact]
    public void Nothing_that_controls_hides_or_reverses_is_ever_left() =>
        _anyText.Sample(text =>
        {
            // Compared with what came out, half a pair would have become U+FFFD.
            var runes = Printable.Of(text).EnumerateRunes().ToList();
            Assert.Equal(Printable.Of(text), string.Concat(runes));
            Assert.DoesNotContain(runes, r => Acts(Rune.GetUnicodeCategory(r)));
        });

    [Fact]
    public void The_rest_is_left_as_it_is() =>
        Gen.Char['\0', '\uffff']
            .Array.Select(c => new string(c))
            .Sample(text =>
            {
                var printable = string.Concat(text.EnumerateRunes().Where(r => !Acts(Rune.GetUnicodeCategory(r))));
                Assert.Equal(printable, Printable.Of(printable));
            });

    [Fact]
    public void A_second_time_changes_nothing() =>
        _anyText.Sample(text => Assert.Equal(Printable.Of(text), Printable.Of(Printable.Of(text))));

    private static bool Acts(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
