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

    /// <summary>A class's files, right and wrong, and some of them with a line lost.</summary>
    [Fact]
    public async Task The_same_submission_earns_the_same_in_every_form()
    {
        using var room = new Classroom();
        var files = Directory
            .EnumerateFiles(Repository.At("tests/cases/class"), "*.csx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var number = 0;
        // Three for each run of the tests: the seed is printed where one fails.
        await Gen.Select(Gen.Int[0, files.Count - 1], Gen.Double.Unit)
            .SampleAsync(
                async (file, lost) =>
                {
                    var lines = (await File.ReadAllTextAsync(files[file])).ReplaceLineEndings("\n").Split('\n').ToList();
                    if (lost < 0.5)
                    {
                        lines.RemoveAt(20 + (int)(lost * 2 * (lines.Count - 21)));
                    }
                    var place = $"sample-{Interlocked.Increment(ref number)}";
                    var seen = await GradeInEachForm(
                        room,
                        place,
                        Path.GetFileNameWithoutExtension(files[file]),
                        string.Join('\n', lines)
                    );
                    Assert.Equal(4, seen.Length);
                    Assert.All(seen, s => Assert.Equal(seen[0], s));
                },
                iter: 3,
                threads: 1
            );
    }

    private static async Task<ImmutableArray<string>> GradeInEachForm(Classroom room, string place, string id, string script)
    {
        foreach (var form in Enum.GetValues<ScriptForm>())
        {
            var path = room.At($"{place}/{form}/{id}{WrittenScript.EndingOf(form)}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, WrittenScript.Write(form, script, "# Read this\n..."));
        }
        var ended = await Classroom.GraderAtHome(
            ["grade", room.At(place), "--course", Repository.At("exercises"), "--seed", "7", "--out", room.At($"{place}-report")],
            TestContext.Current.CancellationToken
        );
        Assert.True(ended.ExitCode == 0, ended.Err);
        var report = await room.Report($"{place}-report");
        return [.. report["submissions"]!.AsArray().Select(s => string.Join('\n', s!["holes"]!.AsArray().Select(InWords)))];
    }

    private static string InWords(JsonNode? hole) => Place().Replace(string.Join(' ', _compared.Select(k => hole![k])), "there");

    [GeneratedRegex(@"([Cc]ell \d+, )?[Ll]ines? \d+( to \d+)?")]
    private static partial Regex Place();
}
