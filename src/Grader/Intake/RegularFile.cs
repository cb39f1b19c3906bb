using System.Diagnostics;

namespace Grader.Intake;

/// <summary>Reads files that strangers made: whatever stands at the path, nothing else is read, nothing waits, and nothing
/// grows.</summary>
internal static class RegularFile
{
    /// <param name="maxBytes">One byte more than this is read at most, whatever the file's size is said to be.</param>
    public static Contents Read(string path, int maxBytes)
    {
        switch (Open(path))
        {
            case Opened.Missing:
                return new Contents.Missing();
            case Opened.Refused(var why):
                return new Contents.Refused(why);
            case Opened.File(var handle):
                using (handle)
                {
                    return Read(new FileStream(handle, FileAccess.Read, bufferSize: 0), maxBytes);
                }
            default:
                throw new UnreachableException();
        }
    }

    private static Contents Read(FileStream stream, int maxBytes)
    {
        try
        {
            var all = Bounded.Read(stream, maxBytes, stream.Length);
            return all is null ? new Contents.TooLarge() : new Contents.Bytes(all);
        }
        catch (IOException)
        {
            return new Contents.Refused("it cannot be read to its end");
        }
    }

    // A NUL would end the path early on its way to the system.
    private static Opened Open(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? new Opened.Missing()
        : OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? Unix.Open(path)
        : OpenElsewhere(path);

    private static Opened OpenElsewhere(string path)
    {
        try
        {
            var attributes = File.GetAttributes(path);
            return attributes.HasFlag(FileAttributes.ReparsePoint) ? new Opened.Refused(Opened.IsLink)
                : attributes.HasFlag(FileAttributes.Directory) ? new Opened.Refused(Opened.IsFolder)
                : new Opened.File(File.OpenHandle(path)); // Windows: by itself refuses what is no file on a disk
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Opened.Missing();
        }
        catch (UnauthorizedAccessException)
        {
            return new Opened.Refused(Opened.CannotBeOpened("permission denied"));
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return new Opened.Refused(Opened.CannotBeOpened(e.Message));
        }
    }
}
