using System.Collections.Immutable;
using Grader.Cli.Outside;
using Grader.Formats;
using Grader.Intake;

namespace Grader.Cli.Verbs;

/// <summary>Where what is graded lies in its repository.</summary>
/// <param name="IsRepository">Whether it is a repository as a whole.</param>
internal sealed record JobPlace(CiPlace Known, bool IsRepository)
{
    /// <summary>What runners call the folder that a job's repositories are in.</summary>
    private static readonly ImmutableArray<string> _workspaces = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

    /// <param name="paths">As they were given.</param>
    public static JobPlace Find(OutsideWorld world, IReadOnlyList<string> paths)
    {
        var summary = world.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file ? new FileInfo(world.PathOf(file)) : null;
        var bytes = summary is { Exists: true } ? summary.Length : 0;
        if (Submissions.StartOfNames([.. paths.Select(world.PathOf)]) is not { Length: > 0 } start)
        {
            return new(new("", bytes), IsRepository: false);
        }
        var root = RepositoryAbove(start) ?? WorkspaceAbove(world, start) ?? start;
        var below = Path.GetRelativePath(root, start).Replace(Path.DirectorySeparatorChar, '/');
        return new(new(below == "." ? "" : $"{below}/", bytes), IsGitRepository(start));
    }

    // A workspace of GitHub's may have several repositories in it.
    private static string? RepositoryAbove(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (IsGitRepository(above))
            {
                return above;
            }
        }
        return null;
    }

    // Where the repository came without its history.
    private static string? WorkspaceAbove(OutsideWorld world, string folder) =>
        _workspaces
            .Select(world.Variable)
            .Where(root => !string.IsNullOrEmpty(root))
            .Select(root => Path.TrimEndingDirectorySeparator(world.PathOf(root!)))
            .FirstOrDefault(root =>
                folder == root || folder.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            );

    private static bool IsGitRepository(string folder) =>
        Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git"));
}
