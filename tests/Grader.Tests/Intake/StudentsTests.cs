using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Classes in the layouts that they come in, and how students are told apart there.</summary>
public sealed class StudentsTests
{
    private static FolderPath Folder(string path) => FolderPath.Of(path.Split('/'));

    private static StudentsByFolder Of(params IEnumerable<string> files) =>
        StudentsByFolder.TellApart(
            files.Select(f => new PlacedFile(Folder(f[..Math.Max(0, f.LastIndexOf('/'))]), () => f[(f.LastIndexOf('/') + 1)..])),
            []
        );

    /// <returns>"file: student", a line a file, and the remarks.</returns>
    private static string Told(params string[] files)
    {
        var students = Of(files);
        return string.Join(
            '\n',
            files
                .Select(f => $"{f}: {students.NameOf(Folder(f[..Math.Max(0, f.LastIndexOf('/'))])) ?? "-"}")
                .Concat(students.Remarks)
        );
    }

    [Fact]
    public void A_student_is_the_first_folder_and_what_is_called_alike_further_down_is_the_same_students() =>
        Assert.Equal(
            "ada/homework/01: ada\nbob/homework/04: bob\nbob/homework/01: bob\ncyd/01: cyd",
            Told("ada/homework/01", "bob/homework/04", "bob/homework/01", "cyd/01")
        );

    [Fact]
    public void A_file_in_no_folder_is_nobodys() => Assert.Equal("01: -\nada/01: ada", Told("01", "ada/01"));

    [Fact]
    public void A_file_further_down_is_never_that_of_the_student_whose_name_is_there() =>
        Assert.Equal("ada/bob/01: ada\nbob/01: bob", Told("ada/bob/01", "bob/01"));

    [Fact]
    public void Names_that_differ_in_case_are_two() => Assert.Equal("Ada/x/01: Ada\nada/x/01: ada", Told("Ada/x/01", "ada/x/01"));

    [Fact]
    public void Under_a_folder_for_all_the_second_folder_is_the_student() =>
        Assert.Equal(
            "submitted/ada/hw1/01: ada\nsubmitted/bob/hw1/01: bob",
            Told("submitted/ada/hw1/01", "submitted/bob/hw1/01")
        );

    [Fact]
    public void Where_there_is_a_folder_for_each_week_the_students_are_in_it_and_that_is_said() =>
        Assert.Equal(
            "week1/ada/01: ada\nweek1/bob/01: bob\nweek2/ada/02: ada\n"
                + "Students are told apart by the second folder of a path: what lies in 'week1/ada' and 'week2/ada' is "
                + "taken for one "
                + "student's, 'ada'. If it is not, grade 'week1' and 'week2' one at a time.",
            Told("week1/ada/01", "week1/bob/01", "week2/ada/02")
        );

    [Fact]
    public void Where_several_could_be_hidden_in_one_that_is_said() =>
        Assert.Equal(
            "submitted/ada/01: submitted\nsubmitted/bob/02: submitted\n"
                + "Students are told apart by the first folder of a path: what lies in 'submitted/ada' and 'submitted/bob' "
                + "is taken "
                + "for one student's, 'submitted'. If it is not, grade 'submitted' by itself.",
            Told("submitted/ada/01", "submitted/bob/02")
        );

    [Fact]
    public void Of_many_who_may_be_several_one_is_the_example() =>
        Assert.Equal(
            "Students are told apart by the first folder of a path: what lies in 'a/x/1', 'a/x/2' and 1 other folder is "
                + "taken for "
                + "one student's, 'a' (and so for 2 others). If it is not, grade 'a/x' by itself.",
            Assert.Single(
                Of("a/x/1/01", "a/x/2/02", "a/x/3/03", "b/1/01", "b/2/02", "c/1/01", "c/2/02", "d/01", "d/more/02").Remarks
            )
        );

    [Fact]
    public void Sections_that_hold_several_students_are_taken_apart_by_grading_one() =>
        Assert.Equal(
            "Students are told apart by the second folder of a path: what lies in 'all/one/ada' and 'all/one/bob' is taken "
                + "for one "
                + "student's, 'one'. If it is not, grade 'all/one' by itself.",
            Assert.Single(Of("all/one/ada/01", "all/one/bob/02", "all/two/cyd/01").Remarks)
        );

    [Fact]
    public void A_students_own_folder_and_one_in_it_are_no_two_students() =>
        Assert.Empty(Of("ada/01", "ada/week 2/02", "ada/week 2/more/03").Remarks);

    [Fact]
    public void Where_no_level_tells_every_folder_is_a_row_and_that_is_said() =>
        Assert.Equal(
            "ada/new/01: ada/new\nada/old/01: ada/old\nada/old/02: ada/old\nbob/01: bob\n"
                + "'ada/new' and 'ada/old' have a file for the same exercise, so every folder in 'ada' is a row of its own. "
                + "If all is one student's, leave there only what counts.",
            Told("ada/new/01", "ada/old/01", "ada/old/02", "bob/01")
        );

    [Fact]
    public void Two_files_for_an_exercise_in_one_folder_do_not_part_it() =>
        Assert.Equal("ada/x/01: ada\nada/x/01: ada", Told("ada/x/01", "ada/x/01"));

    [Fact]
    public void An_exercise_is_the_same_in_any_case() =>
        Assert.Equal("s/ada/01-one: ada\ns/bob/01-ONE: bob", Told("s/ada/01-one", "s/bob/01-ONE"));

    [Fact]
    public void An_archive_is_called_without_its_extension_where_nobody_else_is() =>
        Assert.Equal(
            "bob, ada.zip, ada, cyd.zip, cyd.tgz",
            string.Join(
                ", ",
                Named(Archive("bob.zip"), Archive("ada.zip"), Folder("ada"), Archive("cyd.zip"), Archive("cyd.tgz"))
            )
        );

    [Fact]
    public void A_folder_and_an_archive_of_one_name_are_two() =>
        Assert.Equal("a.zip, a.zip (2), a", string.Join(", ", Named(Folder("a.zip"), Archive("a.zip"), Folder("a"))));

    private static FolderPath Archive(string name) => FolderPath.None.WithArchive(name);

    private static IEnumerable<string?> Named(params FolderPath[] folders)
    {
        var students = StudentsByFolder.TellApart(folders.Select(f => new PlacedFile(f, () => "01")), []);
        return folders.Select(students.NameOf);
    }
}
