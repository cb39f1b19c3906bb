using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Grader.Intake;

/// <summary>What listing a folder gave.</summary>
internal abstract record FolderListing
{
    private static readonly EnumerationOptions _everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private FolderListing() { }

    /// <param name="Others">Files that are neither submissions nor archives, of which there may be any number.</param>
    /// <param name="OtherNames">The first of them, where that was asked for.</param>
    public sealed record Entries(ImmutableArray<ListedEntry> All, FolderSamples Others, IReadOnlyList<string> OtherNames)
        : FolderListing;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : FolderListing;

    /// <param name="atTop">Whether it is what was given, where files may be students' that are in no folder.</param>
    /// <param name="wanted">How many other files are wanted by name.</param>
    public static FolderListing ReadFolder(string folder, bool atTop, WantedNames wanted)
    {
        if (SubmissionFile.IsNoText(folder))
        {
            return new Refused(SubmissionFile.WhyMissing(folder));
        }
        try
        {
            return List(folder, atTop, wanted);
        }
        catch (UnauthorizedAccessException)
        {
            return new Refused(OpenResult.CannotBeOpened("permission denied"));
        }
        catch (DirectoryNotFoundException)
        {
            return new Refused(SubmissionFile.WhyMissing(folder));
        }
        catch (IOException)
        {
            return new Refused(OpenResult.CannotBeOpened("its path is too long, or the disk fails"));
        }
    }

    private static Entries List(string folder, bool atTop, WantedNames wanted)
    {
        var (others, names) = (FolderSamples.Nothing, new List<string>());

        bool IsAsked(ref FileSystemEntry entry)
        {
            if (entry.IsDirectory || InnerPath.IsSubmission(entry.FileName))
            {
                return true;
            }
            var name = entry.FileName.ToString();
            if (InnerPath.IsArchive(name))
            {
                return true;
            }
            if (names.Count < wanted.Any || (names.Count < wanted.Notes && FoundSoFar.IsNote(name)))
            {
                names.Add(name);
            }
            if (atTop && InnerPath.IsMistaken(name))
            {
                return true;
            }
            others = InnerPath.IsLeftByTools(name) ? others : others.With(FolderSamples.Of(name));
            return false;
        }

        ImmutableArray<ListedEntry> all =
        [
            .. new FileSystemEnumerable<ListedEntry>(folder, DescribeEntry, _everything) { ShouldIncludePredicate = IsAsked },
        ];
        return new(all, others, names);
    }

    private static ListedEntry DescribeEntry(ref FileSystemEntry entry)
    {
        // -1, every flag at once, stands for "cannot be told".
        var attributes = entry.Attributes;
        var isLink = (int)attributes != -1 && attributes.HasFlag(FileAttributes.ReparsePoint);
        var modified = InnerPath.IsSubmission(entry.FileName)
            ? ModifiedTime.OfUnix(entry.LastWriteTimeUtc.ToUnixTimeSeconds())
            : null;
        return new ListedEntry(entry.FileName.ToString(), entry.IsDirectory, isLink, modified);
    }
}

/// <summary>How many files of a folder that are no submissions are wanted by name.</summary>
/// <param name="Any">Whatever they are called.</param>
/// <param name="Notes">Beside what a platform wrote.</param>
internal sealed record WantedNames(int Any, int Notes);

/// <param name="LeadsToFolder">Is a folder, or a link to one.</param>
/// <param name="Modified">Of a submission.</param>
internal sealed record ListedEntry(string Name, bool LeadsToFolder, bool IsLink, DateTime? Modified);
