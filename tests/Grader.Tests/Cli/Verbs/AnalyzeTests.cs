using Grader.Gradebook.Opening;
using Grader.Tests.Checkout;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Tests.Cli.Verbs;

/// <summary>Of a gradebook with six gradings of three students, one exercise, two holes.</summary>
public sealed class AnalyzeTests : IDisposable
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "report")]
    [InlineData("analyze", "report/gradebook.db")]
    public async Task The_last_grading_is_analyzed_wherever_the_gradebook_is_said_to_be(params string[] words)
    {
        MakeGradebook();
        Assert.Equal(0, await _desk.Type(words));
        Assert.StartsWith("Grading 6 of 2026-11-27 15:2", _desk.Out);
        Assert.Contains("\n\n01-one: 3 files, on average 67 % of the points, 1 with all of them\n\n", _desk.Out);
        Assert.Equal("", _desk.Err);
    }

    [Fact]
    public async Task What_a_person_decided_counts_in_the_gradings_of_its_time()
    {
        MakeGradebook();
        Assert.Equal(0, await _desk.Type("analyze", "report", "--grading", "4"));
        Assert.StartsWith("Grading 4 of ", _desk.Out);
        Assert.Contains("\n\n01-one: 3 files, on average 79 % of the points, 1 with all of them\n\n", _desk.Out);
    }

    [Fact]
    public async Task Known_mistakes_are_those_of_the_course_that_is_said_and_who_made_none_is_told()
    {
        MakeGradebook();
        _desk.Folder.Write("exercises/01-one/wrong/three.csx", "// Twice, not three times.\n// exercise 01-one\n");
        Assert.Equal(0, await _desk.Type("analyze", "--course", "exercises"));
        Assert.Contains("\n  Known, and made by nobody: three.csx\n", _desk.Out);
    }

    [Fact]
    public Task Without_a_gradebook_it_says_what_makes_one() =>
        IsRefused(
            "There is no gradebook 'gradebook.db'. grade --out DIR keeps one in DIR. Say where another one is: analyze DIR."
        );

    [Fact]
    public async Task A_file_that_is_none_stays()
    {
        _desk.Folder.Write("report/gradebook.db", "Dear diary");
        await IsRefused("'report/gradebook.db' is no gradebook. It was left as it is. Say where another one is: analyze DIR.");
    }

    [Fact]
    public async Task One_of_a_later_version_stays()
    {
        MakeGradebook("PRAGMA user_version = 99");
        await IsRefused(
            "The gradebook 'report/gradebook.db' was written by a later grader, and was left as it is. Use that one, or: Say "
                + "where another one is: analyze DIR."
        );
    }

    [Fact]
    public async Task A_damaged_one_stays()
    {
        MakeGradebook();
        using (var file = File.OpenWrite(_desk.Folder.At("report/gradebook.db")))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 3 * 4096).ToArray());
        }
        await IsRefused(
            "The gradebook 'report/gradebook.db' is damaged, and was left as it is. Take a copy of it from before, or move it "
                + "away. Say where another one is: analyze DIR."
        );
    }

    [Fact]
    public async Task Where_nothing_was_graded_yet_it_says_so()
    {
        MakeGradebook("DELETE FROM Entries; DELETE FROM Verdicts; DELETE FROM Gradings;");
        await IsRefused("Nothing was graded into 'report/gradebook.db' yet.");
    }

    [Theory]
    [InlineData("DELETE FROM Entries WHERE GradingId = 6 AND Place > 0")]
    [InlineData("DELETE FROM Entries WHERE GradingId = 6")]
    public async Task One_file_is_no_class_and_none_is_none(string sql)
    {
        MakeGradebook(sql);
        await IsRefused(
            "Fewer than two files of grading 6 in 'report/gradebook.db' were graded and count: that is no class to analyze."
        );
    }

    [Fact]
    public async Task A_grading_that_is_not_there_is_named()
    {
        MakeGradebook();
        Assert.Equal(2, await _desk.Type("analyze", "--grading", "7"));
        Assert.Equal("There is no grading 7 in 'report/gradebook.db': it has 6 gradings.\n", _desk.Err);
    }

    [Fact]
    public async Task Where_a_grading_was_interrupted_it_says_so()
    {
        MakeGradebook("UPDATE Gradings SET Ended = NULL WHERE Id = 6");
        Assert.Equal(0, await _desk.Type("analyze"));
        Assert.Equal("Grading 6 was interrupted, or is under way. The last that ended is 5.\n", _desk.Err);
        Assert.Matches(@"^Grading 5 of .* UTC\n", _desk.Out);
    }

    public void Dispose() => _desk.Dispose();

    private async Task IsRefused(string line)
    {
        Assert.Equal(2, await _desk.Type("analyze"));
        Assert.Equal(("", $"{line}\n"), (_desk.Out, _desk.Err));
    }

    /// <param name="change">SQL, when all of it is there.</param>
    private void MakeGradebook(string change = "")
    {
        Directory.CreateDirectory(_desk.Folder.At("report"));
        using var connection = SqliteFile.Open(_desk.Folder.At("report/gradebook.db"), SqliteOpenMode.ReadWriteCreate);
        // Its tables come in the order of their names.
        SqliteFile.Tell(connection, "PRAGMA foreign_keys = OFF;");
        SqliteFile.Tell(connection, File.ReadAllText(Repository.At("tests/Grader.Tests/Gradebook/version-1.sql")));
        SqliteFile.Tell(connection, change);
    }
}
