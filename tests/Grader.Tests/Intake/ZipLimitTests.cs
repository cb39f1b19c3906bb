using System.IO.Compression;
using Xunit;

namespace Grader.Tests.Intake;

public sealed class ZipLimitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] zip) => Found.In(_folder.Write("hw.zip", zip));

    [Fact]
    public void Names_alone_cannot_fill_the_memory()
    {
        var zip = Zips.Of([.. Enumerable.Range(0, 7_000).Select(i => ($"{new string('n', 4_000)}{i}.csx", ""))]);
        var path = _folder.Write("hw.zip", zip);
        var lines = Found.In(path).Split('\n');
        Assert.InRange(lines.Length, 3_050, 3_150); // 12 MB of characters
        Assert.Equal(
            "hw.zip | - | (there are more files than can be listed at a time, and the rest was not looked at; grade it in parts)",
            lines[0]
        );
    }

    [Fact]
    public void A_small_archive_of_a_huge_file_is_read_no_further_than_the_limit()
    {
        var bomb = Zips.Of(zip =>
        {
            using (var huge = zip.CreateEntry("bomb.csx").Open())
            {
                huge.Write(new byte[64 << 20]);
            }
            using var other = zip.CreateEntry("ok.csx").Open();
            other.Write("1"u8);
        });
        Assert.InRange(bomb.Length, 1, 100_000);
        var path = _folder.Write("hw.zip", bomb);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Found.In(path);

        Assert.Equal("bomb.csx | - | (it is larger than 256 KB)\nok.csx | - | 1", found);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void After_64_MB_of_submissions_the_rest_is_not_read_and_that_is_said()
    {
        var many = Zips.Of(zip =>
        {
            var spaces = Enumerable.Repeat((byte)' ', 256 * 1024).ToArray();
            for (var i = 0; i < 300; i++)
            {
                using var stream = zip.CreateEntry($"{i:000}.csx", CompressionLevel.Fastest).Open();
                stream.Write(spaces);
            }
        });
        var lines = FoundIn(many).Split('\n');
        Assert.Equal(257, lines.Length);
        Assert.Equal(
            "hw.zip | - | (it holds more than 64 MB, and the rest was not read; unpack it and grade the folder)",
            lines[^1]
        );
    }

    [Fact]
    public void However_much_lies_in_one_folder_that_is_no_submission_the_others_are_read() =>
        Assert.Equal(
            "ada/01.csx | ada | 1\nzoe | zoe | (it has no script or notebook, but 0.txt, 1.txt, 10.txt and 9998 more; hand in "
                + "the exercise's own file)",
            FoundIn(Zips.Of([("ada/01.csx", "1"), .. Enumerable.Range(0, 10_001).Select(i => ($"zoe/{i}.txt", ""))]))
        );

    [Fact]
    public void However_large_one_students_files_are_the_others_are_read()
    {
        var many = Zips.Of(zip =>
        {
            var spaces = Enumerable.Repeat((byte)' ', 256 * 1024).ToArray();
            foreach (var name in Enumerable.Range(0, 300).Select(i => $"class/mallory/{i:000}.csx").Append("class/zoe/000.csx"))
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(spaces);
            }
        });
        var lines = FoundIn(many).Split('\n');
        Assert.Equal(18, lines.Length);
        Assert.Equal(
            "class/mallory | mallory | (it holds so much that the rest of it was not read; grade it by itself)",
            lines[0]
        );
        Assert.StartsWith("class/zoe/000.csx | zoe | ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_larger_than_64_MB_is_refused()
    {
        using (var file = File.Create(_folder.At("hw.zip")))
        {
            file.SetLength((64 << 20) + 1);
        }
        Assert.Equal("hw.zip | - | (it is larger than 64 MB; unpack it and grade the folder)", Found.In(_folder.At("hw.zip")));
    }
}
