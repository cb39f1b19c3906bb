namespace Grader.Intake;

/// <summary>Names in archives. They are text, not places: where one would lead to is never looked at.</summary>
internal static class ArchivePath
{
    public static readonly SubmissionReading.Unreadable Outside = new(
        "its name leads out of the archive, by '..', from a root or to a drive, so it could be anybody's; pack it again"
    );

    // "tar -cf hw.tar ." begins each name with "./", and every packer ends a folder's with a slash.
    public static string AsShown(string name) =>
        (name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name).TrimEnd('/');

    // A folder's entry ends with a slash. Some packers on Windows write nothing but backslashes; beside a slash, one is part of a
    // name.
    public static string[] SegmentsOf(string name) =>
        name.TrimEnd('/').Split(name.Contains('/', StringComparison.Ordinal) ? '/' : '\\');

    /// <summary>The folders above an entry.</summary>
    public static FolderPath FoldersOf(string name) => FolderPath.Of(SegmentsOf(name).AsSpan()[..^1]);

    /// <summary>Whether some unpacker would put it elsewhere than below the folder that it unpacks to.</summary>
    public static bool LeadsOut(string name) =>
        name is ['/' or '\\', ..] or [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ':', ..]
        || name.Split('/', '\\').Any(segment => segment.Trim() == ".."); // Windows drops spaces at the end
}
