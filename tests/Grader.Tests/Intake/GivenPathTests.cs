using System.Runtime.Versioning;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

[UnsupportedOSPlatform("windows")]
public sealed class GivenPathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_slash_at_the_end_changes_nothing()
    {
        _folder.Write("hw/ada/01.csx", "1");
        Assert.Equal("ada/01.csx | ada | 1", Found.In(_folder.At("hw/")));
    }

    [Fact]
    public void A_file_given_by_itself_has_its_name_and_no_student()
    {
        _folder.Write("hw/ada/01.csx", "1");
        Assert.Equal("01.csx | - | 1", Found.In(_folder.At("hw/ada/01.csx")));
    }

    [Fact]
    public void A_file_given_by_itself_may_have_any_name() =>
        Assert.Equal("work.txt | - | 1", Found.In(_folder.Write("work.txt", "1")));

    [Fact]
    public void Several_paths_are_named_as_if_the_folder_that_holds_them_had_been_given()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/bob/01.csx", "2");
        Assert.Equal("bob/01.csx | bob | 2\nada/01.csx | ada | 1", Found.In(_folder.At("hw/bob/01.csx"), _folder.At("hw/ada")));
    }

    [Fact]
    public void A_folder_and_one_within_it_are_both_looked_through()
    {
        _folder.Write("hw/ada/01.csx", "1");
        Assert.Equal("hw/ada/01.csx | hw | 1\nhw/ada/01.csx | hw | 1", Found.In(_folder.At("hw"), _folder.At("hw/ada")));
    }

    [Fact]
    public void Where_the_exercise_is_given_whatever_files_are_called_they_are_for_that()
    {
        _folder.Write("hw/all/ada/x.csx", "1");
        _folder.Write("hw/all/bob/y.csx", "2");
        Assert.Equal("all/ada/x.csx | all | 1\nall/bob/y.csx | all | 2", Found.In(_folder.At("hw")));
        var found = Assert.IsType<SubmissionSearch.Found>(Submissions.Find([_folder.At("hw")], new SearchOptions("01")));
        Assert.Equal("all/ada/x.csx | ada | 1\nall/bob/y.csx | bob | 2", Found.Lines(found.Files));
    }

    [Fact]
    public void What_a_file_says_that_it_is_for_decides_whether_it_is_in_anothers_way()
    {
        _folder.Write("hw/ada/one/solution.csx", "// exercise 01");
        _folder.Write("hw/ada/two/solution.csx", "// exercise 02");
        _folder.Write("hw/bob/one/x.csx", "// exercise 01");
        _folder.Write("hw/bob/two/y.csx", "// exercise 01");
        Assert.Equal(["ada", "ada", "bob/one", "bob/two"], Found.Files(_folder.At("hw")).Select(f => f.Student));
    }

    [Fact]
    public void A_path_given_twice_counts_once() =>
        Assert.Equal("01.csx | - | 1", Found.In(_folder.Write("01.csx", "1"), _folder.At("01.csx")));

    [Fact]
    public void The_folder_that_is_given_may_be_a_link()
    {
        _folder.Write("hw/ada/01.csx", "1");
        Directory.CreateSymbolicLink(_folder.At("current"), "hw");
        Assert.Equal("ada/01.csx | ada | 1", Found.In(_folder.At("current")));
    }

    [Fact]
    public void A_link_to_a_file_that_is_given_is_not_followed()
    {
        _folder.Write("01.csx", "1");
        File.CreateSymbolicLink(_folder.At("current.csx"), "01.csx");
        Assert.Equal("current.csx | - | (it is a link)", Found.In(_folder.At("current.csx")));
    }

    [Fact]
    public void A_given_folder_without_permission_is_refused()
    {
        _folder.Write("hw/01.csx", "1");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_folder.At("hw"), UnixFileMode.None);
        var message = Posix.AsOrdinaryUser(() => Found.Refusal(_folder.At("hw")));
        File.SetUnixFileMode(_folder.At("hw"), (UnixFileMode)0b111_000_000);
        Assert.Equal(
            $"The folder '{_folder.At("hw")}' cannot be graded: it cannot be opened: permission denied. Give one that you "
                + "may read.",
            message
        );
    }

    [Fact]
    public void A_path_that_does_not_exist_is_refused_in_one_line()
    {
        _folder.Write("hw/ada/01.csx", "1");
        Assert.Equal(
            "There is no file or folder 'no\\nsuch'. Give the path of a script, a notebook, a folder or an archive.",
            Found.Refusal(_folder.At("hw"), "no\nsuch")
        );
    }

    [Fact]
    public void An_empty_path_is_refused() =>
        Assert.Equal(
            "There is no file or folder ''. Give the path of a script, a notebook, a folder or an archive.",
            Found.Refusal("")
        );

    [Fact]
    public void No_path_at_all_is_refused() =>
        Assert.Equal("Nothing to grade was given. Give a script, a notebook, a folder or an archive.", Found.Refusal());

    [Fact]
    public void A_folder_without_submissions_is_refused()
    {
        _folder.Write("hw/.git/01.csx", "no");
        _folder.Write("hw/ada/notes.txt", "no");
        Assert.Equal(
            $"'{_folder.At("hw")}' holds no submissions: put files there as STUDENT/EXERCISE.csx. What lies there: "
                + "ada/notes.txt.",
            Found.Refusal(_folder.At("hw"))
        );
    }
}
