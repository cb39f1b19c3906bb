using Grader.Intake;
using Grader.Intake.Rosters;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>What tells a student from all others, whatever the report calls them.</summary>
public sealed class StudentKeyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <returns>"student | key", a line a file.</returns>
    private string Keys(string? roster, params string[] files)
    {
        foreach (var file in files)
        {
            _folder.Write($"class/{file}", "// x");
        }
        var read = roster is null ? null : Assert.IsType<RosterReading.Read>(RosterTable.Parse(roster)).Roster;
        var found = Assert.IsType<SubmissionSearch.Found>(Submissions.Find([_folder.At("class")], new(Roster: read)));
        return string.Join('\n', found.Files.Select(f => $"{f.Student ?? "-"} | {f.StudentKey ?? "-"}"));
    }

    [Fact]
    public void A_folder_has_the_same_whatever_a_roster_says() =>
        Assert.Equal(
            ("ada | folder ada", "Ada Lovelace | folder ada"),
            (Keys(null, "ada/01.csx"), Keys("login,name\nada,Ada Lovelace\n", "ada/01.csx"))
        );

    [Fact]
    public void Two_students_of_one_name_have_two_in_a_download() =>
        Assert.Equal(
            "leekim (11) | canvas 11\nleekim (12) | canvas 12",
            Keys(null, "leekim_11_101_x.csx", "leekim_12_102_x.csx")
        );

    [Fact]
    public void Whoever_is_there_alone_keeps_theirs() => Assert.Equal("leekim | canvas 12", Keys(null, "leekim_12_102_x.csx"));

    [Fact]
    public void So_has_who_handed_in_something_else() =>
        Assert.Equal("ada | folder ada\nbob | folder bob", Keys(null, "ada/01.csx", "bob/notes.docx"));

    [Fact]
    public void A_file_in_no_folder_has_none() => Assert.Equal("- | -", Keys(null, "01.csx"));
}
