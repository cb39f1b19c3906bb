using System.IO.Compression;
using System.Text;
using CsCheck;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class ZipDamageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] zip) => Found.In(_folder.Write("hw.zip", zip));

    [Fact]
    public void An_encrypted_archive_says_so_once() =>
        Assert.Equal(
            "hw.zip | - | (it is encrypted; unpack it and grade the folder)",
            FoundIn(Zips.Encrypt(Zips.Of(("ada/01.csx", "1"), ("bob/01.csx", "2"))))
        );

    [Fact]
    public void One_encrypted_entry_costs_only_itself()
    {
        var first = Zips.Encrypt(Zips.Of(("ada/01.csx", "1")));
        var both = Zips.Of(("ada/01.csx", "1"), ("bob/01.csx", "2"));
        both[6] = first[6];
        both[both.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal("ada/01.csx | ada | (it is encrypted; unpack it and grade the folder)\nbob/01.csx | bob | 2", FoundIn(both));
    }

    [Fact]
    public void A_flipped_bit_in_a_file_is_noticed()
    {
        var zip = Zips.Of(("ada/01.csx", "lr = 1"), ("bob/01.csx", "2"));
        zip[zip.AsSpan().IndexOf("lr = 1"u8) + 5] ^= 1;
        Assert.Equal(
            "ada/01.csx | ada | (it is damaged in the archive, or packed in an unusual way; pack it again)\nbob/01.csx | bob | 2",
            FoundIn(zip)
        );
    }

    [Fact]
    public void An_archive_that_was_cut_off_says_so() =>
        Assert.Equal(
            "hw.zip | - | (it is a damaged archive, or none; pack it again, or grade the folder)",
            FoundIn(Zips.Of(("ada/01.csx", "1"))[..^10])
        );

    [Fact]
    public void A_text_named_zip_says_so() =>
        Assert.Equal(
            "hw.zip | - | (it is a damaged archive, or none; pack it again, or grade the folder)",
            FoundIn("var x = 1;"u8.ToArray())
        );

    [Fact]
    public void An_archive_that_is_another_one_when_its_turn_comes_is_not_read()
    {
        var files = Found.Files(
            _folder.Write("a.zip", Zips.Of(("01.csx", "1"))),
            _folder.Write("b.zip", Zips.Of(("01.csx", "2")))
        );
        _folder.Write("a.zip", Zips.Of(("01.csx", "3")));
        Assert.Equal(
            "a.zip/01.csx | a | (its archive was changed while it was graded; grade it again)\nb.zip/01.csx | b | 2",
            Found.Lines(files)
        );
    }

    [Fact]
    public void Whatever_bytes_are_changed_there_is_an_answer()
    {
        var zip = Zips.Of(zip =>
        {
            using (var packed = zip.CreateEntry("ada/01.csx", CompressionLevel.Optimal).Open())
            {
                packed.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("lr = 1;\n", 20))));
            }
            zip.CreateEntry("bob/x.csx");
        });
        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var changed = (byte[])zip.Clone();
                    Array.ForEach(changes, c => changed[c.Item1] = c.Item2);
                    Found.Whatever(_folder.Write("hw.zip", changed));
                },
                iter: 500,
                threads: 1
            );
    }
}
