using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Grader.Intake;

/// <summary>What listing a folder gave.</summary>
internal abstract record Listing
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private Listing() { }

    public sealed record Entries(ImmutableArray<ListedEntry> All) : Listing;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : Listing;

    public static Listing Of(string folder)
    {
        try
        {
            return folder.Contains('\uFFFD', StringComparison.Ordinal)
                ? new Refused(SubmissionFile.WhyMissing(folder)) // see SubmissionFile.Read
                : new Entries(
                [
                    .. new FileSystemEnumerable<ListedEntry>(folder, Describe, Everything) { ShouldIncludePredicate = IsAsked },
                ]);
        }
        catch (UnauthorizedAccessException)
        {
            return new Refused(Opened.CannotBeOpened("permission denied"));
        }
        catch (DirectoryNotFoundException)
        {
            return new Refused(SubmissionFile.WhyMissing(folder));
        }
        catch (IOException)
        {
            return new Refused(Opened.CannotBeOpened("its path is too long, or the disk fails"));
        }
    }

    private static bool IsAsked(ref FileSystemEntry entry) => entry.IsDirectory || InnerPath.IsSubmission(entry.FileName);

    private static ListedEntry Describe(ref FileSystemEntry entry)
    {
        // -1, every flag at once, stands for "cannot be told".
        var attributes = entry.Attributes;
        var isLink = (int)attributes != -1 && attributes.HasFlag(FileAttributes.ReparsePoint);
        return new ListedEntry(entry.FileName.ToString(), entry.IsDirectory, isLink);
    }
}

/// <param name="LeadsToFolder">Is a folder, or a link to one.</param>
internal sealed record ListedEntry(string Name, bool LeadsToFolder, bool IsLink);
