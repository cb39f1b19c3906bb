using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class TarTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static PaxTarEntry Entry(string name, string text) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static byte[] Tar(params IEnumerable<TarEntry> entries)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }
        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    private string FoundIn(byte[] tar) => Found.In(folder.Write("hw.tar", tar));

    [Fact]
    public void Files_are_found_as_in_a_folder() =>
        Assert.Equal(
            "ada/01.csx | ada | 1\nada/empty.csx | ada | \nhw/bob/02.CSX | hw | 3",
            FoundIn(
                Tar(
                    Entry("hw/bob/02.CSX", "3"),
                    Entry("ada/01.csx", "1"),
                    Entry("ada/empty.csx", ""),
                    Entry("ada/notes.txt", "no"),
                    Entry(".git/x.csx", "no")
                )
            )
        );

    [Theory]
    [InlineData("hw.tar.gz")]
    [InlineData("hw.tgz")]
    [InlineData("HW.TAR.GZ")]
    [InlineData("hw.tar")]
    public void A_packed_archive_is_unpacked_in_memory(string name)
    {
        Assert.Equal("ada/01.csx | ada | 1", Found.In(folder.Write(name, Gzip(Tar(Entry("ada/01.csx", "1"))))));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Names_of_any_length_in_the_formats_of_the_time_are_read()
    {
        var name = $"{new string('d', 150)}/{new string('f', 150)}.csx";
        var gnu = new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("1"u8.ToArray()) };
        var expected = $"{name} | {new string('d', 150)} | 1";
        Assert.Equal(expected, FoundIn(Tar(gnu)));
        Assert.Equal(expected, FoundIn(Tar(Entry(name, "1"))));
    }

    [Fact]
    public void Names_that_would_leave_a_folder_are_nobodys_and_are_not_read() =>
        Assert.All(
            [
                "../evil.csx",
                "../zz/01.csx",
                "/etc/evil.csx",
                "ada/..\\evil.csx",
                "./../zz/01.csx",
                "ada/../../zz/01.csx",
                "C:/zz/01.csx",
            ],
            name =>
                Assert.Equal(
                    $"{(name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name)} | - | (its name leads out of "
                        + "the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again)\n"
                        + "zz/01.csx | zz | 1",
                    FoundIn(Tar(Entry(name, "no"), Entry("zz/01.csx", "1")))
                )
        );

    [Theory]
    [InlineData(5_000_000, 1)]
    [InlineData(2, 2_500_000)]
    public void A_name_of_5_MB_is_shown_by_its_ends_and_takes_no_memory_in_either_format(int length, int times)
    {
        var name = string.Concat(Enumerable.Repeat($"{new string('a', length - 1)}/", times)) + "x.csx";
        foreach (
            var entry in new TarEntry[]
            {
                new PaxTarEntry(TarEntryType.RegularFile, name),
                new GnuTarEntry(TarEntryType.RegularFile, name),
            }
        )
        {
            var path = folder.Write("hw.tar", Tar([entry, .. Enumerable.Range(10, 50).Select(i => Entry($"s{i}/01.csx", "1"))]));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = Found.In(path).Split('\n');
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24_000_000); // most of it for the archive itself
            Assert.Equal($"{name[..60]}…{name[^20..]} (1) | - | (its name is longer than 4 KB; give it a shorter one)", found[0]);
            Assert.Equal(51, found.Length);
        }
    }

    [Fact]
    public void A_line_break_in_a_name_costs_nobody_anything() =>
        Assert.Equal(
            "ada/01.csx | ada | 1\nbob/01.csx | bob | 3\nmal\n9 path=bob/é.csx | mal\n9 path=bob | 2",
            FoundIn(Tar(Entry("ada/01.csx", "1"), Entry("mal\n9 path=bob/é.csx", "2"), Entry("bob/01.csx", "3")))
        );

    [Fact]
    public void A_dot_in_front_is_not_part_of_a_name() =>
        Assert.Equal("01.csx | - | 2\nada/01.csx | ada | 1", FoundIn(Tar(Entry("./ada/01.csx", "1"), Entry("./01.csx", "2"))));

    [Fact]
    public void Two_entries_of_the_same_name_are_both_found() =>
        Assert.Equal(
            "ada/01.csx | ada | first\nada/01.csx | ada | second",
            FoundIn(Tar(Entry("ada/01.csx", "first"), Entry("ada/01.csx", "second")))
        );

    [Fact]
    public void Links_folders_pipes_and_devices_are_named() =>
        Assert.Equal(
            """
            device.csx | - | (it is a named pipe or a device, not a file)
            folder.csx | - | (it is a folder)
            hard.csx | - | (it is a link)
            ok.csx | - | 1
            pipe.csx | - | (it is a named pipe or a device, not a file)
            soft.csx | - | (it is a link)
            """,
            FoundIn(
                Tar(
                    new PaxTarEntry(TarEntryType.SymbolicLink, "soft.csx") { LinkName = "/etc/passwd" },
                    new PaxTarEntry(TarEntryType.HardLink, "hard.csx") { LinkName = "../secret" },
                    new PaxTarEntry(TarEntryType.Fifo, "pipe.csx"),
                    new PaxTarEntry(TarEntryType.CharacterDevice, "device.csx") { DeviceMajor = 1, DeviceMinor = 5 },
                    new PaxTarEntry(TarEntryType.Directory, "folder.csx"),
                    Entry("ok.csx", "1")
                )
            )
        );

    [Fact]
    public void A_file_that_is_too_large_costs_only_itself() =>
        Assert.Equal(
            "ada/01.csx | ada | (it is larger than 256 KB)\nbob/01.csx | bob | 1",
            FoundIn(Tar(Entry("ada/01.csx", new string('x', 256 * 1024 + 1)), Entry("bob/01.csx", "1")))
        );

    [Fact]
    public void A_small_archive_of_more_than_64_MB_is_refused()
    {
        var bomb = Gzip(Tar(Entry("bomb.csx", new string(' ', 64 << 20))));
        Assert.InRange(bomb.Length, 1, 1_000_000);
        Assert.Equal("hw.tar | - | (it is larger than 64 MB; unpack it and grade the folder)", FoundIn(bomb));
    }

    [Fact]
    public void More_than_ten_thousand_files_are_a_class()
    {
        var many = Enumerable.Range(0, 10_001).Select(i => new UstarTarEntry(TarEntryType.RegularFile, $"{i:00000}.csx"));
        Assert.Equal(10_001, FoundIn(Tar(many)).Split('\n').Length);
    }

    [Theory]
    [InlineData(512)] // behind the first header
    [InlineData(1024)] // behind the first file
    [InlineData(1700)] // within the second file
    public void An_archive_that_was_cut_off_says_so(int length)
    {
        var whole = Tar(
            new UstarTarEntry(TarEntryType.RegularFile, "ada/01.csx") { DataStream = new MemoryStream("1"u8.ToArray()) },
            new UstarTarEntry(TarEntryType.RegularFile, "bob/01.csx") { DataStream = new MemoryStream(new byte[5000]) }
        );
        var found = FoundIn(whole[..length]);
        Assert.EndsWith(
            "(its end is missing: there may be more submissions than are listed here; pack it again)",
            found,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_size_beyond_the_end_is_not_believed()
    {
        var tar = Tar(new UstarTarEntry(TarEntryType.RegularFile, "notes.txt"), Entry("ada/01.csx", "1"));
        Encoding.ASCII.GetBytes("00003641100").CopyTo(tar, 124);
        Encoding.ASCII.GetBytes("        ").CopyTo(tar, 148);
        Encoding.ASCII.GetBytes(Convert.ToString(tar[..512].Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        Assert.Equal(
            "hw.tar | - | (its end is missing: there may be more submissions than are listed here; pack it again)",
            FoundIn(tar)
        );
    }

    [Fact]
    public void A_flipped_bit_in_a_header_ends_the_reading_and_that_is_said()
    {
        var tar = Tar(
            new UstarTarEntry(TarEntryType.RegularFile, "ada/01.csx"),
            new UstarTarEntry(TarEntryType.RegularFile, "bob/01.csx")
        );
        tar[512] ^= 1;
        Assert.Equal(
            "ada/01.csx | ada | \nhw.tar | - | (it is a damaged archive, or none; pack it again, or grade the folder)",
            FoundIn(tar)
        );
    }

    [Fact]
    public void A_damaged_packing_says_so()
    {
        var packed = Gzip(Tar(Entry("ada/01.csx", "1")));
        packed[^6] ^= 1; // in the checksum
        Assert.Equal("hw.tar | - | (it is a damaged archive, or none; pack it again, or grade the folder)", FoundIn(packed));
    }

    [Fact]
    public void A_text_named_tar_says_so() =>
        Assert.Equal(
            "hw.tar | - | (it is a damaged archive, or none; pack it again, or grade the folder)",
            FoundIn(Encoding.UTF8.GetBytes(new string('x', 2000)))
        );

    [Fact]
    public void An_archive_without_submissions_is_refused() =>
        Assert.Equal(
            $"'{folder.At("hw.tar")}' holds no submissions: pack files there as STUDENT/EXERCISE.csx. What lies there: "
                + "notes.txt.",
            Found.Refusal(folder.Write("hw.tar", Tar(Entry("notes.txt", "1"))))
        );

    [Fact]
    public void Any_name_and_text_that_is_packed_is_found() =>
        Gen.Select(Gen.Char['\u0001', '\uffff'].Where(c => !char.IsSurrogate(c)).Array[1, 120], Gen.Int[0, 2000])
            .Array[1, 4]
            .Sample(
                files =>
                {
                    var entries = files
                        .Select(f => ($"s/{new string(f.Item1).Replace('/', '_')}.csx", new string('x', f.Item2)))
                        .ToList();
                    var path = folder.Write("hw.tar", Tar(entries.Select(e => Entry(e.Item1, e.Item2))));
                    Assert.Equal(
                        string.Join(
                            '\n',
                            entries.OrderBy(e => e.Item1, StringComparer.Ordinal).Select(e => $"{e.Item1} | s | {e.Item2}")
                        ),
                        Found.In(path)
                    );
                },
                iter: 300,
                threads: 1
            );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_bytes_are_changed_there_is_an_answer(bool packed)
    {
        var tar = Tar(Entry("ada/01.csx", "lr = 1;"), new GnuTarEntry(TarEntryType.RegularFile, new string('n', 150) + ".csx"));
        var bytes = packed ? Gzip(tar) : tar;
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var changed = (byte[])bytes.Clone();
                    Array.ForEach(changes, c => changed[c.Item1] = c.Item2);
                    Found.Whatever(folder.Write("hw.tar", changed));
                },
                iter: 500,
                threads: 1
            );
    }
}
