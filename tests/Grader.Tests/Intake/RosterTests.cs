using System.Text;
using Grader.Intake;
using Grader.Intake.Rosters;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Tables of students as courses have them.</summary>
public sealed class RosterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <returns>"id | name | email | login | section", a line a student.</returns>
    private static string Read(string text) => Lines(Assert.IsType<RosterReading.Read>(RosterTable.Parse(text)).Roster);

    private static string Lines(Roster roster) =>
        string.Join(
            '\n',
            roster.Students.Select(s =>
                string.Join(" | ", s.Id ?? "-", s.Name ?? "-", s.Email ?? "-", s.Login ?? "-", s.Section ?? "-")
            )
        );

    private static string Refusal(string text) => Assert.IsType<RosterReading.Refused>(RosterTable.Parse(text)).Why;

    [Theory]
    [InlineData("id,name,email,login,section\n1,Ada Lovelace,ada@x.edu,adal,B", "1 | Ada Lovelace | ada@x.edu | adal | B")]
    [InlineData("E-Mail Address;Last name;First Name;Student ID\r\na@x;Lovelace;Ada;7\r\n", "7 | Ada Lovelace | a@x | - | -")]
    [InlineData(
        "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n\"Lovelace, Ada\",101,s7,adal,B",
        "101 | Lovelace, Ada | - | adal | B"
    )]
    [InlineData("Identifier,Full name,Email address\nParticipant 12,Ada,a@x", "Participant 12 | Ada | a@x | - | -")]
    [InlineData("identifier,github_username,github_id,name\n7,ada-l,99,Ada", "7 | Ada | - | ada-l | -")]
    [InlineData("Matrikelnummer\tNachname\tVorname\tGruppe\n007\tÑandú\tJosé\t3", "007 | José Ñandú | - | - | 3")]
    [InlineData("sep=;\nLOGIN;NAME\nadal;\"O\"\"Neil; Ada\"\n\n", "- | O\"Neil; Ada | - | adal | -")]
    [InlineData("name\nAda", "- | Ada | - | - | -")]
    [InlineData("id,name\n1,Ada,,\n2", "1 | Ada | - | - | -\n2 | - | - | - | -")]
    [InlineData(
        "Student,ID,SIS User ID,SIS Login ID,Section\n\"Lovelace, Ada\",101,s7,adal,B\n\"Student, Test\",99,,,B",
        "101 | Lovelace, Ada | - | adal | B"
    )]
    public void Columns_are_found_by_their_names_however_they_are_spelled(string text, string students) =>
        Assert.Equal(students, Read(text));

    [Theory]
    [InlineData("", "it is empty; a roster has at least one of the columns id, name, email and login")]
    [InlineData(
        "id,name,email\n41,Lovelace, Ada,ada@x.edu",
        "line 2 has 4 fields, and the first line names 3; put quotation marks around a name with a comma in it"
    )]
    [InlineData("id,name\n", "it lists no student; give each a line below the names of the columns")]
    [InlineData(
        "points,\u202Etotal\n1,2",
        "its first line has 'points' and '\\u202etotal'; a roster has at least one of the columns id, name, email and login"
    )]
    [InlineData("id,name\n1,Ada\n,Bob\n", "line 3 has no id; give every student one, or leave the column out")]
    [InlineData(
        "name,id\nAda,x1\nBob,2\nCyd,X1\n",
        "lines 2 and 4 have the same id, 'x1'; give every student an id of their own"
    )]
    [InlineData("name\nAda\nAda\n", "lines 2 and 3 have the same name, 'Ada'; give every student an id of their own")]
    [InlineData("id,name\n1,\"Ada\n2,Bob\n", "line 2 cannot be read: a quotation mark is not closed, or stands within a field")]
    public void What_does_not_tell_students_apart_is_refused_with_the_line(string text, string why) =>
        Assert.Equal(why, Refusal(text));

    [Fact]
    public void It_is_read_in_the_encodings_that_tables_are_saved_in()
    {
        const string Text = "id;name\n1;José\n";
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (
            var bytes in encodings
                .Select(e => e.GetPreamble().Concat(e.GetBytes(Text)).ToArray())
                .Append(Encoding.Latin1.GetBytes(Text))
        )
        {
            var read = RosterFile.Read(_folder.Write("class.csv", bytes));
            Assert.Equal("1 | José | - | - | -", Lines(Assert.IsType<RosterReading.Read>(read).Roster));
        }
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        string Why(string path) => Assert.IsType<RosterReading.Refused>(RosterFile.Read(path)).Why;

        Assert.Equal("it is a folder; give a CSV file", Why(_folder.Path));
        Assert.Equal("it is a zip archive; save it as CSV", Why(_folder.Write("class.xlsx", Zips.Of(("sheet", "1")))));
        Assert.Equal(
            "there is no such file; did you mean '" + _folder.Write("class.csv", "id\n1") + "'",
            Why(_folder.At("clas.csv"))
        );
    }
}
