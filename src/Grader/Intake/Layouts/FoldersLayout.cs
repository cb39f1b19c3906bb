using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Layouts;

/// <summary>A folder, or an archive, for each student, whatever is in it. Nothing is told by its name, so it is never
/// recognized.</summary>
internal static class FoldersLayout
{
    public static readonly Layout Layout = new(
        "folders",
        "a folder for each student",
        "STUDENT/EXERCISE.csx",
        download => ReadFolders(download, _ => new())
    )
    {
        NeedsSign = true,
    };

    /// <param name="identify">What a folder's name says for sure.</param>
    public static ImmutableDictionary<DownloadedName, HandIn> ReadFolders(
        Download download,
        Func<string, StudentIdentity> identify
    ) =>
        download
            .Names.Where(n => n.HoldsFiles)
            .ToImmutableDictionary(n => n, n => HandInOf(n.Text, n.Unpacked ?? n.Text, identify));

    private static HandIn HandInOf(string folder, string name, Func<string, StudentIdentity> identify) =>
        new([new Owner($"folder {folder}", identify(name), name) { Tag = folder }]);
}
