using System.Collections.Immutable;

namespace Grader.Tests.Intake.Layouts;

/// <summary>Trees of names as platforms write them, each with its source.</summary>
internal static class PlatformTrees
{
    public static readonly ImmutableArray<LayoutTree> All =
    [
        new(
            "canvas",
            "canvas-lms, lib/content_zipper.rb: add_upload_submission; app/models/attachment.rb: make_unique_filename",
            """
            lovelaceada_101_2001_01.csx = old
            lovelaceada_101_2009_01-1.csx = new
            babbagecharles_LATE_102_2002_01.csx = 1
            hoppergrace_103_2003_report_of_102_7.docx = no
            turingalan_104_text.html = no
            muellerjürgen_LATE_105_2005_hw.zip = zip
            __MACOSX/._lovelaceada_101_2001_01.csx = no
            .DS_Store = no
            ._lovelaceada_101_2001_01.csx = no
            README.md = no
            """,
            """
            babbagecharles_LATE_102_2002_01.csx | babbagecharles | 1
            hoppergrace_103_2003_report_of_102_7.docx | hoppergrace | (it is a Word document; hand in the exercise's own file)
            lovelaceada_101_2001_01.csx | lovelaceada | old
            lovelaceada_101_2009_01-1.csx | lovelaceada | new
            muellerjürgen_LATE_105_2005_hw.zip/src/01.csx | muellerjürgen | in a zip
            turingalan_104_text.html | turingalan | (it is a web page; hand in the exercise's own file)
            """,
            "Read as a Canvas download: 5 students, 2 late."
        ),
        new(
            "canvas, anonymous",
            "canvas-lms, lib/content_zipper.rb: get_filename",
            """
            submissions/anon_Ab3dE_2001_01.csx = 1
            submissions/LATE_anon_Xy9zW_2002_01.csx = 2
            """,
            """
            submissions/LATE_anon_Xy9zW_2002_01.csx | anon_Xy9zW | 2
            submissions/anon_Ab3dE_2001_01.csx | anon_Ab3dE | 1
            """,
            "Read as a Canvas download: 2 students, 1 late."
        ),
        new(
            "moodle, in folders",
            "moodle, mod/assign/locallib.php: download_submissions, assign_downloadasfolders",
            """
            Ada Lovelace_1201_assignsubmission_file_/01.csx = 1
            Bob O'Neil-Smith_1202_assignsubmission_file/src/deep/01.csx = 2
            José Ñandú_1203_assignsubmission_file_/hw.docx = no
            José Ñandú_1203_assignsubmission_onlinetext_/onlinetext.html = no
            Grace Hopper_1204_assignsubmission_file_/01.csx = 4
            """,
            """
            Ada Lovelace_1201_assignsubmission_file_/01.csx | Ada Lovelace | 1
            Bob O'Neil-Smith_1202_assignsubmission_file/src/deep/01.csx | Bob O'Neil-Smith | 2
            Grace Hopper_1204_assignsubmission_file_/01.csx | Grace Hopper | 4
            José Ñandú_1203_assignsubmission_file_ | José Ñandú | (it has no script or notebook, but hw.docx; hand in the exercise's own file)
            José Ñandú_1203_assignsubmission_onlinetext_ | José Ñandú | (it has no script or notebook, but onlinetext.html; hand in the exercise's own file)
            """,
            "Read as a Moodle download: 4 students."
        ),
        new(
            "moodle, without folders",
            "moodle, mod/assign/locallib.php: download_submissions",
            """
            Ada Lovelace_1201_assignsubmission_file_01.csx = 1
            Ada Lovelace_1202_assignsubmission_file_01.csx = of another
            Bob_1203_assignsubmission_file_my_01_9_assignsubmission_file_x.csx = 3
            """,
            """
            Ada Lovelace_1201_assignsubmission_file_01.csx | Ada Lovelace (1201) | 1
            Ada Lovelace_1202_assignsubmission_file_01.csx | Ada Lovelace (1202) | of another
            Bob_1203_assignsubmission_file_my_01_9_assignsubmission_file_x.csx | Bob | 3
            """,
            """
            Read as a Moodle download: 3 students.
            2 students are called 'Ada Lovelace': what is in brackets behind the name tells them apart.
            """
        ),
        new(
            "blackboard",
            "help.blackboard.com, Grade assignments, Download assignments",
            """
            Problem_Set 1_ada_l_attempt_2026-11-01-10-00-00.txt = Name: Ada Lovelace (ada_l)\nAssignment: Problem_Set 1\n
            Problem_Set 1_ada_l_attempt_2026-11-01-10-00-00_01.csx = old
            Problem_Set 1_ada_l_attempt_2026-11-02-10-00-00.txt = Name: Ada Lovelace (ada_l)\n
            Problem_Set 1_ada_l_attempt_2026-11-02-10-00-00_01.csx = new
            Problem_Set 1_bob_attempt_2026-11-01-09-30-00.txt = Name: Bob
            Problem_Set 1_cyd_attempt_2026-11-01-09-30-00.txt = Name: Cyd
            Problem_Set 1_cyd_attempt_2026-11-01-09-30-00_x_attempt_2026-11-01-09-30-00_01.pdf = no
            """,
            """
            Problem_Set 1_ada_l_attempt_2026-11-01-10-00-00_01.csx | Ada Lovelace | old
            Problem_Set 1_ada_l_attempt_2026-11-02-10-00-00_01.csx | Ada Lovelace | new
            Problem_Set 1_bob_attempt_2026-11-01-09-30-00.txt | bob | (it is what the platform noted of a hand-in, and no file came with it; hand in the exercise's own file)
            Problem_Set 1_cyd_attempt_2026-11-01-09-30-00_x_attempt_2026-11-01-09-30-00_01.pdf | cyd | (it is a PDF document; hand in the exercise's own file)
            """,
            "Read as a Blackboard download: 3 students."
        ),
        new(
            "nbgrader",
            "nbgrader.readthedocs.io, Philosophy: {course_directory}/{nbgrader_step}/{student_id}/{assignment_id}",
            """
            submitted/ada/ps1/01.csx = 1
            submitted/ada/ps1/timestamp.txt = 2026-11-01 10:00:00 UTC
            submitted/ada/ps2/01.csx = again
            submitted/bob/ps1/01.csx = 2
            submitted/bob/ps1/timestamp.txt = 2026-11-01 10:00:00 UTC
            submitted/cyd/ps2/01.docx = no
            source/ps1/01.csx = the solution
            release/ps1/01.csx = the template
            """,
            """
            submitted/ada/ps1/01.csx | ada | 1
            submitted/ada/ps2/01.csx | ada | again
            submitted/bob/ps1/01.csx | bob | 2
            submitted/cyd | cyd | (it has no script or notebook, but ps2/01.docx; hand in the exercise's own file)
            """,
            """
            Read as nbgrader's submitted folders: 3 students.
            Only what lies in 'submitted' was handed in: the other folders are the course's own.
            """
        ),
        new(
            "github classroom",
            "github/gh-classroom, cmd/gh-classroom/clone/student-repos",
            """
            problem-set-1-submissions/problem-set-1-ada/01.csx = 1
            problem-set-1-submissions/problem-set-1-ada/.git/config = no
            problem-set-1-submissions/problem-set-1-ann-lee/src/01.csx = 2
            problem-set-1-submissions/problem-set-1-bob/README.md = no
            """,
            """
            problem-set-1-submissions/problem-set-1-ada/01.csx | ada | 1
            problem-set-1-submissions/problem-set-1-ann-lee/src/01.csx | ann-lee | 2
            problem-set-1-submissions/problem-set-1-bob | bob | (it has no script or notebook, but README.md; hand in the exercise's own file)
            """,
            "Read as repositories of GitHub Classroom: 3 students."
        ),
        new(
            "github classroom, without its folder",
            "github/classroom-assistant",
            """
            hw1-ada/01.csx = 1
            hw1-ann-lee/01.csx = 2
            """,
            """
            hw1-ada/01.csx | ada | 1
            hw1-ann-lee/01.csx | ann-lee | 2
            """,
            "Read as repositories of GitHub Classroom: 2 students."
        ),
        new(
            "github classroom, several assignments",
            "github/classroom-assistant, as above",
            """
            hw1-ada/01.csx = 1
            hw1-ann-lee/01.csx = 2
            hw2-ada/02.csx = 3
            """,
            """
            hw1-ada/01.csx | ada | 1
            hw1-ann-lee/01.csx | ann-lee | 2
            hw2-ada/02.csx | ada | 3
            """,
            "Read as repositories of GitHub Classroom: 2 students."
        ),
        new(
            "gradescope",
            "Gradescope's Export Submissions, as its readers on GitHub take it apart: .pluck(':submitters')[0][':sid']",
            """
            assignment_9100_export/submission_metadata.yml = submission_11:\n  :submitters:\n  - :name: Ada Lovelace\n    :sid: '4711'\n    :email: ada@x.edu\n  :created_at: 2026-09-10 20:29:10.613427000 Z\n  :results:\n    tests:\n    - [1, {a: b}]\nsubmission_12:\n  :submitters:\n  - :name: Bob\n    :sid: '4712'\n  - :name: Cyd\n    :email: cyd@x.edu\nsubmission_13:\n  :submitters:\n  - :name: Dan\n    :sid: '4714'\n
            assignment_9100_export/submission_11/01.csx = 1
            assignment_9100_export/submission_12/src/01.csx = of two
            assignment_9100_export/submission_13/01.py = no
            assignment_9100_export/submission_14/01.csx = of nobody known
            """,
            """
            assignment_9100_export/submission_11/01.csx | Ada Lovelace | 1
            assignment_9100_export/submission_12/src/01.csx | Bob | of two
            assignment_9100_export/submission_12/src/01.csx | Cyd | of two
            assignment_9100_export/submission_13 | Dan | (it has no script or notebook, but 01.py; hand in the exercise's own file)
            assignment_9100_export/submission_14/01.csx | submission_14 | of nobody known
            """,
            """
            Read as a Gradescope export: 5 students.
            submission_metadata.yml does not say whose 1 folder is: each is a student by itself.
            """
        ),
    ];
}
