using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using CsCheck;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>Archives that lie in what was given: a student each, as learning platforms give them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InnerArchiveTests : IDisposable
{
    private const string LeadsOut =
        "its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again";

    private const string Changed = "its archive was changed while it was graded; grade it again";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static StoredEntry Packed(string name, byte[] data) => new(Encoding.UTF8.GetBytes(name), data);

    private string FoundIn(params StoredEntry[] entries) => Found.In(_folder.Write("class.zip", StoredZip.Of(entries)));

    private static byte[] Tar(string name, string text, bool gzip)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(gzip ? new GZipStream(bytes, CompressionLevel.Fastest) : bytes, TarEntryFormat.Pax))
        {
            tar.WriteEntry(Entry(name, Encoding.UTF8.GetBytes(text)));
        }
        return bytes.ToArray();
    }

    private static PaxTarEntry Entry(string name, byte[] data) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(data) };

    [Fact]
    public void An_archive_for_each_student_is_a_row_for_each() =>
        Assert.Equal(
            """
            ada.zip/01.csx | ada | 1
            bob.zip/hw/01.csx | bob | 2
            cyd.zip | cyd | (it has no script or notebook, but report.docx; hand in the exercise's own file)
            dan.tar.gz/01.csx | dan | 3
            eve.tar/01.csx | eve | 4
            solo.csx | - | 5
            """,
            FoundIn(
                Packed("ada.zip", Zips.Of(("01.csx", "1"))),
                Packed("bob.zip", Zips.Of(("hw/01.csx", "2"))),
                Packed("cyd.zip", Zips.Of(("report.docx", "no"))),
                Packed("dan.tar.gz", Tar("01.csx", "3", gzip: true)),
                Packed("eve.tar", Tar("01.csx", "4", gzip: false)),
                new("solo.csx", "5")
            )
        );

    [Fact]
    public void In_a_students_folder_it_is_one_of_the_students_folders() =>
        Assert.Equal(
            "ada/a.zip/x/01.csx | ada | 1\nada/b.zip/02.csx | ada | 2\nbob/01.csx | bob | 3",
            FoundIn(
                Packed("ada/a.zip", Zips.Of(("x/01.csx", "1"))),
                Packed("ada/b.zip", Zips.Of(("02.csx", "2"))),
                new("bob/01.csx", "3")
            )
        );

    [Fact]
    public void A_tar_in_a_tar_is_read_too()
    {
        using (var tar = new TarWriter(File.Create(_folder.At("class.tar"))))
        {
            tar.WriteEntry(Entry("ada.tgz", Tar("01.csx", "1", gzip: true)));
            tar.WriteEntry(Entry("bob/01.csx", "2"u8.ToArray()));
        }
        Assert.Equal("ada.tgz/01.csx | ada | 1\nbob/01.csx | bob | 2", Found.In(_folder.At("class.tar")));
    }

    [Fact]
    public void One_that_lies_deeper_is_named_and_not_read()
    {
        var inner = Zips.Of(("01.csx", "no"));
        var deep = StoredZip.Of(Packed("deep.zip", inner), new StoredEntry("02.csx", "2"));
        var expected =
            "ada.zip/02.csx | ada | 2\n"
            + "ada.zip/deep.zip | ada | (it is an archive in an archive in another, or in a folder of one; unpack it there)";
        Assert.Equal(expected, FoundIn(Packed("ada.zip", deep)));
        _folder.Write("class/ada.zip", deep);
        Assert.Equal(expected, Found.In(_folder.At("class")));
    }

    [Fact]
    public void One_that_cannot_be_read_costs_only_itself()
    {
        _folder.Write("class/ada/broken.zip", "PK");
        _folder.Write("class/bob/secret.zip", Zips.Encrypt(Zips.Of(("01.csx", "no"))));
        File.CreateSymbolicLink(_folder.At("class/bob/link.zip"), _folder.At("class/ada/broken.zip"));
        Posix.MakePipe(_folder.At("class/bob/pipe.tar"));
        _folder.Write("class/cyd/01.csx", "1");
        using (var file = File.Create(_folder.At("class/cyd/large.zip")))
        {
            file.SetLength((64 << 20) + 1);
        }
        Assert.Equal(
            """
            ada/broken.zip | ada | (it is a damaged archive, or none; pack it again, or grade the folder)
            bob/link.zip | bob | (it is a link)
            bob/pipe.tar | bob | (it is a named pipe or a device, not a file)
            bob/secret.zip | bob | (it is encrypted; unpack it and grade the folder)
            cyd/01.csx | cyd | 1
            cyd/large.zip | cyd | (it is larger than 64 MB; unpack it and grade the folder)
            """,
            Found.In(_folder.At("class"))
        );
    }

    [Fact]
    public void A_name_within_that_leads_out_is_nobodys() =>
        Assert.Equal(
            $"ada.zip/../bob/01.csx | - | ({LeadsOut})\nbob/01.csx | bob | 1",
            FoundIn(Packed("ada.zip", Zips.Of(("../bob/01.csx", "no"))), new("bob/01.csx", "1"))
        );

    [Fact]
    public void An_archive_whose_own_name_leads_out_is_not_opened() =>
        Assert.Equal($"../ada.zip | - | ({LeadsOut})", FoundIn(Packed("../ada.zip", Zips.Of(("01.csx", "no")))));

    [Fact]
    public void What_is_in_one_whose_name_makes_no_sense_is_nobodys() =>
        Assert.Equal(
            "%81.zip/ada/01.csx | - | 1",
            FoundIn(new StoredEntry([0x81, .. ".zip"u8], Zips.Of(("ada/01.csx", "1")), System: 3))
        );

    [Fact]
    public void An_archive_and_a_folder_of_the_same_name_are_two() =>
        Assert.Equal(
            "ada.zip/01.csx | ada.zip | 1\nada/01.csx | ada | 2",
            FoundIn(Packed("ada.zip", Zips.Of(("01.csx", "1"))), new("ada/01.csx", "2"))
        );

    [Fact]
    public void Whatever_was_read_before_an_entry_is_read_when_its_turn_comes_if_its_archive_is_still_the_same()
    {
        var (a, b) = (Packed("a.zip", Zips.Of(("01.csx", "1"))), Packed("b.zip", Zips.Of(("02.csx", "2"))));
        var path = _folder.Write("class/all.zip", StoredZip.Of(a, b));
        var other = _folder.Write("class/other.zip", Zips.Of(("01.csx", "3")));
        var files = Found.Files(path, other);
        foreach (var order in new[] { files, [files[2], files[1], files[0]], [files[1], files[2], files[1]] })
        {
            Assert.Equal(
                order.Select(f =>
                    f.File[..^7] switch
                    {
                        "all.zip/a.zip" => "1",
                        "all.zip/b.zip" => "2",
                        _ => "3",
                    }
                ),
                order.Select(Text)
            );
        }
        _folder.Write("class/all.zip", StoredZip.Of(Packed("a.zip", Zips.Of(("01.csx", "4")))));
        Assert.Equal(["3", Changed, Changed], new[] { files[2], files[1], files[0] }.Select(Text));
    }

    private static string Text(HandedInFile file) =>
        file.Read() is SubmissionReading.Text(var text) ? text : ((SubmissionReading.Unreadable)file.Read()).Why;

    [Fact]
    public void A_small_one_of_a_huge_file_is_read_no_further_than_the_limit_and_costs_nobody_anything()
    {
        var bomb = Zips.Of(zip =>
        {
            using var huge = zip.CreateEntry("bomb.tar").Open();
            huge.Write(new byte[(64 << 20) + 1]);
        });
        Assert.InRange(bomb.Length, 1, 100_000);
        using (var zip = new ZipArchive(File.Create(_folder.At("class.zip")), ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in new[] { ("ada/bomb.zip", bomb), ("bob/01.zip", Zips.Of(("01.csx", "1"))) })
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
            using var large = zip.CreateEntry("cyd/large.zip").Open();
            large.Write(new byte[(64 << 20) + 1]);
        }
        Assert.Equal(
            """
            ada/bomb.zip/bomb.tar | ada | (it is an archive in an archive in another, or in a folder of one; unpack it there)
            bob/01.zip/01.csx | bob | 1
            cyd/large.zip | cyd | (it is larger than 64 MB; unpack it and grade the folder)
            """,
            Found.In(_folder.At("class.zip"))
        );
    }

    [Fact]
    public void One_of_too_many_entries_costs_only_itself() =>
        Assert.Equal(
            "ada.zip | ada | (it holds more than 10,000 entries; unpack it and grade the folder)\nbob.zip/01.csx | bob | 1",
            FoundIn(
                Packed("ada.zip", Zips.Of([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", ""))])),
                Packed("bob.zip", Zips.Of(("01.csx", "1")))
            )
        );

    [Fact]
    public void Nothing_is_ever_written_to_the_disk()
    {
        FoundIn(Packed("ada.zip", Zips.Of(("01.csx", "1"))));
        Assert.Equal([_folder.At("class.zip")], Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Whatever_bytes_are_changed_there_is_an_answer()
    {
        var zip = StoredZip.Of(
            Packed("a/ada.zip", Zips.Of(("01.csx", "lr = 1;"), ("x/", ""))),
            Packed("bob.tgz", Tar("01.csx", "2", gzip: true)),
            new("notes.py", "")
        );
        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var changed = (byte[])zip.Clone();
                    Array.ForEach(changes, c => changed[c.Item1] = c.Item2);
                    Found.Whatever(_folder.Write("class.zip", changed));
                },
                iter: 2_000,
                threads: 1
            );
    }
}
