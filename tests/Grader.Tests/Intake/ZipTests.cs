using Xunit;

namespace Grader.Tests.Intake;

public sealed class ZipTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] zip) => Found.In(_folder.Write("hw.zip", zip));

    [Fact]
    public void Files_are_found_as_in_a_folder() =>
        Assert.Equal(
            "ada/01.csx | ada | 1\nhw/bob/02.CSX | hw | 3\nsolo.csx | - | 2",
            FoundIn(Zips.Of(("solo.csx", "2"), ("ada/01.csx", "1"), ("hw/bob/02.CSX", "3"), ("ada/notes.txt", "no")))
        );

    [Fact]
    public void An_entry_is_read_when_its_turn_comes_though_another_archive_was_read_meanwhile()
    {
        var files = Found.Files(
            _folder.Write("a.zip", Zips.Of(("01.csx", "1"))),
            _folder.Write("b.zip", Zips.Of(("01.csx", "2")))
        );
        Assert.Equal("a.zip/01.csx | a | 1\nb.zip/01.csx | b | 2", Found.Lines(files));
        Assert.Equal("a.zip/01.csx | a | 1\nb.zip/01.csx | b | 2", Found.Lines(files));
    }

    [Fact]
    public void An_archive_in_the_format_for_large_ones_is_read()
    {
        var zip = Zips.Of(("ada/01.csx", "1"), ("bob/01.csx", "22"));
        Assert.Equal("ada/01.csx | ada | 1\nbob/01.csx | bob | 22", FoundIn(Zips.Wide(zip)));
    }

    [Fact]
    public void Nothing_is_ever_written_to_the_disk()
    {
        FoundIn(Zips.Of(("../../evil.csx", "1"), ("ada/01.csx", "2")));
        Assert.Equal([_folder.At("hw.zip")], Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_systems_pack_beside_the_files_is_passed_over() =>
        Assert.Equal(
            "ada/01.csx | ada | 1",
            FoundIn(
                Zips.Of(
                    ("__MACOSX/ada/._01.csx", "no"),
                    ("__MACOSX/ada/01.csx", "no"),
                    ("ada/._01.csx", "no"),
                    (".git/x.csx", "no"),
                    ("ada/01.csx", "1")
                )
            )
        );

    [Fact]
    public void A_link_a_folder_and_a_device_are_named() =>
        Assert.Equal(
            "device.csx | - | (it is a named pipe or a device, not a file)\nfolder.csx | - | (it is a folder)\nlink.csx | "
                + "- | (it is a link)",
            FoundIn(
                Zips.Of(zip =>
                {
                    zip.CreateEntry("device.csx").ExternalAttributes = 0x2180 << 16;
                    zip.CreateEntry("folder.csx/");
                    var link = zip.CreateEntry("link.csx");
                    link.ExternalAttributes = 0xA1FF << 16;
                    using var target = link.Open();
                    target.Write("/etc/passwd"u8);
                })
            )
        );

    [Fact]
    public void An_empty_archive_holds_no_submissions() =>
        Assert.Equal(
            $"'{_folder.At("hw.zip")}' holds no submissions: pack files there as STUDENT/EXERCISE.csx.",
            Found.Refusal(_folder.Write("hw.zip", Zips.Of([])))
        );

    [Fact]
    public void A_link_to_an_archive_is_not_followed()
    {
        _folder.Write("real.zip", Zips.Of(("01.csx", "1")));
        File.CreateSymbolicLink(_folder.At("hw.zip"), "real.zip");
        Assert.Equal("hw.zip | - | (it is a link)", Found.In(_folder.At("hw.zip")));
    }

    [Fact]
    public void An_archive_that_does_not_exist_is_refused() =>
        Assert.Equal(
            "There is no file or folder 'nowhere.zip'. Give the path of a script, a notebook, a folder or an archive.",
            Found.Refusal("nowhere.zip")
        );
}
