using System.Diagnostics;
using Grader.Words;

namespace Grader.Intake;

/// <summary>What looking at one path that was given came to.</summary>
internal abstract record PathContents
{
    private PathContents() { }

    public sealed record Found(IReadOnlyList<FoundEntry> Entries, OtherFiles Others) : PathContents
    {
        public static Found Of(FoundSoFar finds) => new(finds.Entries, finds.Others);
    }

    /// <param name="Message">One line for people.</param>
    public sealed record Refused(string Message) : PathContents;

    // A folder that is given may be a link: whoever grades chose it. What is in it was chosen by others.
    /// <param name="archives">All that are looked at in one search.</param>
    /// <param name="room">Likewise.</param>
    public static PathContents LookInto(string path, ArchiveCache archives, FairShares room) =>
        Directory.Exists(path) ? LookIntoFolder(path, new(archives, room))
        : Archive.IsNamedLikeOne(path) ? LookIntoArchive(path, new(archives, room))
        : LookAtFile(path);

    /// <summary>What to say where there is nothing to grade.</summary>
    public static string WhyNoSubmissions(string path, OtherFiles others)
    {
        var files = others.Sample();
        var how = Directory.Exists(path) ? "put" : "pack";
        return $"'{Printable.Of(path)}' holds no submissions: {how} files there as STUDENT/EXERCISE.csx."
            + (files.Count == 0 ? "" : $" What lies there: {files}.");
    }

    private static PathContents LookIntoFolder(string path, FoundSoFar finds)
    {
        switch (FolderListing.ReadFolder(path, atTop: true, FolderSearch.NamedIn("")))
        {
            case FolderListing.Entries entries:
                FolderSearch.FindSubmissions(path, entries, finds);
                return Found.Of(finds);
            case FolderListing.Refused(var why):
                return new Refused($"The folder '{Printable.Of(path)}' cannot be graded: {why}. Give one that you may read.");
            default:
                throw new UnreachableException();
        }
    }

    private static PathContents LookIntoArchive(string path, FoundSoFar finds)
    {
        var (contents, again) = finds.Archives.Open(path);
        if (contents is FileContents.Missing)
        {
            return NotThere(path);
        }
        finds.AddArchive(ArchivePlace.Top, path, contents, again);
        return Found.Of(finds);
    }

    private static PathContents LookAtFile(string path) =>
        RegularFile.Read(path, SubmissionText.MostBytesOf(path)) switch
        {
            FileContents.Missing => NotThere(path),
            _ => new Found([new FoundEntry(null, FolderPath.None, () => SubmissionFile.Read(path))], new()),
        };

    private static Refused NotThere(string path)
    {
        var meant = MeantPath.FindNear(path, Path.GetFullPath("."), isWanted: _ => true);
        var guess = meant is null ? "" : $" Did you mean '{Printable.Of(meant)}'?";
        return new(
            $"There is no file or folder '{Printable.Of(path)}'.{guess} Give the path of a script, a notebook, a folder or an "
                + "archive."
        );
    }
}
