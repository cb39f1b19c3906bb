using Grader.Intake;
using Grader.Words;

namespace Grader.Reporting;

/// <summary>What writing the report gave.</summary>
public abstract record SaveResult
{
    private SaveResult() { }

    /// <param name="Path">The file, below the folder as it was given.</param>
    public sealed record At(string Path) : SaveResult;

    /// <param name="Message">One line for people: why not, and how to mend it.</param>
    public sealed record Refused(string Message) : SaveResult;
}

/// <summary><c>report.json</c> in a folder of the user's choice.</summary>
public static class ReportFile
{
    public const string Name = NothingToGrade.Report;

    /// <summary>All of it is written, or nothing. Makes the folder. A link in the file's place is replaced, not
    /// followed.</summary>
    /// <param name="lasting">Whether it must outlast a machine that loses its power, and not only this process.</param>
    public static SaveResult WriteAtomically(Report report, string folder, bool lasting = true)
    {
        var target = Path.Combine(folder, Name);
        if (WithFoldersAbove(folder).FirstOrDefault(File.Exists) is { } file)
        {
            return Refused($": '{Printable.Of(file)}' is a file. Give --out a folder.");
        }
        if (Directory.Exists(target))
        {
            return Refused($": '{Printable.Of(target)}' is a folder. Remove it, or give --out another folder.");
        }
        try
        {
            Directory.CreateDirectory(folder);
            ReplaceFile(target, report, lasting);
            return new SaveResult.At(target);
        }
        catch (UnauthorizedAccessException)
        {
            return Refused($" to '{Printable.Of(folder)}': permission denied. Give --out a folder that you may write to.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Refused($" to '{Printable.Of(folder)}': {Printable.Of(e.Message).TrimEnd('.')}. Give --out another folder.");
        }
    }

    /// <summary>Whether there is one already. What cannot be looked at is none.</summary>
    public static bool IsIn(string folder) =>
        new FileInfo(Path.Combine(folder, Name)) is { Exists: true } or { LinkTarget: not null };

    private static SaveResult.Refused Refused(string why) => new($"The report cannot be written{why}");

    private static IEnumerable<string> WithFoldersAbove(string? folder)
    {
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static void ReplaceFile(string target, Report report, bool lasting)
    {
        var draft = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                ReportJson.Write(report, stream);
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
