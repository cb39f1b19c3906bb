using System.Collections.Immutable;

namespace Grader.Tests.Intake.Layouts;

/// <summary>Trees of names of several layouts, or of none that has names of its own.</summary>
internal static class OtherTrees
{
    public static readonly ImmutableArray<LayoutTree> All =
    [
        new(
            "names that no platform leaves so, but scripts do",
            "made by hand after the forms of Canvas and Moodle",
            """
            canvas/o'neil-smith anna_101_2001_01.csx = 1
            canvas/van_dyke_LATE_102_2002_01.csx = 2
            moodle/Bo_Li_1201_assignsubmission_file_01_2_assignsubmission_file_x.csx = 3
            moodle/Ada_1_Lovelace_1202_assignsubmission_file_01.csx = 4
            """,
            """
            canvas/o'neil-smith anna_101_2001_01.csx | o'neil-smith anna | 1
            canvas/van_dyke_LATE_102_2002_01.csx | van_dyke | 2
            moodle/Ada_1_Lovelace_1202_assignsubmission_file_01.csx | Ada_1_Lovelace | 4
            moodle/Bo_Li_1201_assignsubmission_file_01_2_assignsubmission_file_x.csx | Bo_Li | 3
            """,
            "Read as a Canvas download and a Moodle download: 4 students, 1 late."
        ),
        new(
            "folders of students with folders of assignments",
            "issue 17: ada/ps1/x.csx and bob/ps1/x.csx are two students",
            """
            ada/ps1/x.csx = // exercise 01
            ada/ps2/x.csx = // exercise 01
            bob/ps1/x.csx = // exercise 02
            """,
            """
            ada/ps1/x.csx | ada | // exercise 01
            ada/ps2/x.csx | ada | // exercise 01
            bob/ps1/x.csx | bob | // exercise 02
            """,
            """
            Students are told apart by the first folder of a path: what lies in 'ada/ps1' and 'ada/ps2' is taken for one student's, 'ada'. If it is not, grade 'ada' by itself.
            """
        ),
        new(
            "folders of weeks with folders of students",
            "issue 17: who handed in a notebook has a row",
            """
            week1/ada/01.csx = 1
            week1/bob/solution.docx = no
            week2/cyd/02.docx = no
            """,
            """
            week1/ada/01.csx | ada | 1
            week1/bob | bob | (it has no script or notebook, but solution.docx; hand in the exercise's own file)
            week2/cyd | cyd | (it has no script or notebook, but 02.docx; hand in the exercise's own file)
            """,
            ""
        ),
        new(
            "weeks with a word behind them",
            "they are no repositories",
            """
            week1-intro/ada/01.csx = 1
            week1-intro/bob/01.csx = 2
            week2-loops/ada/02.csx = 3
            """,
            """
            week1-intro/ada/01.csx | ada | 1
            week1-intro/bob/01.csx | bob | 2
            week2-loops/ada/02.csx | ada | 3
            """,
            """
            Students are told apart by the second folder of a path: what lies in 'week1-intro/ada' and 'week2-loops/ada' is taken for one student's, 'ada'. If it is not, grade 'week1-intro' and 'week2-loops' one at a time.
            """
        ),
        new(
            "two downloads beside each other",
            "canvas-lms and moodle, as above",
            """
            week1/lovelaceada_101_2001_01.csx = 1
            week1/babbage_102_2002_01.csx = 2
            week2/lovelaceada_101_2005_02.csx = 3
            week3/Ada Lovelace_77_assignsubmission_file/03.csx = 4
            """,
            """
            week1/babbage_102_2002_01.csx | babbage | 2
            week1/lovelaceada_101_2001_01.csx | lovelaceada | 1
            week2/lovelaceada_101_2005_02.csx | lovelaceada | 3
            week3/Ada Lovelace_77_assignsubmission_file/03.csx | Ada Lovelace | 4
            """,
            "Read as 2 Canvas downloads and a Moodle download: 3 students."
        ),
        new(
            "a download with other names in it",
            "canvas-lms, as above",
            """
            lovelaceada_101_2001_01.csx = 1
            babbage_102_2002_01.csx = 2
            hopper_103_2003_01.csx = 3
            dan/01.csx = 4
            solo.csx = 5
            """,
            """
            babbage_102_2002_01.csx | babbage | 2
            dan/01.csx | dan | 4
            hopper_103_2003_01.csx | hopper | 3
            lovelaceada_101_2001_01.csx | lovelaceada | 1
            solo.csx | - | 5
            """,
            """
            Read as a Canvas download: 3 students.
            What is not named NAME_USERID_SUBMISSIONID_FILE has a row of its own: 'dan' and 'solo.csx'.
            """
        ),
        new(
            "a download beside a student's folder",
            "nobody can tell whether week1 is a student's",
            """
            week1/lovelaceada_101_2001_01.csx = 1
            week1/babbage_102_2002_01.csx = 2
            dan/01.csx = 3
            """,
            """
            dan/01.csx | dan | 3
            week1/babbage_102_2002_01.csx | week1 | 2
            week1/lovelaceada_101_2001_01.csx | week1 | 1
            """,
            """
            What lies in 'week1' is named as in a Canvas download, of 2 students, and is taken for one student's, for what lies beside it is no download. If it is one, grade it by itself.
            """
        ),
        new(
            "names of which most are no download's",
            "nobody can tell whether students called their files so",
            """
            lovelaceada_101_2001_01.csx = 1
            babbage_102_2002_01.csx = 2
            dan/01.csx = 3
            eve/01.csx = 4
            """,
            """
            babbage_102_2002_01.csx | - | 2
            dan/01.csx | dan | 3
            eve/01.csx | eve | 4
            lovelaceada_101_2001_01.csx | - | 1
            """,
            """
            2 students could be told by names as in a Canvas download (NAME_USERID_SUBMISSIONID_FILE), but most names are others: each file is a row of its own. If all is one, say --layout canvas.
            """
        ),
        new(
            "a student who names a file as a platform does",
            "issue 12.5: nobody's folder stands for another's",
            """
            ada/01.csx = 1
            ada/bob_102_2002_01.csx = ada's
            bob/01.csx = 2
            """,
            """
            ada/01.csx | ada | 1
            ada/bob_102_2002_01.csx | ada | ada's
            bob/01.csx | bob | 2
            """,
            ""
        ),
    ];
}
