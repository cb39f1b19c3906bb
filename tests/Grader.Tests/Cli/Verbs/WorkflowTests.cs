using Xunit;

namespace Grader.Tests.Cli.Verbs;

/// <summary>What GitHub's runner is given of a grading.</summary>
public sealed class WorkflowTests : IDisposable
{
    private const string Warning =
        "line=1,endLine=1,title=Not graded%3A for no exercise of the course::This file was not graded:";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_table_stands_where_nothing_is_a_command_and_the_annotations_behind_it()
    {
        _desk.Folder.Write("class/ada/x.csx", "");
        Assert.Equal(0, await _desk.Type("grade", "class", "--format", "table,github"));
        var lines = _desk.Out.Split('\n');
        Assert.Equal("::stop-commands::secret", lines[0]);
        var end = Array.IndexOf(lines, "::secret::");
        Assert.Contains(lines[..end], line => line.Contains("unknown exercise", StringComparison.Ordinal));
        Assert.StartsWith($"::warning file=ada/x.csx,{Warning}", lines[end + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_could_be_graded_commands_are_obeyed_again_all_the_same()
    {
        Assert.Equal(2, await _desk.Type("grade", "nothing", "--format", "table,github"));
        Assert.Equal($"::stop-commands::secret\n::secret::\n::error title=Nothing was graded::{_desk.Err}", _desk.Out);
    }

    [Theory]
    [InlineData("--isolation", "strng")]
    [InlineData("--fail-under", "fifty")]
    [InlineData("--jobs", "none")]
    [InlineData("--seed", "x")]
    [InlineData("--due", "soon")]
    [InlineData("--layout", "canvass")]
    [InlineData("--week", "99-none")]
    [InlineData("--wek", "01-one")]
    [InlineData("--format", "junitt,GitHub")]
    public async Task A_word_that_is_mistyped_in_the_settings_of_a_job_is_said_beside_it_too(string option, string value)
    {
        _desk.Folder.Write("class/ada/x.csx", "");
        string[] formats = option == "--format" ? [] : ["--format=table,github"];
        Assert.Equal(2, await _desk.Type(["grade", "class", .. formats, option, value]));
        Assert.EndsWith($"::error title=Nothing was graded::{_desk.Err}", _desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_runner_reads_has_no_commands_in_it()
    {
        Assert.Equal(2, await _desk.Type("grade", "github", "--format", "table", "--seed", "x"));
        Assert.Equal("", _desk.Out);
    }

    [Fact]
    public async Task A_table_alone_has_no_commands_beside_it()
    {
        _desk.Folder.Write("class/ada/x.csx", "");
        Assert.Equal(0, await _desk.Type("grade", "class"));
        Assert.DoesNotContain("::", _desk.Out);
    }

    [Theory]
    [InlineData("repo/.git/HEAD", "week1/x.csx")]
    [InlineData("repo/week1/.git", "x.csx")]
    [InlineData("elsewhere", "repo/week1/x.csx")]
    public async Task A_file_is_named_from_the_root_of_its_repository_or_else_of_the_workspace(string file, string named)
    {
        _desk.Folder.Write("repo/week1/x.csx", "");
        _desk.Folder.Write(file, "");
        _desk.Variables["GITHUB_WORKSPACE"] = _desk.Folder.Path;
        Assert.Equal(0, await _desk.Type("grade", "repo/week1", "--format", "github"));
        Assert.Contains($"\n::warning file={named},{Warning}", _desk.Out);
    }

    [Fact]
    public async Task Of_several_paths_a_file_is_named_likewise()
    {
        _desk.Folder.Write("repo/.git/HEAD", "");
        _desk.Folder.Write("repo/in/ada/x.csx", "");
        _desk.Folder.Write("repo/in/bob/x.csx", "");
        Assert.Equal(0, await _desk.Type("grade", "repo/in/ada", "repo/in/bob/x.csx", "--format", "github"));
        Assert.Contains($"\n::warning file=in/ada/x.csx,{Warning}", _desk.Out);
        Assert.Contains($"\n::warning file=in/bob/x.csx,{Warning}", _desk.Out);
    }

    [Fact]
    public async Task The_summary_and_the_points_are_added_to_what_is_in_the_files_that_the_runner_names()
    {
        _desk.Folder.Write("repo/.git/HEAD", "");
        _desk.Folder.Write("repo/week1/x.csx", "");
        _desk.Folder.Write("repo/week2/x.csx", "");
        _desk.Variables["GITHUB_STEP_SUMMARY"] = _desk.Folder.Write("summary.md", "Before.\n");
        _desk.Variables["GITHUB_OUTPUT"] = _desk.Folder.Write("output.txt", "before=1\n");
        Assert.Equal(0, await _desk.Type("grade", "repo", "--format", "github,classroom"));
        Assert.StartsWith("Before.\n\n# Results", await Read("summary.md"));
        Assert.StartsWith("before=1\nresult<<__end_of_result__\n", await Read("output.txt"));
    }

    [Fact]
    public async Task Annotations_do_not_stand_in_the_middle_of_a_file()
    {
        Assert.Equal(2, await _desk.Type("grade", "class", "--format", "github,gitlab"));
        Assert.Equal(
            "gitlab and github cannot share the screen: add --out DIR, and gl-code-quality-report.json goes there.\n",
            _desk.Err
        );
    }

    [Fact]
    public async Task Points_for_Classroom_are_one_students()
    {
        _desk.Folder.Write("class/ada/x.csx", "");
        _desk.Folder.Write("class/bob/x.csx", "");
        Assert.Equal(2, await _desk.Type("grade", "class", "--format", "classroom"));
        Assert.Equal(
            "classroom is the form of one student's results, and these are several students'. Grade each by itself, or ask for "
                + "another format.\n",
            _desk.Err
        );
    }

    [Fact]
    public async Task A_class_with_a_roster_is_a_class_though_it_be_kept_in_a_repository()
    {
        _desk.Folder.Write("repo/.git/HEAD", "");
        _desk.Folder.Write("repo/ada/x.csx", "");
        _desk.Folder.Write("repo/bob/x.csx", "");
        _desk.Folder.Write("class.csv", "id,name\nada,Ada Lovelace\nbob,Bob Marley\n");
        Assert.Equal(2, await _desk.Type("grade", "repo", "--roster", "class.csv", "--format", "classroom"));
        Assert.EndsWith("these are several students'. Grade each by itself, or ask for another format.\n", _desk.Err);
    }

    private Task<string> Read(string file) =>
        File.ReadAllTextAsync(Path.Combine(_desk.Folder.Path, file), TestContext.Current.CancellationToken);
}
