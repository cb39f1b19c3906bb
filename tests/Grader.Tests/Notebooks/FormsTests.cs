using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Grader.Intake;
using Grader.Notebooks;
using Grader.Protocol;
using Grader.Tests.Checkout;
using Grader.Tests.Compiler;
using Grader.Tests.Fuzzing;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>A submission says the same in every form, and every line of it is found again.</summary>
public sealed class FormsTests
{
    private static readonly ImmutableArray<string> _folders = ["exercises", "tests/cases/course", "tests/cases/submissions"];

    private static readonly JsonSerializerOptions _asWritten = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ImmutableArray<ScriptForm> _forms = [.. Enum.GetValues<ScriptForm>()];

    public static TheoryData<string> Files =>
        [
            .. _folders
                .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csx", SearchOption.AllDirectories))
                .Where(path =>
                    SubmissionFile.Read(path) is SubmissionReading.Text({ Length: > 0 } text)
                    && !text.Contains("#!", StringComparison.Ordinal)
                )
                .Select(path => Path.GetRelativePath(Repository.At("."), path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Files))]
    public void Every_file_is_read_from_each_form_as_it_was(string file)
    {
        var script = Normal(File.ReadAllText(Repository.At(file)));
        foreach (var form in _forms)
        {
            HoldsIn(form, script, "# Reading\n\nFill in every ...\n\n## 1. First\n\n```csharp\n## no heading\n```\n");
        }
    }

    /// <summary>Also of a file with a mistake anywhere.</summary>
    [Fact]
    public void Whatever_was_changed_in_a_submission_every_form_has_the_same_lines_and_answers() =>
        Gen.Select(
                Fuzz.Near(Bench.Right),
                Gen.OneOf(Gen.Const(ScriptForm.Cs), Gen.Const(ScriptForm.Ipynb), Gen.Const(ScriptForm.Dib))
            )
            .Where(s => IsPlain(s.Item1))
            .Sample(
                (text, form) =>
                {
                    var script = Normal(text);
                    var read = (SubmissionReading.Text)SubmissionText.Decode(WrittenScript.Write(form, script, null));
                    var (lines, again) = (script.Split('\n'), read.Content.Split('\n'));
                    // Beside these a notebook shows what a cell's last line gives, and a later cell may begin with a using.
                    return read.Content == script
                        ? Answers(script) == Answers(read.Content)
                        : WithoutMarks(lines).SequenceEqual(WithoutMarks(again));
                },
                iter: Fuzz.Fewer / 10
            );

    [Fact]
    public void A_notebook_is_as_Jupyter_asks_for_it()
    {
        var bytes = WrittenScript.Write(ScriptForm.Ipynb, Normal(Bench.Right), "# Small\n\nDo it.");
        using var notebook = JsonDocument.Parse(bytes);
        var root = notebook.RootElement;
        Assert.Equal((4, 5), (root.GetProperty("nbformat").GetInt32(), root.GetProperty("nbformat_minor").GetInt32()));
        Assert.Equal(".net-csharp", root.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString());
        var cells = root.GetProperty("cells").EnumerateArray().ToList();
        Assert.Distinct(cells.Select(c => c.GetProperty("id").GetString()));
        Assert.Equal(["markdown", "code"], cells.Select(c => c.GetProperty("cell_type").GetString()));
        Assert.All(
            cells.Where(c => c.GetProperty("cell_type").GetString() == "code"),
            cell =>
            {
                Assert.Equal(JsonValueKind.Null, cell.GetProperty("execution_count").ValueKind);
                Assert.Equal(0, cell.GetProperty("outputs").GetArrayLength());
                Assert.Equal(
                    "csharp",
                    cell.GetProperty("metadata").GetProperty("polyglot_notebook").GetProperty("kernelName").GetString()
                );
            }
        );
    }

    private const string InParts = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}

        #!markdown

        # Title

        #!csharp

        // exercise 01
        #r "nuget: TorchSharp-cpu, 0.107.0"

        using System;

        #!markdown

        ## 1. First
        one

        #!csharp

        // 1. First
        int a = 1;

        #!csharp

        // 2. Second
        int b = 2;

        #!markdown

        ## Last
        end

        """;

    [Fact]
    public void Parts_of_the_reading_stand_in_front_of_the_code_with_their_number() =>
        Assert.Equal(
            InParts,
            Encoding.UTF8.GetString(
                WrittenScript.Write(
                    ScriptForm.Dib,
                    "// exercise 01\n#r \"nuget: TorchSharp-cpu, 0.107.0\"\n\nusing System;\n\n"
                        + "// 1. First\nint a = 1;\n\n// 2. Second\nint b = 2;\n",
                    "# Title\n\n## 1. First\none\n\n## Last\nend\n"
                )
            )
        );

    [Fact]
    public void A_program_asks_for_its_package_as_dotnet_run_reads_it() =>
        Assert.Equal(
            "// exercise 01\n#:package TorchSharp-cpu@0.107.0\n#:property Nullable=disable\n"
                + "#:property PublishAot=false\nusing System;\n",
            Encoding.UTF8.GetString(
                WrittenScript.Write(ScriptForm.Cs, "// exercise 01\n#r \"nuget: TorchSharp-cpu, 0.107.0\"\nusing System;\n", null)
            )
        );

    private static IEnumerable<string> WithoutMarks(string[] lines) =>
        lines
            .Select(l => l.Replace("// ", "", StringComparison.Ordinal).Replace(";", "", StringComparison.Ordinal))
            .Where(l => !l.TrimStart().StartsWith("using ", StringComparison.Ordinal));

    private static void HoldsIn(ScriptForm form, string script, string? reading)
    {
        var bytes = WrittenScript.Write(form, script, reading);
        var read = Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode(bytes));
        var expected = form == ScriptForm.Cs ? Encoding.UTF8.GetString(bytes) : script;
        Assert.Equal(expected, read.Content);
        if (form is ScriptForm.Csx or ScriptForm.Cs)
        {
            Assert.True(read.Places.IsSame);
            return;
        }
        var (lines, inFile) = (script.TrimEnd('\n').Split('\n'), Encoding.UTF8.GetString(bytes).Split('\n'));
        Assert.Equal(lines.Length, read.Places.Lines.Length);
        foreach (var (i, line) in lines.Index().Where(l => l.Item.Trim().Length > 0))
        {
            Assert.Contains(
                form == ScriptForm.Dib ? line : Escaped(line),
                inFile[read.Places.FileLineOf(i + 1) - 1],
                StringComparison.Ordinal
            );
            var cell = read.Places.CellOf(i + 1, i + 1);
            Assert.Equal(i + 1, read.Places.TextLineOf(cell, 0));
        }
    }

    private static string Escaped(string line) => JsonSerializer.Serialize(line, _asWritten)[1..^1];

    private static string Answers(string script)
    {
        var aligned = (CompilerReply)Bench.Handler.Answer(new CompilerRequest.Align("01-small", Bench.Exercise, script));
        return aligned is CompilerReply.Aligned(var answers, var edits)
            ? string.Join('\n', answers.Select(a => $"{a.Hole} {a.State} {a.Line} {a.EndLine}").Concat(edits.Select(e => $"{e}")))
            : $"{aligned}";
    }

    // Line feeds alone, no blanks at the ends of lines, one blank line in a row, and no others around.
    private static string Normal(string script)
    {
        var lines = script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        var kept = lines.Where((l, i) => i == 0 || l.Length > 0 || lines[i - 1].Length > 0);
        return $"{string.Join('\n', kept).Trim('\n')}\n";
    }

    // What means something else to a notebook, or is no text that can be handed in.
    private static bool IsPlain(string text) =>
        SubmissionText.Decode(Encoding.UTF8.GetBytes(text)) is SubmissionReading.Text { Places.IsSame: true } read
        && read.Content == text
        && Normal(text).Length > 1
        && !text.Contains("#!", StringComparison.Ordinal)
        && !text.Contains("#i ", StringComparison.Ordinal);
}
