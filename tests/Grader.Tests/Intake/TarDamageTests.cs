using System.Formats.Tar;
using System.Text;
using CsCheck;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class TarDamageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] tar) => Found.In(_folder.Write("hw.tar", tar));

    [Fact]
    public void A_file_that_is_too_large_costs_only_itself() =>
        Assert.Equal(
            "ada/01.csx | ada | (it is larger than 256 KB)\nbob/01.csx | bob | 1",
            FoundIn(Tars.Of(Tars.Entry("ada/01.csx", new string('x', 256 * 1024 + 1)), Tars.Entry("bob/01.csx", "1")))
        );

    [Fact]
    public void A_small_archive_of_more_than_64_MB_is_refused()
    {
        var bomb = Tars.Packed(Tars.Of(Tars.Entry("bomb.csx", new string(' ', 64 << 20))));
        Assert.InRange(bomb.Length, 1, 1_000_000);
        Assert.Equal("hw.tar | - | (it is larger than 64 MB; unpack it and grade the folder)", FoundIn(bomb));
    }

    [Fact]
    public void More_than_ten_thousand_files_are_a_class()
    {
        var many = Enumerable.Range(0, 10_001).Select(i => new UstarTarEntry(TarEntryType.RegularFile, $"{i:00000}.csx"));
        Assert.Equal(10_001, FoundIn(Tars.Of(many)).Split('\n').Length);
    }

    [Theory]
    [InlineData(512)] // behind the first header
    [InlineData(1024)] // behind the first file
    [InlineData(1700)] // within the second file
    public void An_archive_that_was_cut_off_says_so(int length)
    {
        var whole = Tars.Of(
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
        var tar = Tars.Of(new UstarTarEntry(TarEntryType.RegularFile, "notes.txt"), Tars.Entry("ada/01.csx", "1"));
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
        var tar = Tars.Of(
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
        var packed = Tars.Packed(Tars.Of(Tars.Entry("ada/01.csx", "1")));
        packed[^6] ^= 1; // in the checksum
        Assert.Equal("hw.tar | - | (it is a damaged archive, or none; pack it again, or grade the folder)", FoundIn(packed));
    }

    [Fact]
    public void A_text_named_tar_says_so() =>
        Assert.Equal(
            "hw.tar | - | (it is a damaged archive, or none; pack it again, or grade the folder)",
            FoundIn(Encoding.UTF8.GetBytes(new string('x', 2000)))
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_bytes_are_changed_there_is_an_answer(bool packed)
    {
        var tar = Tars.Of(
            Tars.Entry("ada/01.csx", "lr = 1;"),
            new GnuTarEntry(TarEntryType.RegularFile, new string('n', 150) + ".csx")
        );
        var bytes = packed ? Tars.Packed(tar) : tar;
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var changed = (byte[])bytes.Clone();
                    Array.ForEach(changes, c => changed[c.Item1] = c.Item2);
                    Found.Whatever(_folder.Write("hw.tar", changed));
                },
                iter: 500,
                threads: 1
            );
    }
}
