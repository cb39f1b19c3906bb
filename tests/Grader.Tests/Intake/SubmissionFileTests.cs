using System.Net.Sockets;
using System.Runtime.Versioning;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

[UnsupportedOSPlatform("windows")]
public sealed class SubmissionFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static void Refuses(string why, string path) =>
        Assert.Equal(new SubmissionReading.Unreadable(why), SubmissionFile.Read(path));

    [Fact]
    public void A_text_file_is_read() =>
        Assert.Equal(new SubmissionReading.Text("var x = 1;\n"), SubmissionFile.Read(_folder.Write("x.csx", "var x = 1;\n")));

    [Fact]
    public void An_empty_file_is_an_empty_text() =>
        Assert.Equal(new SubmissionReading.Text(""), SubmissionFile.Read(_folder.Write("x.csx", "")));

    [Fact]
    public void A_link_to_a_file_is_not_followed()
    {
        var secret = _folder.Write("secret.csx", "the answers");
        File.CreateSymbolicLink(_folder.At("x.csx"), secret);
        Refuses("it is a link", _folder.At("x.csx"));
    }

    [Fact]
    public void A_link_to_nowhere_is_a_link()
    {
        File.CreateSymbolicLink(_folder.At("x.csx"), "nowhere");
        Refuses("it is a link", _folder.At("x.csx"));
    }

    [Fact]
    public void A_link_to_itself_is_a_link()
    {
        File.CreateSymbolicLink(_folder.At("x.csx"), "x.csx");
        Refuses("it is a link", _folder.At("x.csx"));
    }

    [Fact]
    public void A_named_pipe_without_a_writer_is_not_waited_for()
    {
        Posix.MakePipe(_folder.At("x.csx"));
        Refuses("it is a named pipe or a device, not a file", _folder.At("x.csx"));
    }

    [Fact]
    public void A_device_is_not_read() => Refuses("it is a named pipe or a device, not a file", "/dev/zero");

    [Fact]
    public void A_socket_is_not_a_file()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.At("x.csx")));
        Refuses("it is a named pipe or a device, not a file", _folder.At("x.csx"));
    }

    [Fact]
    public void A_folder_named_like_a_submission_is_a_folder()
    {
        Directory.CreateDirectory(_folder.At("x.csx"));
        Refuses("it is a folder", _folder.At("x.csx"));
    }

    [Fact]
    public void A_path_that_does_not_exist_says_so() => Refuses("there is no such file", _folder.At("x.csx"));

    [Fact]
    public void A_path_below_a_file_does_not_exist() =>
        Refuses("there is no such file", Path.Combine(_folder.Write("y", ""), "x.csx"));

    [Fact]
    public void A_name_that_is_too_long_is_refused_by_the_system_in_its_words() =>
        Refuses("it cannot be opened: file name too long", _folder.At(new string('x', 300)));

    [Fact]
    public void A_file_without_permission_says_so_and_its_readable_twin_is_read()
    {
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_folder.Write("open.csx", "text"), (UnixFileMode)0b110_100_100);
        File.SetUnixFileMode(_folder.Write("shut.csx", "text"), UnixFileMode.None);

        var readings = Posix.AsOrdinaryUser(() =>
            (SubmissionFile.Read(_folder.At("open.csx")), SubmissionFile.Read(_folder.At("shut.csx")))
        );

        Assert.Equal(
            (new SubmissionReading.Text("text"), new SubmissionReading.Unreadable("it cannot be opened: permission denied")),
            readings
        );
    }

    [Fact]
    public void A_file_of_256_KB_is_read_whole()
    {
        var text = new string('x', 256 * 1024);
        Assert.Equal(new SubmissionReading.Text(text), SubmissionFile.Read(_folder.Write("x.csx", text)));
    }

    [Fact]
    public void One_byte_more_is_too_large() =>
        Refuses("it is larger than 256 KB", _folder.Write("x.csx", new string('x', 256 * 1024 + 1)));

    [Theory]
    [InlineData(10L << 20)]
    [InlineData(10L << 30)]
    public void Of_a_huge_file_no_more_is_read_than_it_takes_to_know(long bytes)
    {
        using (var file = File.Create(_folder.At("x.csx")))
        {
            file.SetLength(bytes); // holes: it takes no room on the disk
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refuses("it is larger than 256 KB", _folder.At("x.csx"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Theory]
    [InlineData("with space.csx")]
    [InlineData("quote'\".csx")]
    [InlineData("line\nbreak.csx")]
    [InlineData("..\\back.csx")]
    [InlineData("$(id);-rf *.csx")]
    [InlineData("\u202Exsc.csx")]
    public void A_strange_name_is_a_name(string name) =>
        Assert.Equal(new SubmissionReading.Text("text"), SubmissionFile.Read(_folder.Write(name, "text")));

    [Fact]
    public void A_path_with_a_NUL_names_nothing() => Refuses("there is no such file", _folder.Write("x", "text") + "\0.csx");
}
