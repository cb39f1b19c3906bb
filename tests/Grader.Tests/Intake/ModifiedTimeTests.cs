using System.Formats.Tar;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>When a file was changed last, in a folder and in archives.</summary>
public sealed class ModifiedTimeTests : IDisposable
{
    private static readonly DateTime _moment = new(2026, 11, 26, 11, 58, 26, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Times(string path) =>
        string.Join('\n', Found.Files(path).Select(f => $"{f.File} {f.Modified:yyyy-MM-dd HH:mm:ss} {f.Modified?.Kind}"));

    private string InZip(uint dosTime, byte[]? extra = null) =>
        Times(_folder.Write("hw.zip", StoredZip.Of(new StoredEntry("01.csx", "1") with { DosTime = dosTime, Extra = extra })));

    [Fact]
    public void A_file_in_a_folder_has_its_own()
    {
        File.SetLastWriteTimeUtc(_folder.Write("hw/01.csx", "1"), _moment.AddMilliseconds(900));
        Assert.Equal("01.csx 2026-11-26 11:58:26 Utc", Times(_folder.At("hw")));
    }

    [Fact]
    public void In_a_zip_it_is_what_a_clock_showed_or_the_moment_beside_that()
    {
        var dos = ((2026u - 1980) << 25) | (11u << 21) | (26u << 16) | (12u << 11) | (58u << 5) | 13u;
        var unix = BitConverter.GetBytes((int)new DateTimeOffset(_moment).ToUnixTimeSeconds());
        Assert.Equal("01.csx 2026-11-26 12:58:26 Unspecified", InZip(dos));
        Assert.Equal("01.csx 2026-11-26 11:58:26 Utc", InZip(dos, StoredZip.Extra(0x5455, [1, .. unix])));
        Assert.Equal("01.csx 2026-11-26 12:58:26 Unspecified", InZip(dos, StoredZip.Extra(0x5455, [2, .. unix])));
        Assert.Equal("01.csx 2026-11-26 12:58:26 Unspecified", InZip(dos, StoredZip.Extra(0x5455, [1, .. unix[..2]])));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    [InlineData((46u << 25) | (2u << 21) | (30u << 16))] // the 30th of February
    public void What_is_no_time_is_none(uint dosTime) => Assert.Equal("01.csx  ", InZip(dosTime));

    [Fact]
    public void In_a_tar_it_is_a_moment_in_either_format()
    {
        using (var tar = new TarWriter(File.Create(_folder.At("hw.tar"))))
        {
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "1.csx") { ModificationTime = _moment.AddMilliseconds(250) }
            );
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "2.csx") { ModificationTime = _moment });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "3.csx") { ModificationTime = DateTimeOffset.UnixEpoch });
        }
        Assert.Equal("1.csx 2026-11-26 11:58:26 Utc\n2.csx 2026-11-26 11:58:26 Utc\n3.csx  ", Times(_folder.At("hw.tar")));
    }
}
