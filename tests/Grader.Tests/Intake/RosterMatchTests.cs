using Grader.Intake;
using Grader.Intake.Rosters;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Who of a roster handed in what.</summary>
public sealed class RosterMatchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <returns>"file | student | id", a line a file; who handed in nothing; what is said.</returns>
    private string Matched(string roster, params string[] files)
    {
        foreach (var file in files)
        {
            _folder.Write($"class/{file}", file);
        }
        var read = Assert.IsType<RosterReading.Read>(RosterTable.Parse(roster)).Roster;
        var found = Assert.IsType<SubmissionSearch.Found>(Submissions.Find([_folder.At("class")], new(Roster: read)));
        return string.Join(
            '\n',
            [
                .. found.Files.Select(f => $"{f.File} | {f.Student} | {f.Identity?.Id ?? "-"}"),
                .. found.Missing.Select(m => $"nothing | {m.Name} | {m.Who.Id ?? "-"}"),
                .. found.Remarks,
            ]
        );
    }

    [Fact]
    public void A_name_is_found_however_its_accents_are_stored() =>
        Assert.Equal(
            "jose\u0301 nu\u0301n\u0303ez/01.csx | José Núñez | 1",
            Matched("id,name\n1,José Núñez\n", "jose\u0301 nu\u0301n\u0303ez/01.csx")
        );

    [Fact]
    public void Folders_whose_names_differ_in_how_accents_are_stored_may_be_one_student() =>
        Assert.Equal(
            "jose\u0301/01.csx | jose\u0301 | -\njos\u00e9/01.csx | jos\u00e9 | -\n"
                + "'jose\u0301' and 'jos\u00e9' are two students here: their names differ only in capitals, in spaces or in how "
                + "accents are stored. If both are one student's, give them one name.\n"
                + "Who they are in the roster cannot be told: 'jose\u0301' and 'jos\u00e9'. Several students may be meant; "
                + "a column with their ids or logins tells them apart.",
            Matched("id,name\n1,José\n", "jose\u0301/01.csx", "jos\u00e9/01.csx")
        );

    [Fact]
    public void Folders_may_be_called_by_id_login_email_or_name() =>
        Assert.Equal(
            """
            2/01.csx | Bob | 2
            3@x.edu/01.csx | Cyd | 3
            adal/01.csx | Ada Lovelace | 1
            cyd_4/01.csx | cyd_4 | -
            dan/01.csx | Dan | 5
            eve_miller/01.csx | Eve Miller | 6
            nothing | Fay | 7
            1 of the 6 students in the roster handed in nothing.
            Not in the roster: 'cyd_4'. Each has a row, under the name that was found.
            """,
            Matched(
                "id,name,email,login\n1,Ada Lovelace,,adal\n2,Bob,,\n3,Cyd,3@X.edu,\n5,Dan,dan@x.edu,\n6,Eve Miller,,\n7,Fay,,",
                "adal/01.csx",
                "2/01.csx",
                "3@x.edu/01.csx",
                "dan/01.csx",
                "eve_miller/01.csx",
                "cyd_4/01.csx"
            )
        );

    [Fact]
    public void Canvas_writes_names_without_spaces_and_its_own_numbers() =>
        Assert.Equal(
            """
            lovelaceada_101_2001_01.csx | Ada Lovelace | 7
            vanrossumguido_8_2003_01.csx | Guido van Rossum | 9
            nothing | Dan | 8
            Read as a Canvas download: 2 students.
            1 of the 3 students in the roster handed in nothing.
            """,
            Matched(
                "student id,name\n7,Ada Lovelace\n8,Dan\n9,Guido van Rossum",
                "lovelaceada_101_2001_01.csx",
                "vanrossumguido_8_2003_01.csx"
            )
        );

    [Fact]
    public void Where_the_roster_is_Canvas_s_own_its_numbers_tell_who_it_is_whatever_a_group_is_called() =>
        Assert.Equal(
            """
            oneilrobert_105_2006_01.csx | O'Neil, Bob | 105
            projectgroup1_103_2003_01.csx | Lee, Kim | 103
            Read as a Canvas download: 2 students.
            """,
            Matched(
                "Student,ID,SIS User ID,SIS Login ID,Section\n\"Lee, Kim\",103,s3,kim,A\n\"O'Neil, Bob\",105,s5,bob,A",
                "oneilrobert_105_2006_01.csx",
                "projectgroup1_103_2003_01.csx"
            )
        );

    [Fact]
    public void A_platform_s_export_has_the_school_s_numbers_too_and_a_spreadsheet_takes_zeros_from_numbers() =>
        Assert.Equal(
            """
            0041/01.csx | Lee, Kim | 103
            0043/01.csx | O'Neil, Bob | 105
            """,
            Matched(
                "Student,ID,SIS User ID,SIS Login ID,Section\n\"Lee, Kim\",103,0041,kim,A\n\"O'Neil, Bob\",105,43,bob,A",
                "0041/01.csx",
                "0043/01.csx"
            )
        );

    [Fact]
    public void Who_may_be_two_is_none_of_them_and_nobody_gets_a_zero_for_it() =>
        Assert.Equal(
            """
            Ada_1_assignsubmission_file_01.csx | Ada (1) | Participant 1
            Ada_2_assignsubmission_file_01.csx | Ada (2) | Participant 2
            nothing | Bob | 9
            Read as a Moodle download: 2 students.
            2 students are called 'Ada': what is in brackets behind the name tells them apart.
            1 of the 3 students in the roster handed in nothing.
            Who they are in the roster cannot be told: 'Ada (1)' and 'Ada (2)'. Several students may be meant; a column with their ids or logins tells them apart.
            """,
            Matched("id,name\n7,Ada\n8,Ada\n9,Bob", "Ada_1_assignsubmission_file_01.csx", "Ada_2_assignsubmission_file_01.csx")
        );

    [Fact]
    public void Of_two_that_look_alike_the_one_that_is_so_to_the_letter_is_meant() =>
        Assert.StartsWith(
            "Ada/01.csx | Ada | -\nada/01.csx | ada | 1\n",
            Matched("id,login\n1,ada", "Ada/01.csx", "ada/01.csx"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_that_are_one_in_any_case_are_told() =>
        Assert.EndsWith(
            """
            'ADA' and 'Ada' are two students here: their names differ only in capitals, in spaces or in how accents are stored. If both are one student's, give them one name.
            Who they are in the roster cannot be told: 'ADA' and 'Ada'. Several students may be meant; a column with their ids or logins tells them apart.
            """,
            Matched("id,login\n1,ada", "Ada/01.csx", "ADA/01.csx"),
            StringComparison.Ordinal
        );

    [Fact]
    public void It_says_on_which_level_the_students_are() =>
        Assert.Equal(
            """
            red/ada/x.csx | ada | 1
            red/bob/y.csx | bob | 2
            """,
            Matched("id,login\n1,ada\n2,bob", "red/ada/x.csx", "red/bob/y.csx")
        );

    [Fact]
    public void Who_handed_in_something_else_did_not_hand_in_nothing() =>
        Assert.Equal(
            """
            ada | ada | 1
            solo.csx |  | -
            """,
            Matched("id,login\n1,ada", "ada/01.docx", "solo.csx")
        );

    [Fact]
    public void A_student_of_two_downloads_is_one() =>
        Assert.Equal(
            """
            w1/Ada L_11_assignsubmission_file_01.csx | Ada L | 1
            w2/Ada L_57_assignsubmission_file_02.csx | Ada L | 1
            Read as 2 Moodle downloads: 1 student.
            """,
            Matched("id,name\n1,Ada L", "w1/Ada L_11_assignsubmission_file_01.csx", "w2/Ada L_57_assignsubmission_file_02.csx")
        );

    [Fact]
    public void Ten_thousand_files_are_ten_thousand_rows()
    {
        var entries = Enumerable.Range(0, 10_000).Select(i => new StoredEntry($"student{i}_{i}_{i}_01.csx", "1"));
        var roster = $"id,name\n{string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"{i},Student {i}"))}";
        var read = Assert.IsType<RosterReading.Read>(RosterTable.Parse(roster)).Roster;
        var path = _folder.Write("class.zip", StoredZip.Of(entries));
        var found = Assert.IsType<SubmissionSearch.Found>(Submissions.Find([path], new(Roster: read)));
        Assert.Equal(10_000, found.Files.Select(f => f.Student).Distinct().Count());
        Assert.Equal(
            ("Student 10000", "Student 1"),
            (Assert.Single(found.Missing).Name, found.Files.Single(f => f.File == "student1_1_1_01.csx").Student)
        );
        Assert.Equal(
            [
                "Read as a Canvas download: 10000 students.",
                "1 of the 10000 students in the roster handed in nothing.",
                "Not in the roster: 'student0'. Each has a row, under the name that was found.",
            ],
            found.Remarks
        );
    }
}
