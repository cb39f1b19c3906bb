using System.Collections.Immutable;
using System.Text;
using Grader.Sealing;
using Xunit;

namespace Grader.Tests.Sealing;

public sealed class SealTests
{
    private const string Answer = "return 2 * x;";

    private const string Changed = "it was changed after it was sealed. Get it again where your course gives it out.";

    private static readonly SealedFiles _files = new(
        "0.1.0",
        new Dictionary<string, ImmutableArray<byte>>
        {
            ["01-one/exercise.csx"] = [.. Encoding.UTF8.GetBytes($"// exercise 01-one\n{Answer}\n")],
            ["01-one/wrong/empty.csx"] = [],
            ["gate.txt"] = [0xFF, 0, 1],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal)
    );

    private static readonly byte[] _sealed = CourseSeal.Seal(_files);

    private static readonly int _head = Array.IndexOf(_sealed, (byte)'\n') + 1;

    [Fact]
    public void What_was_sealed_comes_out_byte_for_byte()
    {
        var opened = Assert.IsType<SealReading.Opened>(CourseSeal.Open(_sealed)).Files;
        Assert.Equal("0.1.0", opened.By);
        Assert.Equal(_files.Contents.Keys, opened.Contents.Keys);
        Assert.All(_files.Contents, file => Assert.Equal(file.Value, opened.Contents[file.Key]));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() => Assert.Equal(_sealed, CourseSeal.Seal(_files));

    [Fact]
    public void Its_first_line_says_what_it_is_and_the_rest_says_nothing()
    {
        var text = Encoding.Latin1.GetString(_sealed);
        Assert.StartsWith(
            $"grader course, form 1, sealed by grader 0.1.0, {_sealed.Length - _head} bytes\n",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Answer, text, StringComparison.Ordinal);
        Assert.DoesNotContain("exercise.csx", text, StringComparison.Ordinal);
    }

    [Fact]
    public void However_it_was_cut_that_is_said()
    {
        for (var length = _head; length < _sealed.Length; length++)
        {
            Assert.Equal(
                $"it was cut short: {length - _head} of {_sealed.Length - _head} bytes are there. Get it again where your course "
                    + "gives it out.",
                WhyNot(_sealed[..length])
            );
        }
    }

    [Fact]
    public void Whichever_byte_was_changed_it_is_not_opened()
    {
        for (var at = 0; at < _sealed.Length; at++)
        {
            var changed = _sealed.ToArray();
            changed[at] ^= 1;
            Assert.NotEmpty(WhyNot(changed));
            Assert.True(at < _head || WhyNot(changed) == Changed, $"{at}");
        }
    }

    [Fact]
    public void What_was_put_behind_it_is_a_change() => Assert.Equal(Changed, WhyNot([.. _sealed, 0]));

    [Theory]
    [InlineData("// exercise 01-one\n")]
    [InlineData("// exercise 01-one")]
    [InlineData("\n")]
    [InlineData("grader course, form one, sealed by grader 0.1.0, 10 bytes\n0123456789")]
    public void What_is_none_is_told_so(string file) =>
        Assert.Equal(
            "it is no course that a grader sealed. Give --course the one that your course gives out.",
            WhyNot(Encoding.UTF8.GetBytes(file))
        );

    [Theory]
    [InlineData("")]
    [InlineData("grader c")]
    [InlineData("grader course, form 1")]
    [InlineData("grader course, form 1, sealed by grader 0.1.0, 90")]
    public void One_that_was_cut_in_its_first_line_is_told_so(string file) =>
        Assert.Equal(
            $"it was cut short: {file.Length} bytes are there. Get it again where your course gives it out.",
            WhyNot(Encoding.UTF8.GetBytes(file))
        );

    [Theory]
    [InlineData(2, "grader 3.0.0 sealed it, which is newer than this one. Update grader.")]
    [InlineData(0, "grader 3.0.0 sealed it, which is too old for this one. Ask for a new one where your course gives it out.")]
    public void One_of_another_time_names_the_grader_that_sealed_it(int form, string why) =>
        Assert.Equal(
            why,
            WhyNot(Encoding.UTF8.GetBytes($"grader course, form {form}, sealed by grader 3.0.0, 10 bytes: and so on\n0123456789"))
        );

    [Fact]
    public void Its_first_line_is_sealed_with_the_rest() =>
        Assert.Equal(
            Changed,
            WhyNot([
                .. Encoding.Latin1.GetBytes(
                    Encoding.Latin1.GetString(_sealed[.._head]).Replace("0.1.0", "0.2.0", StringComparison.Ordinal)
                ),
                .. _sealed[_head..],
            ])
        );

    private static string WhyNot(byte[] file) => Assert.IsType<SealReading.Refused>(CourseSeal.Open(file)).Why;
}
