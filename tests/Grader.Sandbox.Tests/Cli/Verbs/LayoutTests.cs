using System.IO.Compression;
using System.Text;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>Classes as students, file systems and learning platforms leave them, with the real executable.</summary>
public sealed class LayoutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folders_of_one_name_in_two_students_folders_are_two_rows()
    {
        using var room = new Classroom();
        room.Write("class/ada/homework/01-one.csx", Classroom.Right);
        room.Write("class/bob/homework/01-one.csx", Classroom.Half);
        var ended = await room.Grader("grade", "class");
        Assert.Equal(
            """
              student   01-one   total   percent
            ──────────────────────────────────────
              ada          4/4     4/4     100 %
              bob          2/4     2/4      50 %


            """,
            ended.Out
        );
        Assert.StartsWith("Grading 2 files ...\n", ended.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_each_week_is_told_and_a_line_says_how_to_have_it_otherwise()
    {
        using var room = new Classroom();
        room.Write("class/week1/ada/a.csx", Classroom.Right);
        room.Write("class/week1/bob/b.csx", Classroom.Half);
        room.Write("class/week2/ada/extra.csx", "int x = 1;");
        var ended = await room.Grader("grade", "class");
        Assert.Equal(
            """
              student   01-one        other files   total   percent
            ─────────────────────────────────────────────────────────
              ada          4/4   unknown exercise     4/4     100 %
              bob          2/4                  -     2/4      50 %

            week2/ada/extra.csx: unknown exercise: No line '// exercise ID' is on its top, and 'extra' is no exercise of this course.

            """,
            ended.Out
        );
        Assert.StartsWith(
            "Students are told apart by the second folder of a path: what lies in 'week1/ada' and 'week2/ada' is taken for one "
                + "student's, 'ada'. If it is not, grade 'week1' and 'week2' one at a time.\nGrading 3 files ...\n",
            ended.Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Umlauts_that_Windows_Explorer_packed_are_two_students()
    {
        using var room = new Classroom();
        var zip = Zip(("M1ller/01-one.csx", Classroom.Right), ("M2ller/01-one.csx", Classroom.Half));
        for (var i = 0; i + 6 < zip.Length; i++)
        {
            switch (zip.AsSpan(i, 6))
            {
                case [(byte)'M', (byte)'1', (byte)'l', (byte)'l', (byte)'e', (byte)'r']:
                    zip[i + 1] = 0x81;
                    break;
                case [(byte)'M', (byte)'2', (byte)'l', (byte)'l', (byte)'e', (byte)'r']:
                    zip[i + 1] = 0x94;
                    break;
                case [(byte)'P', (byte)'K', 1, 2, ..]:
                    zip[i + 5] = 0;
                    break; // packed on FAT
            }
        }
        await File.WriteAllBytesAsync(room.At("class.zip"), zip, Cancellation);
        Assert.Equal(
            """
              student   01-one   total   percent
            ──────────────────────────────────────
              Möller       2/4     2/4      50 %
              Müller       4/4     4/4     100 %


            """,
            (await room.Grader("grade", "class.zip")).Out
        );
    }

    [Fact]
    public async Task Who_handed_in_something_else_has_a_row_as_other_unreadable_ones_in_the_table_the_report_and_the_exit_code()
    {
        using var room = await WithOtherFiles();
        var ended = await room.Grader("grade", "class", "--out", "report");
        Assert.Equal(
            """
              student   01-one   other files   total   percent
            ────────────────────────────────────────────────────
              ada          4/4             -     4/4     100 %
              bob          4/4             -     4/4     100 %
              cyd            -    unreadable       -         -
              dan            -    unreadable       -         -
              eve          2/4             -     2/4      50 %
              fay            -    unreadable       -         -

            cyd: unreadable: It has no script or notebook, but 01-one.doc; hand in the exercise's own file.
            dan: unreadable: It has no script or notebook, but 01-one.docx; hand in the exercise's own file.
            fay: unreadable: It has no file in it; hand in the exercise's own file.
            The report is in report/report.json

            """,
            ended.Out
        );
        Assert.Equal(0, ended.ExitCode);
        var report = await room.Report();
        Assert.Equal(
            ["ada graded", "bob graded", "cyd unreadable", "dan unreadable", "eve graded", "fay unreadable"],
            report["submissions"]!.AsArray().Select(s => $"{s!["student"]} {s["status"]}")
        );
        var cyd = report["submissions"]![2]!;
        Assert.Equal("cyd", cyd["file"]!.GetValue<string>());
        Assert.Equal(
            "It has no script or notebook, but 01-one.doc; hand in the exercise's own file.",
            cyd["message"]!.GetValue<string>()
        );
        Assert.All(["exercise", "score", "max"], key => Assert.Null(cyd[key]));
    }

    [Fact]
    public async Task A_zip_for_each_student_in_a_zip_is_a_row_for_each()
    {
        using var room = new Classroom();
        using (var zip = new ZipArchive(File.Create(room.At("class.zip")), ZipArchiveMode.Create))
        {
            using (var ada = zip.CreateEntry("ada.zip").Open())
            {
                ada.Write(Zip(("01-one.csx", Classroom.Right)));
            }
            using var bob = zip.CreateEntry("bob.zip").Open();
            bob.Write(Zip(("hw/01-one.csx", Classroom.Half)));
        }
        Assert.Equal(
            """
              student   01-one   total   percent
            ──────────────────────────────────────
              ada          4/4     4/4     100 %
              bob          2/4     2/4      50 %


            """,
            (await room.Grader("grade", "class.zip")).Out
        );
    }

    [Fact]
    public async Task The_newest_of_several_copies_counts_and_the_other_is_named()
    {
        using var room = new Classroom();
        var noon = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(room.Write("class/ada/01-one (1).csx", Classroom.Half), noon);
        File.SetLastWriteTimeUtc(room.Write("class/ada/01-one.csx", Classroom.Right), noon.AddDays(1));
        var ended = await room.Grader("grade", "class", "--out", "report", "--fail-under", "100");
        Assert.Equal(
            """
              student              01-one   total   percent
            ─────────────────────────────────────────────────
              ada                     4/4     4/4     100 %
              ada/01-one (1).csx      2/4     2/4      50 %

            ada/01-one (1).csx: a further file for 01-one; ada/01-one.csx counts, for it is newer
            The report is in report/report.json

            """,
            ended.Out
        );
        Assert.Equal(0, ended.ExitCode);
        var report = await room.Report();
        Assert.Equal(
            ["It does not count: 'ada/01-one.csx' does, for it is newer.", null],
            report["submissions"]!.AsArray().Select(s => s!["message"]?.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_class_in_which_nobody_handed_in_a_csx_file_is_refused_in_one_line()
    {
        using var room = new Classroom();
        room.Write("class/ada/01-one.docx", "{}");
        var ended = await room.Grader("grade", "class");
        Assert.Equal(
            $"'{room.At("class")}' holds no submissions: put files there as STUDENT/EXERCISE.csx. "
                + "What lies there: ada/01-one.docx.\n",
            ended.Err
        );
        Assert.Equal((2, ""), (ended.ExitCode, ended.Out));
    }

    private static async Task<Classroom> WithOtherFiles()
    {
        var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("class/bob/01-one.csx.txt", Classroom.Right);
        room.Write("class/cyd/01-one.doc", Classroom.Right);
        room.Write("class/dan/01-one.docx", "{}");
        await File.WriteAllBytesAsync(room.Write("class/eve/work.zip", ""), Zip(("01-one.csx", Classroom.Half)), Cancellation);
        Directory.CreateDirectory(room.At("class/fay"));
        return room;
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
