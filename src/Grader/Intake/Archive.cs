namespace Grader.Intake;

/// <summary>Reads the submissions of a .zip, .tar or .tar.gz in memory. Nothing is extracted: names in it are text, not places.</summary>
internal static class Archive
{
    public const int MaxEntries = 10_000;

    /// <summary>64 MB: of the archive itself, of a tar unpacked, and of all submissions together.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const string Instead = "unpack it and grade the folder";

    public static readonly Reading.Unreadable Damaged = new("it is a damaged archive, or none; pack it again, or grade the folder");
    public static readonly Reading.Unreadable EndMissing =
        new("its end is missing: there may be more submissions than are listed here; pack it again");
    public static readonly Reading.Unreadable Encrypted = new($"it is encrypted; {Instead}");
    public static readonly Reading.Unreadable TooMany = new($"it holds more than 10,000 entries; {Instead}");
    public static readonly Reading.Unreadable TooLarge = new($"it is larger than 64 MB; {Instead}");
    public static readonly Reading.Unreadable HoldsTooMuch = new($"it holds more than 64 MB, and the rest was not read; {Instead}");

    public static bool IsNamedLikeOne(string path) => IsZip(path)
        || path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Entry> Read(byte[] bytes, string path) =>
        IsZip(path) ? Zip.Read(bytes) : Tar.Read(bytes);

    /// <summary>Whether an entry is one to grade, by the name that the archive has for it.</summary>
    public static bool IsSubmission(string name) => Segments(name) is [.. var folders, var file]
        && InnerPath.IsSubmission(file) && !folders.Any(InnerPath.IsPassedOver);

    public static Entry EntryOf(string name, Reading reading) => new(Shown(name), InnerPath.Above(Segments(name)), reading);

    /// <summary>What System.IO.Compression throws at bytes that are no archive.</summary>
    public static bool IsDamage(Exception e) => e is IOException or InvalidDataException or ArgumentException or NotSupportedException;

    // "tar -cf hw.tar ." begins each name with "./", and every packer ends a folder's with a slash.
    private static string Shown(string name) => (name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name).TrimEnd('/');

    // A folder's entry ends with a slash. Some packers on Windows write nothing but backslashes; beside a slash, one is part of a name.
    private static string[] Segments(string name) => name.TrimEnd('/').Split(name.Contains('/', StringComparison.Ordinal) ? '/' : '\\');

    private static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
