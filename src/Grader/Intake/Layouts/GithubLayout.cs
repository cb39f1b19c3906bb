using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Layouts;

/// <summary>Repositories of GitHub Classroom, as <c>gh classroom clone student-repos</c> lays them:
/// <c>ASSIGNMENT-USER/...</c>.</summary>
/// <remarks>They lie in a folder ASSIGNMENT-submissions (github/gh-classroom, pkg/commands/clone).</remarks>
internal static class GithubLayout
{
    private const string Wrapper = "-submissions";

    public static readonly Layout Layout = new("github", "repositories of GitHub Classroom", "ASSIGNMENT-USER/...", Read)
    {
        NeedsSign = true,
        IsSure = IsClassroom,
        MayRepeat = false,
    };

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download)
    {
        var assignment = AssignmentOf(download);
        return download
            .Names.Where(n =>
                n.IsFolder && n.Text.Length > assignment.Length && n.Text.StartsWith(assignment, StringComparison.Ordinal)
            )
            .ToImmutableDictionary(
                n => n,
                n =>
                {
                    var user = n.Text[assignment.Length..];
                    return new HandIn([new Owner($"github {user}", new StudentIdentity(Login: user), user) { Tag = n.Text }]);
                }
            );
    }

    // With the dash. Users have dashes in their names too: it is what all have in common.
    private static string AssignmentOf(Download download)
    {
        if (download.FolderName.EndsWith(Wrapper, StringComparison.Ordinal))
        {
            var named = download.FolderName[..^(Wrapper.Length - 1)];
            if (download.Names.Any(n => n.IsFolder && n.Text.StartsWith(named, StringComparison.Ordinal)))
            {
                return named;
            }
        }
        var names = download.Names.Where(n => n is { IsFolder: true, IsWork: true }).Select(n => n.Text).ToList();
        if (names is [var only])
        {
            return only[..(only.LastIndexOf('-') + 1)];
        }
        var common = names is []
            ? 0
            : Enumerable.Range(0, names.Min(n => n.Length)).TakeWhile(i => names.TrueForAll(n => n[i] == names[0][i])).Count();
        return common == 0 ? "" : names[0][..(names[0].LastIndexOf('-', common - 1) + 1)];
    }

    // "lee-ann" and "lee-bob" are students, "week-1" and "week-2" are none.
    private static bool IsClassroom(Download download)
    {
        var assignment = AssignmentOf(download).TrimEnd('-');
        var work = download.Names.Where(n => n.IsWork).ToList();
        // The folder around them is none of them.
        bool IsNoRepository(DownloadedName name) =>
            !name.IsFolder
            || download.IsExercise(name.Text)
            || AssignmentWord.Is(name.Text)
            || name.Text.EndsWith(Wrapper, StringComparison.Ordinal);

        if (assignment.Length == 0 || work.Exists(IsNoRepository))
        {
            return false;
        }
        return $"{assignment}{Wrapper}" == download.FolderName
            || AssignmentWord.Is(assignment)
            || download.IsExercise(assignment)
            || (work.Count >= 3 && (assignment.Contains('-', StringComparison.Ordinal) || assignment.Any(char.IsAsciiDigit)));
    }
}
