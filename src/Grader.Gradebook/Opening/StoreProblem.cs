using Grader.Words;
using Microsoft.Data.Sqlite;

namespace Grader.Gradebook.Opening;

/// <summary>What SQLite and the file system say, in one line for people.</summary>
internal static class StoreProblem
{
    // https://www.sqlite.org/rescode.html
    private const int Permission = 3,
        Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        Disk = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        NoLargeFiles = 22,
        NotADatabase = 26;

    /// <summary>Of a lock, by what was tried with it: they are errors of the disk too.</summary>
    private const int DiskUnlock = 10 | (8 << 8),
        DiskReadLock = 10 | (9 << 8),
        DiskCheckReserved = 10 | (14 << 8),
        DiskLock = 10 | (15 << 8);

    /// <summary>What .NET makes of a lock that somebody else has: Windows' ERROR_SHARING_VIOLATION, and EWOULDBLOCK of Linux and
    /// of macOS.</summary>
    private const int SharingViolation = unchecked((int)0x80070020),
        WouldBlock = 11,
        WouldBlockOnMac = 35;

    /// <summary>ENOSPC, and Windows' ERROR_DISK_FULL.</summary>
    private const int NoSpace = 28,
        DiskFull = unchecked((int)0x80070070);

    /// <summary>EROFS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>ENOLCK.</summary>
    private const int OutOfLocks = 37;

    /// <summary>What the exception is about, if that is the store.</summary>
    public static Exception? FindIn(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException!)
        {
            if (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                return e;
            }
        }
        return null;
    }

    /// <param name="found">See <see cref="FindIn"/>.</param>
    public static string Describe(Exception found, GradebookPlace.InFile place) =>
        found switch
        {
            SqliteException e => Describe(e, place),
            IOException { HResult: NoSpace or DiskFull } => DiskIsFull(place),
            IOException { HResult: OutOfLocks } => NoLocks(place),
            IOException { HResult: ReadOnlyFileSystem } or UnauthorizedAccessException => NotWritable(place),
            _ => $"The gradebook '{place.Shown}' cannot be used: {Printable.Of(found.Message).TrimEnd('.')}. {place.Otherwise}",
        };

    private static string Describe(SqliteException e, GradebookPlace.InFile place) =>
        (e.SqliteErrorCode, e.SqliteExtendedErrorCode) switch
        {
            (NoLargeFiles, _) or (_, DiskUnlock or DiskReadLock or DiskCheckReserved or DiskLock) => NoLocks(place),
            (Busy or Locked, _) =>
                $"The gradebook '{place.Shown}' is locked, by another program or because it lies on a network share without "
                    + "locks. Close what has it open, and give the same command again.",
            (Full, _) => DiskIsFull(place),
            (Corrupt or NotADatabase, _) => Damaged(place),
            (Permission or ReadOnly or CannotOpen, _) => NotWritable(place),
            (Disk, _) => $"The gradebook '{place.Shown}' cannot be read or written: the disk fails. {place.Otherwise}",
            _ => $"The gradebook '{place.Shown}' cannot be used: {Printable.Of(e.Message).TrimEnd('.')}. {place.Otherwise}",
        };

    public static string NoLocks(GradebookPlace.InFile place) =>
        $"The gradebook '{place.Shown}' lies where files cannot be locked, as on some network shares, and two gradings could "
        + $"damage it. Keep it on a disk of this machine. {place.Otherwise}";

    public static string NotWritable(GradebookPlace.InFile place) =>
        $"The gradebook '{place.Shown}' cannot be written: permission denied, or the folder is read-only. {place.Otherwise}";

    public static string Damaged(GradebookPlace.InFile place) =>
        $"The gradebook '{place.Shown}' is damaged, and was left as it is. Take a copy of it from before, or move it away. "
        + place.Otherwise;

    private static string DiskIsFull(GradebookPlace.InFile place) =>
        $"The gradebook '{place.Shown}' cannot be written: the disk is full. Make room there, and give the same command again.";

    /// <summary>Whether another program has it now.</summary>
    public static bool IsLocked(Exception thrown) => FindIn(thrown) is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <summary>Whether it may be read all the same.</summary>
    public static bool IsNotWritable(SqliteException e) => e.SqliteErrorCode is Permission or ReadOnly or CannotOpen;

    public static bool IsSharingViolation(IOException e) => e.HResult is SharingViolation or WouldBlock or WouldBlockOnMac;
}
