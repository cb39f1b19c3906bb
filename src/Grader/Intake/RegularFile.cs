using System.Diagnostics;

namespace Grader.Intake;

/// <summary>Reads files that strangers made: whatever stands at the path, nothing else is read, nothing waits, and nothing
/// grows.</summary>
internal static class RegularFile
{
    /// <param name="maxBytes">One byte more than this is read at most, whatever the file's size is said to be.</param>
    public static FileContents Read(string path, int maxBytes)
    {
        switch (OpenPath(path))
        {
            case OpenResult.Missing:
                return new FileContents.Missing();
            case OpenResult.Refused(var why):
                return new FileContents.Refused(why);
            case OpenResult.File(var handle):
                using (handle)
                {
                    return ReadStream(new FileStream(handle, FileAccess.Read, bufferSize: 0), maxBytes);
                }
            default:
                throw new UnreachableException();
        }
    }

    private static FileContents ReadStream(FileStream stream, int maxBytes)
    {
        try
        {
            var all = BoundedReading.ReadUpTo(stream, maxBytes, stream.Length);
            return all is null ? new FileContents.TooLarge(ReadHead(stream)) : new FileContents.Bytes(all);
        }
        catch (IOException)
        {
            return new FileContents.Refused("it cannot be read to its end");
        }
    }

    private static byte[] ReadHead(FileStream stream)
    {
        var head = new byte[OtherFormat.HeadBytes];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    // A NUL would end the path early on its way to the system.
    private static OpenResult OpenPath(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? new OpenResult.Missing()
        : OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? UnixFile.Open(path)
        : OpenElsewhere(path);

    private static OpenResult OpenElsewhere(string path)
    {
        try
        {
            var attributes = File.GetAttributes(path);
            return attributes.HasFlag(FileAttributes.ReparsePoint) ? new OpenResult.Refused(OpenResult.IsLink)
                : attributes.HasFlag(FileAttributes.Directory) ? new OpenResult.Refused(OpenResult.IsFolder)
                : new OpenResult.File(File.OpenHandle(path)); // Windows: by itself refuses what is no file on a disk
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new OpenResult.Missing();
        }
        catch (UnauthorizedAccessException)
        {
            return new OpenResult.Refused(OpenResult.CannotBeOpened("permission denied"));
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return new OpenResult.Refused(OpenResult.CannotBeOpened(e.Message));
        }
    }
}
