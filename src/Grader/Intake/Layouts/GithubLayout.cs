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
        var common = AssignmentOf(download);
        return download
            .Names.Where(n => n.IsFolder)
            .Select(n => (Name: n, Assignment: common.Length > 0 ? common : AssignmentIn(n.Text, download)))
            .Where(n =>
                n.Name.Text.Length > n.Assignment.Length && n.Name.Text.StartsWith(n.Assignment, StringComparison.Ordinal)
            )
            .ToImmutableDictionary(n => n.Name, n => HandInOf(n.Name.Text, n.Name.Text[n.Assignment.Length..]));
    }

    private static HandIn HandInOf(string folder, string user) =>
        new([new Owner($"github {user}", new StudentIdentity(Login: user), user) { Tag = folder }])
        {
            // Files of a clone have the time at which it was made.
            IsOfUnknownTime = true,
        };

    // The longest beginning, up to a dash, that is known for an assignment; empty where there is none.
    private static string AssignmentIn(string name, Download download) =>
        Enumerable
            .Range(1, name.Length - 1)
            .Where(i => name[i] == '-' && (AssignmentWord.Is(name[..i]) || download.IsExercise(name[..i])))
            .Select(i => name[..(i + 1)])
            .LastOrDefault("");

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

        if (work.Exists(IsNoRepository))
        {
            return false;
        }
        if (assignment.Length == 0)
        {
            // "week1-intro" and "week2-loops" are no repositories: of several assignments one is done by several.
            var assignments = work.ConvertAll(n => AssignmentIn(n.Text, download));
            return !assignments.Contains("") && assignments.Distinct().Count() is > 1 and var count && count < work.Count;
        }
        return $"{assignment}{Wrapper}" == download.FolderName
            || AssignmentWord.Is(assignment)
            || download.IsExercise(assignment)
            || (work.Count >= 3 && (assignment.Contains('-', StringComparison.Ordinal) || assignment.Any(char.IsAsciiDigit)));
    }
}
