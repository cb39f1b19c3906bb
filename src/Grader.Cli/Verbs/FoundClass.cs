using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Cli.Verbs;

/// <summary>What tells whose a file is, as it was given.</summary>
/// <param name="Exercise">The one that all files are for; null where each says so itself.</param>
/// <param name="Layout">What <c>--layout</c> says, if anything.</param>
/// <param name="RosterPath">What <c>--roster</c> says, if anything.</param>
/// <param name="IsOfOneStudent">Whether all of it is one student's.</param>
internal sealed record ClassQuestion(string? Exercise, string? Layout, string? RosterPath, bool IsOfOneStudent);

/// <summary>The files of a class, and who of its roster has none.</summary>
internal sealed record FoundClass(ImmutableArray<HandedInFile> Files, ImmutableArray<GradedSubmission> Missing)
{
    /// <summary>Says on standard error what was noticed.</summary>
    /// <exception cref="RequestException">There is nothing to grade, or a roster makes no sense.</exception>
    public static FoundClass Find(OutsideWorld world, IReadOnlyList<string> paths, ClassQuestion asked, Course course)
    {
        var roster = asked.RosterPath is { } path ? Rosters.Read(world, path) : null;
        var options = new SearchOptions(asked.Exercise, asked.Layout, roster)
        {
            IsOfOneStudent = asked.IsOfOneStudent,
            IsExercise = id => course.FindId(id) is not null,
        };
        switch (Submissions.Find([.. paths.Select(world.PathOf)], options))
        {
            case SubmissionSearch.Found(var files) found:
                foreach (var remark in found.Remarks)
                {
                    world.Say(remark);
                }
                return new(files, [.. found.Missing.Select(m => NothingFrom(m.Name, m.Who))]);
            case SubmissionSearch.Refused(var message):
                throw new RequestException(message);
            default:
                throw new UnreachableException();
        }
    }

    private static GradedSubmission NothingFrom(string student, StudentIdentity who) =>
        new(SubmissionReport.NothingHandedIn(student, who), Modified: null, []);
}
