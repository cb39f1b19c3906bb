using System.Text;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>What is graded of a notebook, and where its lines stand.</summary>
public sealed class NotebookReadingTests
{
    private const string Polyglot = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "metadata": {},
           "source": ["# One sample\n", "Fill in every ..."]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "metadata": {"polyglot_notebook": {"kernelName": "csharp"}},
           "outputs": [{"output_type": "stream", "text": ["int no = 0;"]}],
           "source": [
            "// exercise 01-small\n",
            "using System;"
           ]
          },
          {
           "cell_type": "code",
           "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}},
           "source": ["let x = 1"]
          },
          {
           "cell_type": "code",
           "metadata": {},
           "source": "#!time\nint a = 1;\na\n"
          }
         ],
         "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}},
         "nbformat": 4,
         "nbformat_minor": 2
        }
        """;

    private const string NoCode = "it is a notebook without a cell of code; hand in the exercise's own file";

    private const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp"}}

        #!markdown

        Fill in every ...

        #!csharp

        // exercise 01-small
        using System;

        #!fsharp

        let x = 1

        #!csharp

        int a = 1;
        a
        """;

    [Fact]
    public void A_notebook_is_its_cells_of_CSharp_from_the_top()
    {
        var read = Read(Polyglot);
        Assert.Equal("// exercise 01-small\nusing System;\n\n// #!time\nint a = 1;\n// a\n\n", read.Content);
        Assert.Equal(["Passed over, for it is no C#: F# in cell 3 and #!time in cell 4."], read.Notes);
        Assert.Equal("2:1@14 2:2@15 2:2@15 4:1@26 4:2@26 4:3@26 4:4@26", Places(read));
    }

    [Fact]
    public void So_is_one_of_Polyglot_Notebooks_own_format()
    {
        var read = Read(Dib);
        Assert.Equal("// exercise 01-small\nusing System;\n\nint a = 1;\n// a\n", read.Content);
        Assert.Equal(["Passed over, for it is no C#: F# in cell 3."], read.Notes);
        Assert.Equal("2:1@11 2:2@12 2:2@12 4:1@20 4:2@21", Places(read));
    }

    [Fact]
    public void A_notebook_that_was_run_in_another_order_is_told_so_once() =>
        Assert.Equal(
            ["Cell 3 was run before cell 2, which stands above it; a notebook is graded from its first cell to its last."],
            Read(
                """
                {"cells":[{"cell_type":"code","execution_count":4,"source":"a();"},
                {"cell_type":"code","execution_count":9,"source":"b();"},
                {"cell_type":"code","execution_count":3,"source":"c();"},
                {"cell_type":"code","execution_count":1,"source":"d();"}]}
                """
            ).Notes
        );

    [Fact]
    public void Code_whose_notebook_was_opened_with_another_kernel_is_CSharp_all_the_same() =>
        Assert.Equal(
            "// exercise 01-small\nint a = 1;\n",
            Read(
                """
                {"cells":[{"cell_type":"code","source":"// exercise 01-small\nint a = 1;"}],
                "metadata":{"kernelspec":{"language":"python"}}}
                """
            ).Content
        );

    [Fact]
    public void What_stands_twice_counts_as_an_editor_shows_it() =>
        Assert.Equal(
            "b();\n",
            Read(
                """
                {"cells":[{"cell_type":"code","source":"no();"}],
                "cells":[{"source":"a","source":["b","();"],"cell_type":"code"}]}
                """
            ).Content
        );

    public static TheoryData<string, string> Refused =>
        new()
        {
            {
                """{"cells":[{"cell_type":"code","source":"import torch"}],"metadata":{"language_info":{"name":"python"}}}""",
                "its cells are Python, and the exercises are in C#; hand in the exercise's own file"
            },
            {
                """{"cells":[{"cell_type":"code","source":"x <- 1"}],"metadata":{"kernelspec":{"name":"ir","language":"R"}}}""",
                "its cells are R, and the exercises are in C#; hand in the exercise's own file"
            },
            {
                """{"cells":[{"cell_type":"code","source":"import torch\nprint(1)"}]}""",
                "it is a Python program; the exercises are in C#, and what you write belongs into the exercise's own file"
            },
            {
                """{"cells":[{"cell_type":"code","source":"x"}],"metadata":{"kernelspec":{"language":"Brainfuck"}}}""",
                "no cell of it is C#; hand in the exercise's own file"
            },
            {
                "{\n \"cells\": [\n<<<<<<< HEAD\n  {}\n ]\n}",
                "it is a notebook that is damaged in line 3; open it, save it, and hand it in again"
            },
            {
                """{"cells":[{"cell_type":"code","source":"a();"}]""",
                "it is a notebook that is damaged in line 1; open it, save it, and hand it in again"
            },
            {
                """{"nbformat":4,"worksheets":[{"cells":[]}]}""",
                "it is a notebook without cells, or of an old format; open it, save it, and hand it in again"
            },
            {
                """{"metadata":{},"nbformat":3,"nbformat_minor":0,"worksheets":[{"cells":[{"cell_type":"code","input":"a"}]}]}""",
                "it is a notebook of Jupyter's old format 3; open it in Jupyter and save it, which makes it one of format 4, and "
                    + "hand it in again"
            },
            { """{"cells":[{"cell_type":"markdown","source":"a"}]}""", NoCode },
            { "#!meta\n\n{}\n\n#!markdown\n\na\n", NoCode },
            {
                "{\"cells\":" + new string('[', 100),
                "it is a notebook that is damaged in line 1; open it, save it, and hand it in again"
            },
            {
                $"{{\"cells\":[{string.Join(',', Enumerable.Repeat("{}", 5001))}]}}",
                "it is a notebook of more than 5,000 cells; hand in the exercise's own"
            },
            { CellOf($"\"{new string('x', 300_000)}\""), "the code of its cells is larger than 256 KB" },
            {
                CellOf($"[{string.Join(',', Enumerable.Repeat("\"\"", 900_000))}]"),
                "the code of its cells is larger than 256 KB"
            },
            {
                """{"cells":[{"cell_type":"code","source":"a\u0000();"}]}""",
                "it is a binary file, not text; hand in the exercise's own file"
            },
        };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_graded_is_told_in_a_sentence(string notebook, string why) =>
        Assert.Equal(new SubmissionReading.Unreadable(why), SubmissionText.Decode(Encoding.UTF8.GetBytes(notebook)));

    [Fact]
    public void Outputs_of_thirty_megabytes_are_passed_over()
    {
        using var folder = new TempFolder();
        var picture = new string('A', 30 << 20);
        var path = folder.Write(
            "01.ipynb",
            $"{{\"cells\":[{{\"cell_type\":\"code\",\"outputs\":[\"{picture}\"],\"source\":[\"a();\\n\",\"b();\"]}}]}}"
        );
        Assert.Equal("a();\nb();\n", Assert.IsType<SubmissionReading.Text>(SubmissionFile.Read(path)).Content);
        folder.Write("01.ipynb", $"{{\"cells\":[],\"more\":\"{picture}{picture[..(3 << 20)]}\"}}");
        Assert.Equal(
            new SubmissionReading.Unreadable(
                "it is a notebook of more than 32 MB; clear its outputs, save it, and hand it in again"
            ),
            SubmissionFile.Read(path)
        );
    }

    private static string Cells(string source) => CellOf(System.Text.Json.JsonSerializer.Serialize(source));

    private static string CellOf(string json) => $"{{\"cells\":[{{\"cell_type\":\"code\",\"source\":{json}}}]}}";

    private static SubmissionReading.Text Read(string file) =>
        Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode(Encoding.UTF8.GetBytes(file.ReplaceLineEndings("\n"))));

    private static string Places(SubmissionReading.Text read) =>
        string.Join(' ', read.Places.Lines.Select(p => $"{p.Cell}:{p.Line}@{p.FileLine}"));
}
