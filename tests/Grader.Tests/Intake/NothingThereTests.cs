using System.Runtime.Versioning;
using Grader.Intake;
using Grader.Intake.Rosters;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Folders in which nobody handed in a submission.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class NothingThereTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("notes.pdf", "it has no script or notebook, but notes.pdf; hand in the exercise's own file")]
    [InlineData("week/01.docx", "it has no script or notebook, but week/01.docx; hand in the exercise's own file")]
    [InlineData(null, "it has no file in it; hand in the exercise's own file")]
    public void That_one_student_handed_in_no_submission_is_a_result(string? name, string why)
    {
        Directory.CreateDirectory(_folder.At("hw"));
        if (name is not null)
        {
            _folder.Write($"hw/{name}", "no");
        }
        var found = Assert.IsType<SubmissionSearch.Found>(Submissions.Find([_folder.At("hw")], new() { IsOfOneStudent = true }));
        Assert.Equal($"hw | - | ({why})", Found.Lines(found.Files));
    }

    [Fact]
    public void Where_an_archive_cannot_be_read_nobody_is_missing_for_it()
    {
        var whole = Zips.Of(("ada/01.csx", "1"));
        _folder.Write("good.zip", whole);
        _folder.Write("bad.zip", whole[..^30]);
        var roster = new Roster([new("1", "ada"), new("2", "bob")]);
        var both = Assert.IsType<SubmissionSearch.Found>(
            Submissions.Find([_folder.At("good.zip"), _folder.At("bad.zip")], new() { Roster = roster })
        );
        Assert.Empty(both.Missing);
        Assert.Contains(
            $"'{_folder.At("bad.zip")}' could not be read in full, so nobody is taken to have handed in nothing.",
            both.Remarks
        );
    }

    [Fact]
    public void Where_a_grading_put_its_results_nobody_handed_in_anything()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/bob/01.csx", "2");
        foreach (var name in new[] { "report.json", "gradebook.db", "junit.xml", "markdown/ada.md", "html/01.html" })
        {
            _folder.Write($"hw/results/{name}", "");
        }
        Assert.Equal("ada/01.csx | ada | 1\nbob/01.csx | bob | 2", Found.In(_folder.At("hw")));
        // Whoever else puts such files there hides nothing.
        _folder.Write("hw/results/01.csx", "3");
        Assert.Contains("results/01.csx | results | 3", Found.In(_folder.At("hw")), StringComparison.Ordinal);
    }
}
