using System.Diagnostics;
using Grader.Reporting;

namespace Grader.Intake;

/// <summary>What looking at one path that was given came to.</summary>
internal abstract record Look
{
    private Look() { }

    /// <param name="Entries">Never empty.</param>
    public sealed record Found(IReadOnlyList<Entry> Entries) : Look
    {
        public static Look Or(IReadOnlyList<Entry> entries, Refused none) => entries.Count > 0 ? new Found(entries) : none;
    }

    /// <param name="Message">One line for people.</param>
    public sealed record Refused(string Message) : Look;

    // A folder that is given may be a link: whoever grades chose it. What is in it was chosen by others.
    /// <param name="archives">All that are looked at in one search.</param>
    /// <param name="room">Likewise.</param>
    public static Look At(string path, Archives archives, Listable room) =>
        Directory.Exists(path) ? AtFolder(path, room)
        : Archive.IsNamedLikeOne(path) ? AtArchive(path, archives, room)
        : AtFile(path);

    private static Look AtFolder(string path, Listable room) => Listing.Of(path) switch
    {
        Listing.Entries entries => Found.Or(Folder.Find(path, entries, room), NoSubmissions(path, "put")),
        Listing.Refused(var why) => new Refused($"The folder '{Printable.Of(path)}' cannot be graded: {why}. Give one that you may read."),
        _ => throw new UnreachableException(),
    };

    private static Look AtArchive(string path, Archives archives, Listable room)
    {
        var (contents, again) = archives.Open(path);
        return contents switch
        {
            Contents.Bytes(var bytes) => Found.Or(In(bytes, path, new(again, room)), NoSubmissions(path, "pack")),
            Contents.TooLarge => new Found([Entry.OfItself(Archive.TooLarge)]),
            Contents.Refused(var why) => new Found([Entry.OfItself(new Reading.Unreadable(why))]),
            Contents.Missing => NotThere(path),
            _ => throw new UnreachableException(),
        };
    }

    private static IReadOnlyList<Entry> In(byte[] archive, string path, ArchiveEntries found)
    {
        if (Archive.IsZip(path))
        {
            Zip.Read(archive, found);
        }
        else
        {
            Tar.Read(archive, found);
        }
        return found.Found;
    }

    private static Look AtFile(string path) => RegularFile.Read(path, SubmissionText.MaxBytes) switch
    {
        Contents.Missing => NotThere(path),
        _ => new Found([new Entry(null, "", () => SubmissionFile.Read(path))]),
    };

    private static Refused NotThere(string path) =>
        new($"There is no file or folder '{Printable.Of(path)}'. Give the path of a .csx file, a folder or an archive.");

    private static Refused NoSubmissions(string path, string how) =>
        new($"'{Printable.Of(path)}' holds no submissions: {how} files there as STUDENT/EXERCISE.csx.");
}
