using System.Formats.Tar;
using CsCheck;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class TarTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] tar) => Found.In(_folder.Write("hw.tar", tar));

    [Fact]
    public void Files_are_found_as_in_a_folder() =>
        Assert.Equal(
            "ada/01.csx | ada | 1\nada/empty.csx | ada | \nhw/bob/02.CSX | hw | 3",
            FoundIn(
                Tars.Of(
                    Tars.Entry("hw/bob/02.CSX", "3"),
                    Tars.Entry("ada/01.csx", "1"),
                    Tars.Entry("ada/empty.csx", ""),
                    Tars.Entry("ada/notes.txt", "no"),
                    Tars.Entry(".git/x.csx", "no")
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
        Assert.Equal("ada/01.csx | ada | 1", Found.In(_folder.Write(name, Tars.Packed(Tars.Of(Tars.Entry("ada/01.csx", "1"))))));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Names_of_any_length_in_the_formats_of_the_time_are_read()
    {
        var name = $"{new string('d', 150)}/{new string('f', 150)}.csx";
        var gnu = new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("1"u8.ToArray()) };
        var expected = $"{name} | {new string('d', 150)} | 1";
        Assert.Equal(expected, FoundIn(Tars.Of(gnu)));
        Assert.Equal(expected, FoundIn(Tars.Of(Tars.Entry(name, "1"))));
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
                    FoundIn(Tars.Of(Tars.Entry(name, "no"), Tars.Entry("zz/01.csx", "1")))
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
            var path = _folder.Write(
                "hw.tar",
                Tars.Of([entry, .. Enumerable.Range(10, 50).Select(i => Tars.Entry($"s{i}/01.csx", "1"))])
            );
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
            FoundIn(
                Tars.Of(Tars.Entry("ada/01.csx", "1"), Tars.Entry("mal\n9 path=bob/é.csx", "2"), Tars.Entry("bob/01.csx", "3"))
            )
        );

    [Fact]
    public void A_dot_in_front_is_not_part_of_a_name() =>
        Assert.Equal(
            "01.csx | - | 2\nada/01.csx | ada | 1",
            FoundIn(Tars.Of(Tars.Entry("./ada/01.csx", "1"), Tars.Entry("./01.csx", "2")))
        );

    [Fact]
    public void Two_entries_of_the_same_name_are_both_found() =>
        Assert.Equal(
            "ada/01.csx | ada | first\nada/01.csx | ada | second",
            FoundIn(Tars.Of(Tars.Entry("ada/01.csx", "first"), Tars.Entry("ada/01.csx", "second")))
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
                Tars.Of(
                    new PaxTarEntry(TarEntryType.SymbolicLink, "soft.csx") { LinkName = "/etc/passwd" },
                    new PaxTarEntry(TarEntryType.HardLink, "hard.csx") { LinkName = "../secret" },
                    new PaxTarEntry(TarEntryType.Fifo, "pipe.csx"),
                    new PaxTarEntry(TarEntryType.CharacterDevice, "device.csx") { DeviceMajor = 1, DeviceMinor = 5 },
                    new PaxTarEntry(TarEntryType.Directory, "folder.csx"),
                    Tars.Entry("ok.csx", "1")
                )
            )
        );

    [Fact]
    public void An_archive_without_submissions_is_refused() =>
        Assert.Equal(
            $"'{_folder.At("hw.tar")}' holds no submissions: pack files there as STUDENT/EXERCISE.csx. What lies there: "
                + "notes.txt.",
            Found.Refusal(_folder.Write("hw.tar", Tars.Of(Tars.Entry("notes.txt", "1"))))
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
                    var path = _folder.Write("hw.tar", Tars.Of(entries.Select(e => Tars.Entry(e.Item1, e.Item2))));
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
}
