using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>A folder, or an archive, for each student, whatever is in it. Nothing is told by its name, so it is never
/// recognized.</summary>
internal static class FoldersLayout
{
    public static readonly Layout Layout = new("folders", "a folder for each student", "STUDENT/EXERCISE.csx", ReadFolders)
    {
        NeedsSign = true,
    };

    public static ImmutableDictionary<DownloadedName, HandIn> ReadFolders(Download download) =>
        download
            .Names.Where(n => n.HoldsFiles)
            .ToImmutableDictionary(
                n => n,
                n => new HandIn([new Owner($"folder {n.Text}", new(), n.Unpacked ?? n.Text) { Tag = n.Text }])
            );
}
