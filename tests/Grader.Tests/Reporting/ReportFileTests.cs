using System.Runtime.Versioning;
using Grader.Reporting;
using Xunit;

namespace Grader.Tests.Reporting;

[UnsupportedOSPlatform("windows")]
public sealed class ReportFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static void Refuses(string message, string to) =>
        Assert.Equal(new SaveResult.Refused(message), ReportFile.WriteAtomically(Reports.Full, to));

    private string[] Files() => Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories);

    [Fact]
    public void The_report_is_written_to_a_folder_that_is_made_for_it()
    {
        Assert.Equal(
            new SaveResult.At(_folder.At("a/b/report.json")),
            ReportFile.WriteAtomically(Reports.Full, _folder.At("a/b"))
        );
        Assert.Equal(ReportJson.Of(Reports.Full), File.ReadAllText(_folder.At("a/b/report.json")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.At("a/b")));
    }

    [Fact]
    public void An_earlier_report_is_replaced()
    {
        _folder.Write("report.json", "an earlier one");
        ReportFile.WriteAtomically(Reports.Full, _folder.Path);
        Assert.Equal(ReportJson.Of(Reports.Full), File.ReadAllText(_folder.At("report.json")));
    }

    [Fact]
    public void A_link_in_its_place_is_replaced_and_what_it_leads_to_is_left_alone()
    {
        _folder.Write("grades", "of last year");
        File.CreateSymbolicLink(_folder.At("report.json"), "grades");
        ReportFile.WriteAtomically(Reports.Full, _folder.Path);
        Assert.Equal("of last year", File.ReadAllText(_folder.At("grades")));
        Assert.Null(new FileInfo(_folder.At("report.json")).LinkTarget);
    }

    [Fact]
    public void A_report_that_cannot_be_made_leaves_the_earlier_one_and_nothing_else()
    {
        _folder.Write("report.json", "an earlier one");
        var broken = Reports.Of(Reports.Graded("ada/01.csx", "ada", "01", double.NaN, 10));
        Assert.Throws<ArgumentException>(() => ReportJson.Of(broken));
        Assert.IsType<SaveResult.Refused>(ReportFile.WriteAtomically(broken, _folder.Path));
        Assert.Equal([_folder.At("report.json")], Files());
        Assert.Equal("an earlier one", File.ReadAllText(_folder.At("report.json")));
    }

    [Fact]
    public void A_disk_that_is_full_is_said_in_words()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        Assert.Equal(
            new SaveResult.Refused(
                $"The report cannot be written to '{_folder.Path}': the disk is full. Make room there, and give the same command "
                    + "again."
            ),
            OutFile.WriteAtomically(_folder.Path, ReportFile.Name, WriteToFullDisk)
        );
        Assert.Empty(Files());
    }

    private static void WriteToFullDisk(Stream stream)
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        full.WriteByte(0);
    }

    [Fact]
    public void A_file_is_no_folder() =>
        Refuses($"The report cannot be written: '{_folder.Write("out", "")}' is a file. Give --out a folder.", _folder.At("out"));

    [Fact]
    public void A_folder_below_a_file_cannot_be_made()
    {
        _folder.Write("out", "");
        Refuses(
            $"The report cannot be written: '{_folder.At("out")}' is a file. Give --out a folder.",
            _folder.At("out/reports/now")
        );
    }

    [Fact]
    public void A_folder_in_its_place_is_left_alone()
    {
        Directory.CreateDirectory(_folder.At("report.json"));
        Refuses(
            $"The report cannot be written: '{_folder.At("report.json")}' is a folder. Remove it, or give --out another folder.",
            _folder.Path
        );
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_says_so()
    {
        var to = _folder.At("out");
        Directory.CreateDirectory(to);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(to, (UnixFileMode)0b101_101_101);
        Assert.Equal(
            new SaveResult.Refused(
                $"The report cannot be written to '{to}': permission denied. Give --out a folder that you may write to."
            ),
            Posix.AsOrdinaryUser(() => ReportFile.WriteAtomically(Reports.Full, to))
        );
        File.SetUnixFileMode(to, (UnixFileMode)0b111_000_000);
    }

    [Fact]
    public void What_the_system_says_is_passed_on()
    {
        var long300 = new string('x', 300);
        var message = Assert.IsType<SaveResult.Refused>(ReportFile.WriteAtomically(Reports.Full, _folder.At(long300))).Message;
        Assert.StartsWith($"The report cannot be written to '{_folder.At(long300)}': ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Give --out another folder.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strange_name_is_shown_on_one_line() =>
        Refuses(
            $"The report cannot be written: '{_folder.Path}/a\\nb' is a file. Give --out a folder.",
            _folder.Write("a\nb", "")
        );
}
