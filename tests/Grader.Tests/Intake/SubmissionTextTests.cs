using System.Text;
using CsCheck;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class SubmissionTextTests
{
    private const string Sample = "var ŷ = \"✓ 😀\";\r\n";
    private const string Binary = "it is a binary file, not text; hand in the exercise's own file";

    private static readonly Encoding _littleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
    private static readonly Encoding _bigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);

    private static void Reads(string text, params byte[] bytes) =>
        Assert.Equal(new SubmissionReading.Text(text), SubmissionText.Decode(bytes));

    private static void Refuses(string why, params byte[] bytes) =>
        Assert.Equal(new SubmissionReading.Unreadable(why), SubmissionText.Decode(bytes));

    [Fact]
    public void UTF_8_is_read() => Reads(Sample, Encoding.UTF8.GetBytes(Sample));

    [Fact]
    public void The_mark_of_UTF_8_is_not_part_of_the_text() =>
        Reads(Sample, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)]);

    [Fact]
    public void UTF_16_with_a_mark_is_read() => Reads(Sample, [.. _littleEndian.Preamble, .. _littleEndian.GetBytes(Sample)]);

    [Fact]
    public void Big_endian_UTF_16_with_a_mark_is_read() =>
        Reads(Sample, [.. _bigEndian.Preamble, .. _bigEndian.GetBytes(Sample)]);

    [Fact]
    public void UTF_16_without_a_mark_is_named() =>
        Refuses("it is UTF-16 text without a byte order mark; save it as UTF-8", _littleEndian.GetBytes(Sample));

    [Fact]
    public void Big_endian_UTF_16_without_a_mark_is_named() =>
        Refuses("it is UTF-16 text without a byte order mark; save it as UTF-8", _bigEndian.GetBytes(Sample));

    [Fact]
    public void UTF_16_that_ends_within_a_character_is_damaged() =>
        Refuses(
            "it is damaged UTF-16 text; save it as UTF-8",
            [.. _littleEndian.Preamble, .. _littleEndian.GetBytes(Sample)[..^1]]
        );

    [Fact]
    public void Half_a_surrogate_pair_in_UTF_16_is_damage() =>
        Refuses("it is damaged UTF-16 text; save it as UTF-8", 0xFE, 0xFF, 0xD8, 0x00, 0, 0x61);

    [Fact]
    public void UTF_32_is_no_text() => Refuses(Binary, [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Sample)]);

    [Fact]
    public void Bytes_that_no_UTF_8_has_are_refused() => Refuses("it is not UTF-8 text; save it as UTF-8", 0x61, 0xFF, 0x62);

    [Fact]
    public void Latin_1_is_refused() =>
        Refuses("it is not UTF-8 text; save it as UTF-8", Encoding.Latin1.GetBytes("// für alle"));

    [Fact]
    public void An_overlong_form_is_refused() => Refuses("it is not UTF-8 text; save it as UTF-8", 0xC0, 0xAF);

    [Fact]
    public void A_program_is_binary() => Refuses(Binary, File.ReadAllBytes(typeof(SubmissionText).Assembly.Location)[..4096]);

    [Fact]
    public void One_NUL_in_a_text_makes_it_binary() => Refuses(Binary, "abc\0def\0"u8.ToArray());

    [Fact]
    public void A_NUL_in_UTF_16_makes_it_binary() =>
        Refuses(Binary, [.. _littleEndian.Preamble, .. _littleEndian.GetBytes("a\0b")]);

    [Fact]
    public void Old_line_ends_and_control_characters_are_left_to_the_compiler() =>
        Reads("a\rb\u001B\u0085", "a\rb\u001B\u0085"u8.ToArray());

    [Fact]
    public void What_is_written_in_either_encoding_is_what_is_read() =>
        Gen.Char['\u0001', '\uffff']
            .Where(c => !char.IsSurrogate(c))
            .Array[1, 50]
            .Select(chars => new string(chars))
            .Where(text => text[0] != '\uFEFF')
            .Sample(text =>
            {
                Reads(text, Encoding.UTF8.GetBytes(text));
                Reads(text, [.. _littleEndian.Preamble, .. _littleEndian.GetBytes(text)]);
                Reads(text, [.. _bigEndian.Preamble, .. _bigEndian.GetBytes(text)]);
            });

    [Fact]
    public void Bytes_that_are_read_are_the_text_in_some_encoding() =>
        Gen
            .Byte.Array[0, 20]
            .Sample(bytes =>
            {
                if (SubmissionText.Decode(bytes) is SubmissionReading.Text(var text))
                {
                    Assert.Contains(
                        new[] { Encoding.UTF8, _littleEndian, _bigEndian },
                        e => bytes.SequenceEqual(e.GetBytes(text)) || bytes.SequenceEqual([.. e.Preamble, .. e.GetBytes(text)])
                    );
                }
            });
}
