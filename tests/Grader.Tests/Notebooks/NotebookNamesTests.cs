using System.Text;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>What a file is called and what is in it need not agree, and languages have many names.</summary>
public sealed class NotebookNamesTests
{
    private const string Small = """{"cells":[{"cell_type":"code","source":"// exercise 01\na();"}]}""";

    [Theory]
    [InlineData("01.ipynb")]
    [InlineData("01.csx")]
    [InlineData("01.dib")]
    public void A_notebook_is_one_whatever_it_is_called_also_in_UTF16(string name)
    {
        Assert.Equal("// exercise 01\na();\n", Read(Encoding.UTF8.GetBytes(Small), name).Content);
        Assert.Equal("// exercise 01\na();\n", Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Small)], name).Content);
        Assert.Equal("// exercise 01\na();\n", Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Small)], name).Content);
    }

    [Fact]
    public void A_script_is_one_also_where_it_is_called_a_notebook()
    {
        var read = Read(Encoding.UTF8.GetBytes("// exercise 01\na();\n"), "01.ipynb");
        Assert.Equal(("// exercise 01\na();\n", true), (read.Content, read.Places.IsSame));
    }

    [Theory]
    [InlineData("// mine\n{\"cells\":[]}", "it is a notebook that is damaged in line 1; open it, save it, and hand it in again")]
    [InlineData("{}", "it is a notebook without cells, or of an old format; open it, save it, and hand it in again")]
    [InlineData("[]", "it is a notebook without cells, or of an old format; open it, save it, and hand it in again")]
    [InlineData("{\n\"ce", "it is a notebook that is damaged in line 2; open it, save it, and hand it in again")]
    public void What_is_called_a_notebook_and_was_one_is_told_as_one(string text, string why)
    {
        Assert.Equal(new SubmissionReading.Unreadable(why), SubmissionText.Decode(Encoding.UTF8.GetBytes(text), "01.ipynb"));
        Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode("{}"u8, "01.csx")); // C# that does nothing
    }

    [Fact]
    public void A_large_notebook_by_another_name_is_told_which_name_it_needs()
    {
        using var folder = new TempFolder();
        var path = folder.Write("01.csx", Small.Replace("a();", new string('x', 300_000), StringComparison.Ordinal));
        Assert.Equal(
            new SubmissionReading.Unreadable(
                "it is a notebook by another name, and larger than 256 KB; let its name end with .ipynb, or clear its outputs"
            ),
            SubmissionFile.Read(path)
        );
    }

    [Fact]
    public void Code_of_a_dib_that_stands_above_all_its_marks_is_CSharp()
    {
        const string Text = "// exercise 01\na();\n\n#!markdown\n\nhello ...\n\n#!csharp\n\nb();\n";
        Assert.Equal("// exercise 01\na();\n\nb();\n", Read(Encoding.UTF8.GetBytes(Text), "01.dib").Content);
    }

    [Fact]
    public void A_name_that_is_empty_names_no_language() =>
        Assert.Equal(
            "a();\n",
            Read(
                """{"cells":[{"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":""}},"source":"a();"}]}"""u8,
                ""
            ).Content
        );

    [Fact]
    public void Kernels_that_somebody_connected_and_cells_of_values_are_other_languages()
    {
        const string Text =
            "#!csharp\n\n#!connect jupyter --kernel-name mine\na();\n\n#!mine\n\nprint(1)\n\n#!value --name x\n\nsome text\n"
            + "\n#!csharp\n\n#!about\nb();\n";
        var read = Read(Encoding.UTF8.GetBytes(Text), "01.dib");
        Assert.Equal("// #!connect jupyter --kernel-name mine\na();\n\n// #!about\nb();\n", read.Content);
        Assert.Equal(
            [
                "Passed over, for it is no C#: #!connect in cell 1, text in cell 3 and #!about in cell 4.",
                "Passed over, for the grader knows no such language: mine in cell 2. If it is C#, call it csharp.",
            ],
            read.Notes
        );
    }

    [Fact]
    public void Magics_of_other_notebooks_are_magics_here_too()
    {
        var read = Read("""{"cells":[{"cell_type":"code","source":"%%time\na();\n%%python\nprint(1)"}]}"""u8, "");
        Assert.Equal("// %%time\na();\n", read.Content);
        Assert.Equal(["Passed over, for it is no C#: %%time in cell 1 and Python in cell 1."], read.Notes);
    }

    [Fact]
    public void Outputs_may_nest_deeply() =>
        Assert.Equal(
            "a();\n",
            Read(
                Encoding.UTF8.GetBytes(
                    $"{{\"cells\":[{{\"cell_type\":\"code\",\"outputs\":{new string('[', 100_000)}{new string(']', 100_000)},"
                        + "\"source\":\"a();\"}]}"
                ),
                ""
            ).Content
        );

    [Theory]
    [InlineData("var s = \"\"\"\n#!fsharp\n#!time\n\"\"\";\nb();")]
    [InlineData("var s = @\"\n#!fsharp\n\"; b();")]
    [InlineData("/*\n#!markdown\n*/\nb();")]
    public void A_line_within_a_text_or_a_comment_of_CSharp_is_no_word_to_the_notebook(string code)
    {
        var cell = System.Text.Json.JsonSerializer.Serialize(code);
        var ipynb = Read(Encoding.UTF8.GetBytes($$"""{"cells":[{"cell_type":"code","source":{{cell}}}]}"""), "");
        var dib = Read(Encoding.UTF8.GetBytes($"#!csharp\n\n{code}\n\n#!markdown\n\nThe \"end\".\n"), "01.dib");
        Assert.Equal(($"{code}\n", 0), (ipynb.Content, ipynb.Notes.Length));
        Assert.Equal(($"{code}\n", 0), (dib.Content, dib.Notes.Length));
    }

    [Theory]
    [InlineData("var s = \"open;")]
    [InlineData("var c = 'it;")]
    [InlineData("/* never closed")]
    [InlineData("var s = \"\"\"")]
    public void A_text_that_nobody_closes_ends_before_the_next_cell(string code) =>
        Assert.Equal(
            $"{code}\n\nb();\n",
            Read(Encoding.UTF8.GetBytes($"#!csharp\n\n{code}\n\n#!fsharp\n\nlet a = '1\n\n#!csharp\n\nb();\n"), "01.dib").Content
        );

    [Fact]
    public void A_language_that_is_misspelt_is_named() =>
        Assert.Equal(
            [
                "Passed over, for it is no C#: F# in cell 1.",
                "Passed over, for the grader knows no such language: sharp in cell 1 and chsarp in cell 2. If it is C#, "
                    + "call it csharp.",
            ],
            Read(
                """
                {"cells":[{"cell_type":"code","source":"a();\n#!sharp\nb();\n#!fsharp\nlet c = 1"},
                {"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"chsarp"}},"source":"d();"}]}
                """u8,
                ""
            ).Notes
        );

    private static SubmissionReading.Text Read(ReadOnlySpan<byte> bytes, string name) =>
        Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode(bytes, name));
}
