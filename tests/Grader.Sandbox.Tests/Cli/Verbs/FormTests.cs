using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Grader.Notebooks;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>Notebooks and programs, with the real executable.</summary>
public sealed partial class FormTests
{
    private static readonly ImmutableArray<string> _compared = ["id", "points", "verdict", "alone", "inFile", "feedback", "hint"];

    private const string Notebook = """
        {
         "cells": [
          {"cell_type": "markdown", "source": "# One\n..."},
          {"cell_type": "code", "source": ["// exercise 01-one\n", "int f(int x)\n", "{\n",
            "    return 3 * x;\n",
            "}"
          ]},
          {"cell_type": "code", "source": "#!time\nint y = no;"}
         ],
         "metadata": {"kernelspec": {"language": "C#"}}
        }
        """;

    [Fact]
    public async Task What_is_wrong_in_a_notebook_is_told_by_cell()
    {
        using var room = new Classroom();
        room.Write("01-one.ipynb", Notebook);
        var ended = await room.Grader("check", "01-one.ipynb");
        Assert.Equal("", ended.Err);
        Assert.Equal(
            """
            One  0 of 4 points
            01-one.ipynb

            Passed over, for it is no C#: #!time in cell 3.

              wrong    f   cell 2, line 4   0 of 2
                       - f(2): 6 was seen; 4 was expected.
                       Hint: 3 is not the number that belongs there: it is too large.
              wrong    y   cell 3, line 2   0 of 2
                       cell 3, 2:9  int y = no;
                                            ^^
                                    The name 'no' does not exist in the current context (CS0103)

            Next: mend f (cell 2, line 4), then look again:
              grader check 01-one.ipynb

            """,
            ended.Out
        );
        Assert.Equal(1, ended.ExitCode);
    }

    [Fact]
    public async Task Annotations_name_the_line_of_the_file_and_the_cell()
    {
        using var room = new Classroom();
        room.Write("work/01-one.ipynb", Notebook);
        var ended = await room.Grader("grade", "work", "--format", "github,gitlab,sarif", "--out", "report");
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.Contains("line=5,", ended.Out, StringComparison.Ordinal);
        Assert.Contains("Hole f (cell 2, line 4)", ended.Out, StringComparison.Ordinal);
        var quality = JsonNode.Parse(
            await File.ReadAllTextAsync(room.At("report/gl-code-quality-report.json"), TestContext.Current.CancellationToken)
        )!;
        Assert.Contains(quality.AsArray(), q => $"{q!["location"]!["lines"]!["begin"]}" == "8");
        var holes = (await room.Report())["submissions"]![0]!["holes"]!;
        Assert.Equal("5", $"{holes[0]!["line"]}");
        Assert.Equal("""{"number":2,"line":4,"endNumber":2,"endLine":4}""", holes[0]!["cell"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_still_open_in_a_notebook_is_told_by_cell_by_run_too()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("start", "01-one", "--as", "dib")).ExitCode);
        var ended = await room.Grader("run", "01-one.dib");
        Assert.Contains("  cell 1, line ", ended.Out, StringComparison.Ordinal);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("0 of 2 holes filled", (await room.Grader("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_with_a_class_in_its_middle_is_not_given_as_a_program()
    {
        using var room = new Classroom();
        room.Write(
            "exercises/01-one/exercise.csx",
            Classroom.Exercise.Replace("int y =", "class Net { }\nint y =", StringComparison.Ordinal)
        );
        var ended = await room.Grader("start", "01-one", "--as", "cs");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("01-one cannot be given as cs, for dotnet run does not compile it", ended.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(room.At("01-one.cs")));
    }

    [Fact]
    public async Task Every_exercise_of_this_course_is_a_program_that_compiles_once_it_is_solved()
    {
        using var room = new Classroom();
        var ended = await Classroom.GraderAtHome(
            ["release", "--as", "cs", "--out", room.At("students"), "--course", Repository.At("exercises")],
            TestContext.Current.CancellationToken
        );
        Assert.Equal((0, ""), (ended.ExitCode, ended.Err));
        Assert.Contains(
            "\n#:package TorchSharp-cpu@",
            await File.ReadAllTextAsync(room.At("students/07-find-the-bugs.cs"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "`04-training-loop.cs`",
            await File.ReadAllTextAsync(room.At("students/04-training-loop.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static readonly ImmutableArray<(string Path, string Exercise)> _submissions =
    [
        .. SubmissionsIn("exercises").Where(s => Path.GetFileName(s) != "exercise.csx").Select(s => (s, FolderAbove(s))),
        .. SubmissionsIn("tests/cases/class").Select(s => (s, Path.GetFileNameWithoutExtension(s))),
    ];

    /// <summary>Of every exercise, right and wrong; some of them with a line lost, which often does not compile, or with one that
    /// is still to be filled in.</summary>
    [Fact]
    public async Task The_same_submission_earns_the_same_in_every_form()
    {
        var course = Repository.At("exercises");
        // Four for each run of the tests: the seed is printed where one fails.
        await Gen.Select(Gen.Int[0, _submissions.Length - 1], Gen.Int[0, 3], Gen.Double.Unit)
            .Array[4]
            .SampleAsync(
                async all =>
                {
                    using var room = new Classroom();
                    foreach (var (i, (file, change, where)) in all.Index())
                    {
                        var (path, exercise) = _submissions[file];
                        var lines = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n").Split('\n').ToList();
                        WriteInEachForm(room, $"class/{i}", exercise, string.Join('\n', Changed(lines, change, where)));
                    }
                    var ended = await Classroom.GraderAtHome(
                        ["grade", room.At("class"), "--course", course, "--seed", "7", "--out", room.At("report")],
                        TestContext.Current.CancellationToken
                    );
                    Assert.True(ended.ExitCode == 0, ended.Err);
                    var graded = (await room.Report())["submissions"]!
                        .AsArray()
                        .ToLookup(
                            s => $"{s!["file"]}".Split('-')[0],
                            s => string.Join('\n', s!["holes"]!.AsArray().Select(InWords).Prepend($"{s["status"]} {s["score"]}"))
                        );
                    Assert.Equal(all.Length, graded.Count);
                    Assert.All(graded, forms => Assert.Equal(Enumerable.Repeat(forms.First(), 4), forms));
                },
                iter: 1,
                threads: 1
            );
    }

    // 0 and 1: as it is. 2: a line is lost. 3: a line that gives a value has three dots for it.
    private static List<string> Changed(List<string> lines, int change, double where)
    {
        var open = lines.FindAll(l => l.Contains(" = ", StringComparison.Ordinal) && l.EndsWith(';'));
        if (change == 2)
        {
            lines.RemoveAt(1 + (int)(where * (lines.Count - 2)));
        }
        else if (change == 3 && open.Count > 0)
        {
            var line = open[(int)(where * open.Count)];
            lines[lines.IndexOf(line)] = $"{line[..line.IndexOf(" = ", StringComparison.Ordinal)]} = ...;";
        }
        return lines;
    }

    private static void WriteInEachForm(Classroom room, string place, string exercise, string script)
    {
        foreach (var form in Enum.GetValues<ScriptForm>())
        {
            var path = room.At($"{place}-{form}/{exercise}{WrittenScript.EndingOf(form)}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, WrittenScript.Write(form, script, "# Read this\n..."));
        }
    }

    private static IOrderedEnumerable<string> SubmissionsIn(string folder) =>
        Directory.EnumerateFiles(Repository.At(folder), "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string FolderAbove(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!;

    private static string InWords(JsonNode? hole) => Place().Replace(string.Join(' ', _compared.Select(k => hole![k])), "there");

    [GeneratedRegex(@"([Cc]ell \d+, )?[Ll]ines? \d+( to \d+)?")]
    private static partial Regex Place();
}
