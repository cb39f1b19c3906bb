using Grader.Words;

namespace Grader.Reporting;

/// <summary>What writing a file of results gave.</summary>
public abstract record SaveResult
{
    private SaveResult() { }

    /// <param name="Path">The file, below the folder as it was given.</param>
    public sealed record At(string Path) : SaveResult;

    /// <param name="Message">One line for people: why not, and how to mend it.</param>
    public sealed record Refused(string Message) : SaveResult;
}

/// <summary>A file in the folder that results go to.</summary>
public static class OutFile
{
    /// <summary>All of it is written, or nothing. Makes the folder. A link in the file's place is replaced, not
    /// followed.</summary>
    /// <param name="folder">The user's choice.</param>
    /// <param name="name">Below it, with '/' between folders.</param>
    /// <param name="write">Writes all of it, to a stream that stays open.</param>
    /// <param name="lasting">Whether it must outlast a machine that loses its power, and not only this process.</param>
    public static SaveResult WriteAtomically(string folder, string name, Action<Stream> write, bool lasting = true)
    {
        var target = Path.Combine([folder, .. name.Split('/')]);
        if (WithFoldersAbove(Path.GetDirectoryName(target)).FirstOrDefault(File.Exists) is { } file)
        {
            return Refused(name, $": '{Printable.Of(file)}' is a file. Give --out a folder.");
        }
        if (Directory.Exists(target))
        {
            return Refused(name, $": '{Printable.Of(target)}' is a folder. Remove it, or give --out another folder.");
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            ReplaceFile(target, write, lasting);
            return new SaveResult.At(target);
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(name, $" to '{Printable.Of(folder)}': permission denied. Give --out a folder that you may write to.");
        }
        catch (IOException e) when (IsFull(e))
        {
            return Refused(
                name,
                $" to '{Printable.Of(folder)}': the disk is full. Make room there, and give the same command again."
            );
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            var why = Printable.Of(e.Message).TrimEnd('.');
            return Refused(name, $" to '{Printable.Of(folder)}': {why}. Give --out another folder.");
        }
    }

    // ENOSPC and EDQUOT, as .NET gives them on Linux and macOS, and Windows' ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static bool IsFull(IOException e) =>
        e.HResult is 28 or unchecked((int)0x80070027) or unchecked((int)0x80070070)
        || e.HResult == (OperatingSystem.IsMacOS() ? 69 : 122);

    private static SaveResult.Refused Refused(string name, string why) =>
        new($"{(name == ReportFile.Name ? "The report" : $"'{Printable.Of(name)}'")} cannot be written{why}");

    private static IEnumerable<string> WithFoldersAbove(string? folder)
    {
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static void ReplaceFile(string target, Action<Stream> write, bool lasting)
    {
        var draft = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: lasting);
            }
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
