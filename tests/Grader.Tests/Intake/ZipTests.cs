using System.IO.Compression;
using System.Text;
using CsCheck;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class ZipTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip(zip =>
    {
        foreach (var (name, text) in entries)
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    });

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }
        return bytes.ToArray();
    }

    private string FoundIn(byte[] zip) => Found.In(folder.Write("hw.zip", zip));

    /// <summary>Sets the flag in both headers of every entry, as a packer that encrypts does (APPNOTE.TXT 4.4.4, bit 0).</summary>
    private static byte[] Encrypt(byte[] zip)
    {
        for (var i = 0; i + 4 < zip.Length; i++)
        {
            switch (zip.AsSpan(i, 4))
            {
                case [(byte)'P', (byte)'K', 3, 4]: zip[i + 6] |= 1; break;
                case [(byte)'P', (byte)'K', 1, 2]: zip[i + 8] |= 1; break;
            }
        }
        return zip;
    }

    [Fact]
    public void Files_are_found_as_in_a_folder() => Assert.Equal(
        "ada/01.csx | ada | 1\nhw/bob/02.CSX | hw/bob | 3\nsolo.csx | - | 2",
        FoundIn(Zip(("solo.csx", "2"), ("ada/01.csx", "1"), ("hw/bob/02.CSX", "3"), ("ada/notes.txt", "no"))));

    [Fact]
    public void Names_that_would_leave_a_folder_are_nobodys_and_are_not_read() => Assert.All(
        ["../../evil.csx", "../zz/01.csx", "..\\evil.csx", "/etc/evil.csx", "\\evil.csx", "C:\\evil.csx", "c:evil.csx", "ada/..\\evil.csx", "ada/../bob/01.csx", "ada/.. /01.csx"],
        name => Assert.Equal(
            $"{name} | - | (its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again)\nzz/01.csx | zz | 1",
            Found.In(folder.Write("hw.zip", Zip((name, "no"), ("zz/01.csx", "1"))))));

    [Fact]
    public void Folders_that_are_only_written_in_another_way_are_the_same() => Assert.Equal(
        "ada/./01.csx | ada | 3\nada//01.csx | ada | 2\nada/01.csx | ada | 1",
        FoundIn(Zip(("ada/01.csx", "1"), ("ada//01.csx", "2"), ("ada/./01.csx", "3"))));

    [Fact]
    public void A_file_further_down_is_not_that_of_the_folder_whose_name_is_the_same() => Assert.Equal(
        "ada/bob/01.csx | ada/bob | ada's\nbob/01.csx | bob | bob's", FoundIn(Zip(("ada/bob/01.csx", "ada's"), ("bob/01.csx", "bob's"))));

    [Fact]
    public void A_name_that_is_not_UTF_8_is_nobodys_for_another_may_look_the_same()
    {
        var zip = Zip(("m1/01.csx", "1"), ("m2/01.csx", "2"));
        for (var at = zip.AsSpan().IndexOf("m1/"u8); at >= 0; at = zip.AsSpan().IndexOf("m1/"u8))
        {
            zip[at + 1] = 0x94;
        }
        for (var at = zip.AsSpan().IndexOf("m2/"u8); at >= 0; at = zip.AsSpan().IndexOf("m2/"u8))
        {
            zip[at + 1] = 0x81;
        }
        Assert.Equal("m\uFFFD/01.csx | - | 1\nm\uFFFD/01.csx | - | 2", FoundIn(zip));
    }

    [Fact]
    public void A_name_of_more_than_4_KB_is_shown_by_its_ends_and_costs_only_itself()
    {
        var (longest, tooLong) = (new string('x', 4092), new string('y', 60_000));
        string Shown(string end, int number) =>
            $"{new string('y', 60)}…{new string('y', 20 - end.Length)}{end} ({number}) | - | (its name is longer than 4 KB; give it a shorter one)";

        Assert.Equal(
            $"bob/01.csx | bob | 1\n{longest}.csx | - | 2\n{Shown("/a1.csx", 3)}\n{Shown("/a1.csx", 4)}",
            FoundIn(Zip(("bob/01.csx", "1"), ($"{longest}.csx", "2"), ($"{tooLong}/a1.csx", "no"), ($"{tooLong}/a1.csx", "no"))));
    }

    [Fact]
    public void Names_alone_cannot_fill_the_memory()
    {
        var zip = Zip([.. Enumerable.Range(0, 7_000).Select(i => ($"{new string('n', 4_000)}/{i}.csx", ""))]);
        var path = folder.Write("hw.zip", zip);
        var lines = Found.In(path).Split('\n');
        Assert.InRange(lines.Length, 3_050, 3_150); // 12 MB of characters
        Assert.Equal("hw.zip | - | (there are more files than can be listed at a time, and the rest was not looked at; grade it in parts)", lines[0]);
    }

    [Fact]
    public void An_entry_is_read_when_its_turn_comes_though_another_archive_was_read_meanwhile()
    {
        var files = Found.Files(folder.Write("a.zip", Zip(("01.csx", "1"))), folder.Write("b.zip", Zip(("01.csx", "2"))));
        Assert.Equal("a.zip/01.csx | a.zip | 1\nb.zip/01.csx | b.zip | 2", Found.Lines(files));
        Assert.Equal("a.zip/01.csx | a.zip | 1\nb.zip/01.csx | b.zip | 2", Found.Lines(files));
    }

    [Fact]
    public void An_archive_that_is_another_one_when_its_turn_comes_is_not_read()
    {
        var files = Found.Files(folder.Write("a.zip", Zip(("01.csx", "1"))), folder.Write("b.zip", Zip(("01.csx", "2"))));
        folder.Write("a.zip", Zip(("01.csx", "3")));
        Assert.Equal("a.zip/01.csx | a.zip | (its archive was changed while it was graded; grade it again)\nb.zip/01.csx | b.zip | 2", Found.Lines(files));
    }

    [Fact]
    public void Archives_of_the_same_name_are_of_several_students() => Assert.Equal(
        "ada/hw.zip/01.csx | ada/hw.zip | 1\nbob/hw.zip/01.csx | bob/hw.zip | 2",
        Found.In(folder.Write("ada/hw.zip", Zip(("01.csx", "1"))), folder.Write("bob/hw.zip", Zip(("01.csx", "2")))));

    [Fact]
    public void An_archive_in_the_format_for_large_ones_is_read()
    {
        var zip = Zip(("ada/01.csx", "1"), ("bob/01.csx", "22"));
        Assert.Equal("ada/01.csx | ada | 1\nbob/01.csx | bob | 22", FoundIn(Wide(zip)));
    }

    /// <summary>The same with every number of the central directory in 64 bits (APPNOTE.TXT 4.3.14, 4.3.15, 4.5.3).</summary>
    private static byte[] Wide(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var directory = BitConverter.ToInt32(zip, end + 16);
        var made = new MemoryStream();
        var writer = new BinaryWriter(made);
        writer.Write(zip, 0, directory);
        var count = 0;
        for (var at = directory; at < end; count++)
        {
            var names = BitConverter.ToUInt16(zip, at + 28);
            writer.Write(zip, at, 20);
            writer.Write(uint.MaxValue);
            writer.Write(uint.MaxValue);
            writer.Write((ushort)names);
            writer.Write((ushort)28);
            writer.Write(zip, at + 32, 10);
            writer.Write(uint.MaxValue);
            writer.Write(zip, at + 46, names);
            writer.Write((ushort)1);
            writer.Write((ushort)24);
            writer.Write((long)BitConverter.ToUInt32(zip, at + 24));
            writer.Write((long)BitConverter.ToUInt32(zip, at + 20));
            writer.Write((long)BitConverter.ToUInt32(zip, at + 42));
            at += 46 + names + BitConverter.ToUInt16(zip, at + 30) + BitConverter.ToUInt16(zip, at + 32);
        }
        var wide = made.Length;
        writer.Write("PK\u0006\u0006"u8);
        writer.Write(44L);
        writer.Write(new byte[12]);
        writer.Write((long)count);
        writer.Write((long)count);
        writer.Write(wide - directory);
        writer.Write((long)directory);
        writer.Write("PK\u0006\u0007"u8);
        writer.Write(0);
        writer.Write(wide);
        writer.Write(1);
        writer.Write("PK\u0005\u0006"u8);
        writer.Write(0);
        writer.Write(ushort.MaxValue);
        writer.Write(ushort.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write((ushort)0);
        return made.ToArray();
    }

    [Fact]
    public void Nothing_is_ever_written_to_the_disk()
    {
        FoundIn(Zip(("../../evil.csx", "1"), ("ada/01.csx", "2")));
        Assert.Equal([folder.At("hw.zip")], Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Backslashes_alone_are_how_some_packers_write_folders() =>
        Assert.Equal("hw\\ada\\01.csx | hw/ada | 1", FoundIn(Zip(("hw\\ada\\01.csx", "1"))));

    [Fact]
    public void Two_entries_of_the_same_name_are_both_found() => Assert.Equal(
        "ada/01.csx | ada | first\nada/01.csx | ada | second", FoundIn(Zip(("ada/01.csx", "first"), ("ada/01.csx", "second"))));

    [Fact]
    public void Names_that_differ_in_case_are_two() => Assert.Equal(
        "Ada/01.csx | Ada | 2\nada/01.csx | ada | 1", FoundIn(Zip(("ada/01.csx", "1"), ("Ada/01.csx", "2"))));

    [Fact]
    public void What_systems_pack_beside_the_files_is_passed_over() => Assert.Equal(
        "ada/01.csx | ada | 1",
        FoundIn(Zip(
            ("__MACOSX/ada/._01.csx", "no"), ("__MACOSX/ada/01.csx", "no"), ("ada/._01.csx", "no"), (".git/x.csx", "no"),
            ("ada/01.csx", "1"))));

    [Fact]
    public void A_link_a_folder_and_a_device_are_named() => Assert.Equal(
        "device.csx | - | (it is a named pipe or a device, not a file)\nfolder.csx | - | (it is a folder)\nlink.csx | - | (it is a link)",
        FoundIn(Zip(zip =>
        {
            zip.CreateEntry("device.csx").ExternalAttributes = 0x2180 << 16;
            zip.CreateEntry("folder.csx/");
            var link = zip.CreateEntry("link.csx");
            link.ExternalAttributes = 0xA1FF << 16;
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        })));

    [Fact]
    public void An_archive_within_an_archive_is_not_opened() => Assert.Equal(
        $"'{folder.At("hw.zip")}' holds no submissions: pack files there as STUDENT/EXERCISE.csx.",
        Found.Refusal(folder.Write("hw.zip", Zip(("inner.zip", "PK")))));

    [Fact]
    public void An_empty_archive_holds_no_submissions() => Assert.Equal(
        $"'{folder.At("hw.zip")}' holds no submissions: pack files there as STUDENT/EXERCISE.csx.",
        Found.Refusal(folder.Write("hw.zip", Zip([]))));

    [Fact]
    public void A_small_archive_of_a_huge_file_is_read_no_further_than_the_limit()
    {
        var bomb = Zip(zip =>
        {
            using (var huge = zip.CreateEntry("bomb.csx").Open())
            {
                huge.Write(new byte[64 << 20]);
            }
            using var other = zip.CreateEntry("ok.csx").Open();
            other.Write("1"u8);
        });
        Assert.InRange(bomb.Length, 1, 100_000);
        var path = folder.Write("hw.zip", bomb);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Found.In(path);

        Assert.Equal("bomb.csx | - | (it is larger than 256 KB)\nok.csx | - | 1", found);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void After_64_MB_of_submissions_the_rest_is_not_read_and_that_is_said()
    {
        var many = Zip(zip =>
        {
            var spaces = Enumerable.Repeat((byte)' ', 256 * 1024).ToArray();
            for (var i = 0; i < 300; i++)
            {
                using var stream = zip.CreateEntry($"{i:000}.csx", CompressionLevel.Fastest).Open();
                stream.Write(spaces);
            }
        });
        var lines = FoundIn(many).Split('\n');
        Assert.Equal(258, lines.Length);
        Assert.Equal("hw.zip | - | (it holds more than 64 MB, and the rest was not read; unpack it and grade the folder)", lines[^1]);
    }

    [Fact]
    public void More_than_ten_thousand_entries_are_refused_before_any_is_read() => Assert.Equal(
        "hw.zip | - | (it holds more than 10,000 entries; unpack it and grade the folder)",
        FoundIn(Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", ""))])));

    [Fact]
    public void An_archive_larger_than_64_MB_is_refused()
    {
        using (var file = File.Create(folder.At("hw.zip")))
        {
            file.SetLength((64 << 20) + 1);
        }
        Assert.Equal("hw.zip | - | (it is larger than 64 MB; unpack it and grade the folder)", Found.In(folder.At("hw.zip")));
    }

    [Fact]
    public void An_encrypted_archive_says_so_once() => Assert.Equal(
        "hw.zip | - | (it is encrypted; unpack it and grade the folder)", FoundIn(Encrypt(Zip(("ada/01.csx", "1"), ("bob/01.csx", "2")))));

    [Fact]
    public void One_encrypted_entry_costs_only_itself()
    {
        var first = Encrypt(Zip(("ada/01.csx", "1")));
        var both = Zip(("ada/01.csx", "1"), ("bob/01.csx", "2"));
        both[6] = first[6];
        both[both.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal("ada/01.csx | ada | (it is encrypted; unpack it and grade the folder)\nbob/01.csx | bob | 2", FoundIn(both));
    }

    [Fact]
    public void A_flipped_bit_in_a_file_is_noticed()
    {
        var zip = Zip(("ada/01.csx", "lr = 1"), ("bob/01.csx", "2"));
        zip[zip.AsSpan().IndexOf("lr = 1"u8) + 5] ^= 1;
        Assert.Equal(
            "ada/01.csx | ada | (it is damaged in the archive, or packed in an unusual way; pack it again)\nbob/01.csx | bob | 2",
            FoundIn(zip));
    }

    [Fact]
    public void An_archive_that_was_cut_off_says_so() => Assert.Equal(
        "hw.zip | - | (it is a damaged archive, or none; pack it again, or grade the folder)", FoundIn(Zip(("ada/01.csx", "1"))[..^10]));

    [Fact]
    public void A_text_named_zip_says_so() => Assert.Equal(
        "hw.zip | - | (it is a damaged archive, or none; pack it again, or grade the folder)", FoundIn("var x = 1;"u8.ToArray()));

    [Fact]
    public void A_link_to_an_archive_is_not_followed()
    {
        folder.Write("real.zip", Zip(("01.csx", "1")));
        File.CreateSymbolicLink(folder.At("hw.zip"), "real.zip");
        Assert.Equal("hw.zip | - | (it is a link)", Found.In(folder.At("hw.zip")));
    }

    [Fact]
    public void Several_archives_are_told_apart_by_their_names() => Assert.Equal(
        "ada.zip/01.csx | ada.zip | 1\nbob.zip/01.csx | bob.zip | 2",
        Found.In(folder.Write("ada.zip", Zip(("01.csx", "1"))), folder.Write("bob.zip", Zip(("01.csx", "2")))));

    [Fact]
    public void An_archive_that_does_not_exist_is_refused() => Assert.Equal(
        "There is no file or folder 'nowhere.zip'. Give the path of a .csx file, a folder or an archive.", Found.Refusal("nowhere.zip"));

    [Fact]
    public void Whatever_bytes_are_changed_there_is_an_answer()
    {
        var zip = Zip(zip =>
        {
            using (var packed = zip.CreateEntry("ada/01.csx", CompressionLevel.Optimal).Open())
            {
                packed.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("lr = 1;\n", 20))));
            }
            zip.CreateEntry("bob/x.csx");
        });
        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte).Array[1, 6].Sample(
            changes =>
            {
                var changed = (byte[])zip.Clone();
                Array.ForEach(changes, c => changed[c.Item1] = c.Item2);
                Found.Whatever(folder.Write("hw.zip", changed));
            }, iter: 500, threads: 1);
    }
}
