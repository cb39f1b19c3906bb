using System.Text;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class ExerciseNameTests
{
    [Theory]
    [InlineData("// exercise 01-one-sample\nvar x = 1;")]
    [InlineData("// exercise 01-one-sample")]
    [InlineData("\uFEFF// exercise 01-one-sample\r\n")]
    [InlineData("\n\r\n  \t// exercise 01-one-sample  \n")]
    [InlineData("// my own remark\r// EXERCISE   01-one-sample\r")]
    [InlineData("//exercise 01-one-sample\n")]
    [InlineData("1\n2\n3\n4\n// exercise 01-one-sample")]
    public void The_line_in_the_file_counts_for_more_than_its_name(string text) =>
        Assert.Equal("01-one-sample", NameOf(text, "ada/other.csx"));

    [Theory]
    [InlineData("")]
    [InlineData("var x = 1; // exercise other")]
    [InlineData("// exercise for the course")]
    [InlineData("// exercise")]
    [InlineData("// exercises other")]
    [InlineData("1\n2\n3\n4\n5\n// exercise other")]
    public void Without_such_a_line_the_name_of_the_file_counts(string text) =>
        Assert.Equal("01-one-sample", NameOf(text, "ada/01-one-sample.csx"));

    [Theory]
    [InlineData("ada/01-one-sample.csx.txt")]
    [InlineData("ada/01-one-sample.CSX.TXT")]
    [InlineData("ada/01-one-sample (1).csx")]
    [InlineData("ada/01-one-sample(12).csx.txt")]
    [InlineData("ada/01-one-sample.csx (1).csx")]
    [InlineData("ada/01-one-sample.csx.csx")]
    [InlineData("ada/01-one-sample - Copy.csx")]
    [InlineData("ada/01-one-sample - Kopie (2).csx")]
    [InlineData("ada/01-one-sample copy 3.csx")]
    [InlineData("ada/Copy of 01-one-sample.csx")]
    [InlineData("ada/01-one-sample-Ada's conflicted copy.csx")]
    [InlineData("ada/01-one-sample (Ada's conflicted copy 2026-11-01).csx")]
    [InlineData("ada/01-one-sample-DESKTOP-0A1B2C3 (1).csx")]
    public void What_browsers_and_editors_add_to_a_name_is_no_part_of_it(string file) =>
        Assert.Equal("01-one-sample", NameOf("", file));

    [Theory]
    [InlineData("01-one-sample.txt")]
    [InlineData("01-one-sample (1)")]
    [InlineData("01-one-sample (a).csx.md")]
    [InlineData("01-one-sample - copy")]
    public void The_name_of_what_is_no_csx_file_stands_as_it_is(string file) => Assert.Equal(file, NameOf("", file));

    [Theory]
    [InlineData("01-one-sample.CSX")]
    [InlineData("01-one-sample")]
    [InlineData("..\\01-one-sample.csx")]
    [InlineData("/a/../01-one-sample.csx")]
    public void Only_the_last_part_of_a_path_is_a_name(string file) => Assert.Equal("01-one-sample", NameOf("", file));

    [Fact]
    public void The_word_stands_as_the_student_wrote_it() =>
        Assert.Equal("01-One-SAMPLE", NameOf("// Exercise 01-One-SAMPLE", "x.csx"));

    [Fact]
    public void A_word_that_no_folder_can_have_as_a_name_is_none() =>
        Assert.Equal("x", NameOf("// exercise " + new string('y', 256), "x.csx"));

    [Theory]
    [InlineData("01-one-sample", "1\\n2\\n3\\n4\\n5\\n6", "// exercise 01-one-sample", "// exercise other")]
    [InlineData("01-one-sample", "a", "1\\n2\\n3\\n4\\n// exercise 01-one-sample")]
    [InlineData("mine", "a", "1\\n2\\n3\\n4\\n5\\n// exercise 01-one-sample")]
    public void A_notebook_may_say_it_at_the_top_of_any_cell(string name, params string[] cells)
    {
        var json = cells.Select(c => $$"""{"cell_type":"code","source":"{{c}}"}""");
        var reading = SubmissionText.Decode(Encoding.UTF8.GetBytes($$"""{"cells":[{{string.Join(',', json)}}]}"""));
        Assert.Equal(name, ExerciseName.Of(reading, "ada/mine.ipynb"));
    }

    private static string NameOf(string text, string file) => ExerciseName.Of(new SubmissionReading.Text(text), file);
}
