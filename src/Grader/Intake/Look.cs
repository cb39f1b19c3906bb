using System.Diagnostics;
using Grader.Words;

namespace Grader.Intake;

/// <summary>What looking at one path that was given came to.</summary>
internal abstract record Look
{
    private Look() { }

    public sealed record Found(IReadOnlyList<Entry> Entries, OtherFiles Others) : Look
    {
        public static Found Of(FoundSoFar finds) => new(finds.Entries, finds.Others);
    }

    /// <param name="Message">One line for people.</param>
    public sealed record Refused(string Message) : Look;

    // A folder that is given may be a link: whoever grades chose it. What is in it was chosen by others.
    /// <param name="archives">All that are looked at in one search.</param>
    /// <param name="room">Likewise.</param>
    public static Look At(string path, Archives archives, Shares room) =>
        Directory.Exists(path) ? AtFolder(path, new(archives, room))
        : Archive.IsNamedLikeOne(path) ? AtArchive(path, new(archives, room))
        : AtFile(path);

    /// <summary>What to say where there is nothing to grade.</summary>
    public static string NoSubmissions(string path, OtherFiles others)
    {
        var files = others.Folders.Aggregate(FileSample.Nothing, (all, f) => all.With(f.Value.Below(f.Key)));
        files = others.Loose.Aggregate(files, (all, name) => all.With(name));
        var how = Directory.Exists(path) ? "put" : "pack";
        return $"'{Printable.Of(path)}' holds no submissions: {how} files there as STUDENT/EXERCISE.csx."
            + (files.Count == 0 ? "" : $" What lies there: {files}.");
    }

    private static Look AtFolder(string path, FoundSoFar finds)
    {
        switch (Listing.Of(path, atTop: true))
        {
            case Listing.Entries entries:
                Folder.Find(path, entries, finds);
                return Found.Of(finds);
            case Listing.Refused(var why):
                return new Refused($"The folder '{Printable.Of(path)}' cannot be graded: {why}. Give one that you may read.");
            default:
                throw new UnreachableException();
        }
    }

    private static Look AtArchive(string path, FoundSoFar finds)
    {
        var (contents, again) = finds.Archives.Open(path);
        if (contents is Contents.Missing)
        {
            return NotThere(path);
        }
        finds.AddArchive(ArchivePlace.Top, path, contents, again);
        return Found.Of(finds);
    }

    private static Look AtFile(string path) =>
        RegularFile.Read(path, SubmissionText.MaxBytes) switch
        {
            Contents.Missing => NotThere(path),
            _ => new Found([new Entry(null, FolderPath.None, () => SubmissionFile.Read(path))], new()),
        };

    private static Refused NotThere(string path) =>
        new($"There is no file or folder '{Printable.Of(path)}'. Give the path of a .csx file, a folder or an archive.");
}
