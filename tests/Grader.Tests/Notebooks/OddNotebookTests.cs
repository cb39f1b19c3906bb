using System.Text;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>Notebooks as Python and JavaScript write them where JSON has no word for it.</summary>
public sealed class OddNotebookTests
{
    [Theory]
    [InlineData("""a(\"\ud800\");""", "a(\"\uFFFD\");\n")]
    [InlineData("""a(\"\uD83D\ude42 \udE42\");\tb();""", "a(\"\U0001F642 \uFFFD\");\tb();\n")]
    [InlineData("""\u0061\b\f\/\\\ud83d\n""", "a\b\f/\\\uFFFD\n\n")]
    public void Half_of_a_character_is_one_that_nobody_knows(string written, string read) =>
        Assert.Equal(read, Read(CellOf($"\"{written}\"")).Content);

    [Fact]
    public void Half_a_character_elsewhere_is_nothing_to_care_about() =>
        Assert.Equal(
            "a();\n",
            Read(
                """
                {"\ud800":1,"metadata":{"\ud800":{},"kernelspec":{"display_name":"\udfff"}},
                "cells":[{"cell_type":"code","\ud800":"\ud800","outputs":["\ud800"],"source":"a();"}]}
                """
            ).Content
        );

    [Fact]
    public void Bytes_that_are_no_text_are_refused_in_code_alone()
    {
        static SubmissionReading Decoded(string file) => SubmissionText.Decode(Encoding.Latin1.GetBytes(file));
        const string Refusal = "it is a notebook that is not UTF-8 text; open it, save it, and hand it in again";
        Assert.Equal(new SubmissionReading.Unreadable(Refusal), Decoded(CellOf("\"\u00E9\"")));
        Assert.Equal(new SubmissionReading.Unreadable(Refusal), Decoded(CellOf("\"\u00E9\\ud800\"")));
        Assert.IsType<SubmissionReading.Text>(
            Decoded(
                """{"cells":[{"cell_type":"code","outputs":["\u00E9"],"source":"a();"}]}""".Replace(
                    "\\u00E9",
                    "\u00E9",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Theory]
    [InlineData("[NaN, -Infinity,Infinity]")]
    [InlineData("""{"a":NaN,"b":"NaN \" NaN","c":[-Infinity]}""")]
    public void Numbers_of_Pythons_in_outputs_are_passed_over(string outputs)
    {
        var read = Read($"{{\"cells\":[\n{{\"cell_type\":\"code\",\"outputs\":{outputs},\n\"source\":\"a(\\\"NaN\\\");\"}}]}}");
        Assert.Equal(("a(\"NaN\");\n", "1:1@3"), (read.Content, Places(read)));
    }

    [Fact]
    public void A_notebook_that_is_damaged_is_so_whatever_numbers_are_in_it() =>
        Assert.Equal(
            new SubmissionReading.Unreadable(
                "it is a notebook that is damaged in line 2; open it, save it, and hand it in again"
            ),
            SubmissionText.Decode("{\"cells\":[NaN],\n<<<<\n}"u8)
        );

    private static string CellOf(string json) => $"{{\"cells\":[{{\"cell_type\":\"code\",\"source\":{json}}}]}}";

    private static SubmissionReading.Text Read(string file) =>
        Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode(Encoding.UTF8.GetBytes(file.ReplaceLineEndings("\n"))));

    private static string Places(SubmissionReading.Text read) =>
        string.Join(' ', read.Places.Lines.Select(p => $"{p.Cell}:{p.Line}@{p.FileLine}"));
}
