namespace Grader.Intake;

/// <summary>Finds the submissions of a .zip, .tar or .tar.gz in memory. Nothing is written to the disk.</summary>
internal static class Archive
{
    /// <summary>Of an archive within what was given.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>64 MB: of the archive itself, of a tar unpacked, and of all submissions together.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const string Instead = "unpack it and grade the folder";

    public static readonly SubmissionReading.Unreadable Damaged = new(
        "it is a damaged archive, or none; pack it again, or grade the folder"
    );
    public static readonly SubmissionReading.Unreadable EndMissing = new(
        "its end is missing: there may be more submissions than are listed here; pack it again"
    );
    public static readonly SubmissionReading.Unreadable Encrypted = new($"it is encrypted; {Instead}");
    public static readonly SubmissionReading.Unreadable TooMany = new($"it holds more than 10,000 entries; {Instead}");
    public static readonly SubmissionReading.Unreadable TooLarge = new($"it is larger than 64 MB; {Instead}");
    public static readonly SubmissionReading.Unreadable HoldsTooMuch = new(
        $"it holds more than 64 MB, and the rest was not read; {Instead}"
    );

    public static readonly SubmissionReading.Unreadable HoldsTooMuchThere = new(
        "it holds so much that the rest of it was not read; grade it by itself"
    );

    public static readonly SubmissionReading.Unreadable TooDeep = new(
        "it is an archive in an archive in another, or in a folder of one; unpack it there"
    );

    private static readonly string[] _extensions = [".zip", ".tar.gz", ".tar", ".tgz"];

    public static bool IsNamedLikeOne(string path) => ExtensionOf(path) is not null;

    public static string WithoutExtension(string path) => path[..^(ExtensionOf(path)?.Length ?? 0)];

    public static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an entry is one to grade, by the name that the archive has for it.</summary>
    public static bool IsSubmission(string name) =>
        InnerPath.IsSubmission(name.AsSpan().TrimEnd('/'))
        && ArchivePath.SegmentsOf(name) is [.. var folders, var file]
        && InnerPath.IsSubmission(file)
        && !folders.Any(InnerPath.IsPassedOver);

    /// <summary>Whether an entry is an archive to look into, likewise.</summary>
    public static bool IsInner(string name) =>
        IsNamedLikeOne(name)
        && ArchivePath.SegmentsOf(name) is [.. var folders, var file]
        && InnerPath.IsArchive(file)
        && !folders.Any(InnerPath.IsPassedOver);

    /// <param name="name">Its ending says of which kind it is.</param>
    public static void ReadEntries(byte[] archive, string name, ArchiveEntries found)
    {
        if ((IsZip(name) ? Zip.ReadEntries(archive, found) : Tar.ReadEntries(archive, found)) is { } problem)
        {
            found.Add(problem);
        }
    }

    /// <summary>What System.IO.Compression throws at bytes that are not what they should be.</summary>
    public static bool IsDamage(Exception e) =>
        e is IOException or InvalidDataException or ArgumentException or NotSupportedException;

    private static string? ExtensionOf(string path) =>
        Array.Find(_extensions, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
