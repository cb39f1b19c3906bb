using System.Runtime.Versioning;
using System.Text;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What no repository can hold: made here, graded with the rest of the class.</summary>
public sealed class OddFilesTests
{
    [Fact]
    public async Task Whatever_lies_in_a_class_has_its_line_and_the_others_are_graded()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such names and no pipes among files.");
            return;
        }
        using var room = new Classroom();
        var ended = await GradeOddOnes(room);
        var (secret, why) = OfSecret();
        Assert.Equal(
            $"""
              student               01-one        other files   total   percent
            ─────────────────────────────────────────────────────────────────────
              "quotes" and 'more'      2/4                  -     2/4      50 %
              ada                      4/4                  -     4/4     100 %
              big                        -         unreadable       -         -
              binary                     -         unreadable       -         -
              empty                    0/4                  -     0/4       0 %
              link                       -         unreadable       -         -
              new\nline                4/4                  -     4/4     100 %
              other                      -   unknown exercise       -         -
              pipe                       -         unreadable       -         -
              secret                   {secret}
              up\..\..                 4/4                  -     4/4     100 %
              utf16                    4/4                  -     4/4     100 %

            big/01-one.csx: unreadable: It is larger than 256 KB.
            binary/01-one.csx: unreadable: It is a binary file, not text; hand in the exercise's own file.
            empty/01-one.csx: it is empty
            link/01-one.csx: unreadable: It is a link.
            other/notes.csx: unknown exercise: No line '// exercise ID' is on its top, and 'notes' is no exercise of this course.
            pipe/01-one.csx: unreadable: It is a named pipe or a device, not a file.
            {why}The report is in report/report.json

            """,
            ended.Out
        );
        Assert.Equal(0, ended.ExitCode);
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task<Ended> GradeOddOnes(Classroom room)
    {
        WriteWhatAnySystemHas(room);
        await WriteWhatUnixHas(room);
        return await room.Grader("grade", "class", "--out", "report");
    }

    // Nothing is kept from root.
    private static (string Cells, string Note) OfSecret() =>
        Environment.IsPrivilegedProcess
            ? ("4/4                  -     4/4     100 %", "")
            : (
                "  -         unreadable       -         -",
                "secret/01-one.csx: unreadable: It cannot be opened: permission denied.\n"
            );

    private static void WriteWhatAnySystemHas(Classroom room)
    {
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("class/big/01-one.csx", new string('/', 10 << 20));
        room.Write("class/empty/01-one.csx", "");
        room.Write("class/other/notes.csx", "int x = 1;");
        room.Write("class/\"quotes\" and 'more'/01-one.csx", Classroom.Half);
        File.WriteAllBytes(room.Write("class/binary/01-one.csx", ""), [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0xff]);
        File.WriteAllBytes(
            room.Write("class/utf16/01-one.csx", ""),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Classroom.Right)]
        );
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task WriteWhatUnixHas(Classroom room)
    {
        room.Write("class/new\nline/01-one.csx", Classroom.Right);
        room.Write("class/up\\..\\../01-one.csx", Classroom.Right);
        File.CreateSymbolicLink(
            Path.Combine(Directory.CreateDirectory(room.At("class/link")).FullName, "01-one.csx"),
            room.At("class/ada/01-one.csx")
        );
        await Ended.Of(
            "mkfifo",
            [Path.Combine(Directory.CreateDirectory(room.At("class/pipe")).FullName, "01-one.csx")],
            room.Folder,
            Classroom.Plain,
            TestContext.Current.CancellationToken
        );
        File.SetUnixFileMode(room.Write("class/secret/01-one.csx", Classroom.Right), UnixFileMode.None);
    }
}
