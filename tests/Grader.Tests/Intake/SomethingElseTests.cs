using System.Runtime.Versioning;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Students who handed in something, and no .csx file.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SomethingElseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everybody_has_a_row_that_says_what_lies_there_and_what_to_hand_in()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/bob/01.csx.txt", "2");
        _folder.Write("hw/cyd/01.doc", "no");
        _folder.Write("hw/dan/week 1/01.docx", "no");
        _folder.Write("hw/eve/work.zip", Zips.Of(("01.csx", "5")));
        _folder.Write("hw/fay/work.zip", Zips.Of(("report.docx", "no"), ("src/main.py", "no")));
        Directory.CreateDirectory(_folder.At("hw/gus/src"));
        Assert.Equal(
            """
            ada/01.csx | ada | 1
            bob/01.csx.txt | bob | 2
            cyd | cyd | (it has no script or notebook, but 01.doc; hand in the exercise's own file)
            dan | dan | (it has no script or notebook, but week 1/01.docx; hand in the exercise's own file)
            eve/work.zip/01.csx | eve | 5
            fay | fay | (it has no script or notebook, but work.zip/report.docx and work.zip/src/main.py; hand in the exercise's own file)
            gus | gus | (it has no file in it; hand in the exercise's own file)
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void Of_many_files_three_are_named_and_of_long_names_the_ends()
    {
        _folder.Write("hw/ada/01.csx", "1");
        foreach (var name in new[] { "e", "d", "c", "b/x", $"{new string('a', 100)}.html" })
        {
            _folder.Write($"hw/bob/{name}", "no");
        }
        _folder.Write("hw/cyd/line\nbreak\u202E.py", "no");
        var shown = $"{new string('a', 42)}…{new string('a', 16)}.html";
        Assert.Equal(
            $"""
            ada/01.csx | ada | 1
            bob | bob | (it has no script or notebook, but {shown}, b/x, c and 2 more; hand in the exercise's own file)
            cyd | cyd | (it has no script or notebook, but line\nbreak\u202e.py; hand in the exercise's own file)
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void What_tools_leave_behind_is_not_what_a_student_handed_in()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/bob/.DS_Store", "no");
        _folder.Write("hw/bob/Thumbs.db", "no");
        _folder.Write("hw/bob/.git/config", "no");
        _folder.Write("hw/__MACOSX/ada/x", "no");
        _folder.Write("hw/.venv/x.py", "no");
        _folder.Write("hw/report/report.json", "{}");
        Assert.Equal(
            "ada/01.csx | ada | 1\nbob | bob | (it has no file in it; hand in the exercise's own file)",
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void A_file_in_no_folder_is_named_where_its_kind_is_one_that_students_hand_in()
    {
        string[] names = ["01.csx", "ada.PY", "bob.docx", "cyd.rar", "README.md", "roster.csv", "report.json", "notes.txt"];
        foreach (var name in names)
        {
            _folder.Write($"hw/{name}", "1");
        }
        Assert.Equal(
            """
            01.csx | - | 1
            ada.PY | - | (it is a Python program; hand in the exercise's own file)
            bob.docx | - | (it is a Word document; hand in the exercise's own file)
            cyd.rar | - | (it is a rar archive; hand in the exercise's own file)
            """,
            Found.In(_folder.At("hw"))
        );
        Assert.Equal(
            "01.csx | - | 1\nada.py | - | (it is a Python program; hand in the exercise's own file)",
            Found.In(_folder.Write("hw.zip", Zips.Of(("ada.py", "no"), ("01.csx", "1"), ("README.md", "no"))))
        );
    }

    [Fact]
    public void In_a_students_own_folder_the_folders_are_nobodys()
    {
        _folder.Write("own/01.csx", "1");
        _folder.Write("own/plots/loss.png", "no");
        Assert.Equal("01.csx | - | 1", Found.In(_folder.At("own")));
    }

    [Fact]
    public void Where_students_are_in_folders_for_each_week_it_counts_whether_they_are_in_any()
    {
        _folder.Write("hw/week1/ada/01.csx", "1");
        _folder.Write("hw/week1/bob/01.csx", "2");
        _folder.Write("hw/week1/cyd/01.py", "no");
        _folder.Write("hw/week1/dan/01.py", "no");
        _folder.Write("hw/week2/dan/02.py", "no");
        _folder.Write("hw/week2/cyd/02.csx", "3");
        _folder.Write("hw/week2/plan.txt", "no");
        Assert.Equal(
            """
            week1/ada/01.csx | ada | 1
            week1/bob/01.csx | bob | 2
            week1/cyd | cyd | (beside the exercises' files it has 01.py, which cannot be graded; hand in the exercise's own file)
            week1/dan | dan | (it has no script or notebook, but 01.py and 02.py; hand in the exercise's own file)
            week2/cyd/02.csx | cyd | 3
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void Where_every_folder_is_a_row_nobody_vanishes_either()
    {
        _folder.Write("hw/all/stray.csx", "0");
        _folder.Write("hw/all/ada/01.csx", "1");
        _folder.Write("hw/all/bob/x/01.csx", "2");
        _folder.Write("hw/all/bob/notes.txt", "no");
        _folder.Write("hw/all/cyd/src/01.py", "no");
        _folder.Write("hw/all/cyd/readme.txt", "no");
        Directory.CreateDirectory(_folder.At("hw/dan"));
        Assert.Equal(
            """
            all/ada/01.csx | all/ada | 1
            all/bob/x/01.csx | all/bob/x | 2
            all/cyd | all/cyd | (it has no script or notebook, but readme.txt and src/01.py; hand in the exercise's own file)
            all/stray.csx | all | 0
            dan | dan | (it has no file in it; hand in the exercise's own file)
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void In_an_archive_it_is_the_same() =>
        Assert.Equal(
            """
            ada/01.csx | ada | 1
            bob | bob | (it has no script or notebook, but 01.docx; hand in the exercise's own file)
            cyd | cyd | (it has no file in it; hand in the exercise's own file)
            """,
            Found.In(
                _folder.Write(
                    "hw.zip",
                    Zips.Of(
                        ("ada/01.csx", "1"),
                        ("bob/01.docx", "no"),
                        ("cyd/", ""),
                        ("../eve/01.py", "no"),
                        ("__MACOSX/fay/x.py", "no")
                    )
                )
            )
        );

    [Fact]
    public void A_folder_that_is_given_beside_others_has_a_row_too()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/bob/01.py", "no");
        var cyd = _folder.Write("hw/cyd.zip", Zips.Of([]));
        Assert.Equal(
            """
            ada/01.csx | ada | 1
            bob | bob | (it has no script or notebook, but 01.py; hand in the exercise's own file)
            cyd.zip | cyd | (it has no file in it; hand in the exercise's own file)
            """,
            Found.In(_folder.At("hw/ada"), _folder.At("hw/bob"), cyd)
        );
    }

    [Fact]
    public void Where_nobody_handed_in_a_submission_the_class_is_refused_with_what_lies_there()
    {
        _folder.Write("hw/ada/01.py", "no");
        _folder.Write("hw/bob/work.zip", Zips.Of(("01.docx", "no")));
        _folder.Write("hw/cyd.docx", "no");
        _folder.Write("hw/README.md", "no");
        Assert.Equal(
            $"'{_folder.At("hw")}' holds no submissions: put files there as STUDENT/EXERCISE.csx. "
                + "What lies there: README.md, ada/01.py, bob/work.zip/01.docx and 1 more.",
            Found.Refusal(_folder.At("hw"))
        );
    }

    [Fact]
    public void Where_there_are_too_many_folders_to_look_through_that_is_said()
    {
        var many = Enumerable.Range(0, 5_000).Select(i => ($"all/ada/{new string('n', 1_000)}{i}/x.py", "no"));
        var both = Found.In(_folder.Write("hw.zip", Zips.Of([("all/ada/01.csx", "1"), ("all/bob/01.csx", "2"), .. many])));
        Assert.StartsWith("all | - | (it has ada/nnn", both, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nall/ada/01.csx | ada | 1\nall/bob/01.csx | bob | 2\nhw.zip | - | (it has more folders than can be looked "
                + "through for what "
                + "is no submission, so who handed in something else may be missing here; grade it in parts)",
            both,
            StringComparison.Ordinal
        );
        var ada = Found.In(_folder.Write("hw.zip", Zips.Of([("all/ada/01.csx", "1"), .. many])));
        Assert.EndsWith("; hand in the exercise's own file)\nall/ada/01.csx | all | 1", ada, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_may_stand_for_a_student_at_any_level()
    {
        _folder.Write("elsewhere/01.csx", "the answers");
        _folder.Write("hw/all/ada/01.csx", "1");
        _folder.Write("hw/all/bob/01.csx", "2");
        Directory.CreateSymbolicLink(_folder.At("hw/all/cyd"), _folder.At("elsewhere"));
        Assert.Equal(
            "all/ada/01.csx | ada | 1\nall/bob/01.csx | bob | 2\n"
                + "all/cyd | cyd | (it has no script or notebook, but a link; hand in the exercise's own file)",
            Found.In(_folder.At("hw"))
        );
    }
}
