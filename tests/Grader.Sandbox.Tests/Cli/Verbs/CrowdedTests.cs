using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What one student hands in takes neither another's points nor the machine's memory, with the real
/// executable.</summary>
public sealed class CrowdedTests
{
    /// <summary>Half as much again as a class of one file takes with its gradebook (163, of which that is 50), and a third
    /// of what the mildest of these took once.</summary>
    private const long MostMegabytes = 240;

    private const int MostPrinted = 200_000;

    public static TheoryData<string> Crowds =>
        ["pax name of 5 MB", "gnu name of 5 MB", "ten million folders", "zip names of 60 KB", "a thousand large files"];

    [Theory, MemberData(nameof(Crowds))]
    public async Task However_much_is_handed_in_the_grader_stays_small_says_little_and_grades_the_others(string crowd)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says how much memory a process has ever had.");
        using var room = new Classroom();
        var (exit, megabytes, printed) = await Grade(room, Make(crowd, room));
        Assert.Equal(0, exit);
        Assert.Matches(@"\n  (zoe|class/zoe) +4/4 ", printed);
        Assert.InRange(printed.Length, 1, MostPrinted);
        Assert.InRange(megabytes, 1, MostMegabytes);
    }

    [Fact]
    public async Task A_folder_further_down_is_never_the_student_whose_name_it_has()
    {
        using var room = new Classroom();
        room.Write("class/ada/bob/01-one.csx", Classroom.Half);
        room.Write("class/bob/01-one.csx", Classroom.Right);
        Assert.StartsWith(
            """
              student   01-one   total   percent
            ──────────────────────────────────────
              ada          2/4     2/4      50 %
              bob          4/4     4/4     100 %

            """,
            (await room.Grader("grade", "class")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_name_that_leads_to_another_students_folder_is_refused_and_nobodys()
    {
        using var room = new Classroom();
        using (var zip = new ZipArchive(File.Create(room.At("class.zip")), ZipArchiveMode.Create))
        {
            Add(zip, "ada/../bob/01-one.csx", Classroom.Half);
            Add(zip, "ada/..\\bob\\01-one.csx", Classroom.Half);
            Add(zip, "../bob/01-one.csx", Classroom.Half);
            Add(zip, "bob/01-one.csx", Classroom.Right);
        }
        Assert.StartsWith(
            """
              student                 01-one   other files   total   percent
            ──────────────────────────────────────────────────────────────────
              ../bob/01-one.csx            -    unreadable       -         -
              ada/../bob/01-one.csx        -    unreadable       -         -
              ada/..\bob\01-one.csx        -    unreadable       -         -
              bob                        4/4             -     4/4     100 %

            ../bob/01-one.csx: unreadable: Its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again.
            ada/../bob/01-one.csx: unreadable: Its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again.
            ada/..\bob\01-one.csx: unreadable: Its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again.

            """,
            (await room.Grader("grade", "class.zip")).Out,
            StringComparison.Ordinal
        );
    }

    // What is to be graded.
    private static string Make(string crowd, Classroom room)
    {
        switch (crowd)
        {
            case "pax name of 5 MB":
                return Tar(
                    room,
                    [new PaxTarEntry(TarEntryType.RegularFile, $"{new string('x', 5_000_000)}/01-one.csx"), .. Fifty()]
                );
            case "gnu name of 5 MB":
                return Tar(
                    room,
                    [new GnuTarEntry(TarEntryType.RegularFile, $"{new string('x', 5_000_000)}/01-one.csx"), .. Fifty()]
                );
            case "ten million folders":
                return Tar(
                    room,
                    [new PaxTarEntry(TarEntryType.RegularFile, $"{string.Concat(Enumerable.Repeat("a/", 10_000_000))}01-one.csx")]
                );
            case "zip names of 60 KB":
                using (var zip = new ZipArchive(File.Create(room.At("class.zip")), ZipArchiveMode.Create))
                {
                    for (var i = 0; i < 300; i++)
                    {
                        Add(zip, $"{new string('y', 60_000)}/{i}.csx", "");
                    }
                    Add(zip, "zoe/01-one.csx", Classroom.Right);
                }
                return "class.zip";
            default:
                for (var i = 0; i < 1000; i++)
                {
                    room.Write($"class/s{i}/99-none.csx", new string('/', 250_000));
                }
                room.Write("class/zoe/01-one.csx", Classroom.Right);
                return "class";
        }
    }

    private static IEnumerable<TarEntry> Fifty() =>
        Enumerable.Range(0, 50).Select(i => new PaxTarEntry(TarEntryType.RegularFile, $"s{i}/99-none.csx"));

    private static string Tar(Classroom room, IEnumerable<TarEntry> entries)
    {
        using var tar = new TarWriter(
            new GZipStream(File.Create(room.At("class.tar.gz")), CompressionLevel.Fastest),
            TarEntryFormat.Pax
        );
        foreach (var entry in entries)
        {
            tar.WriteEntry(entry);
        }
        tar.WriteEntry(
            new PaxTarEntry(TarEntryType.RegularFile, "zoe/01-one.csx")
            {
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Classroom.Right)),
            }
        );
        return "class.tar.gz";
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static async Task<(int Exit, long Megabytes, string Printed)> Grade(Classroom room, string what)
    {
        var start = Classroom.Starting(["grade", what, "--students", "--format", "table,json", "--out", "report"]);
        start.WorkingDirectory = room.Folder;
        var megabytes = 0L;
        var ended = await Ended.Of(
            start,
            Deadline.ForOne,
            TestContext.Current.CancellationToken,
            process => megabytes = Math.Max(megabytes, PeakOf(process.Id))
        );
        return (ended.ExitCode, megabytes, ended.Out + ended.Err);
    }

    // VmHWM, the most that it ever had: proc_pid_status(5). 0 where it ended just now.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
                    >> 10;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
