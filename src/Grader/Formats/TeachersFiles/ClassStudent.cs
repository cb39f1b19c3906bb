using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Formats.TeachersFiles;

/// <summary>A student of a grading, to be found in a teacher's file.</summary>
/// <param name="Name">As the report has it: a name, a login, an id, whatever the folder was called.</param>
/// <param name="Files">Those that count.</param>
internal sealed record ClassStudent(string Name, StudentIdentity Who, ImmutableArray<SubmissionReport> Files)
{
    /// <summary>What schools number them by.</summary>
    public IEnumerable<string> Ids => new[] { Who.Id, Name }.OfType<string>();

    /// <summary>What is known of an exercise: the file that was graded, else one that could not be; null where there is
    /// none.</summary>
    public SubmissionReport? FileFor(ClassExercise exercise) =>
        Files
            .Where(f => f.Exercise == exercise.Id && f.Status != SubmissionStatus.UnknownExercise)
            .OrderBy(f => f.Credit is null)
            .FirstOrDefault();

    public IEnumerable<string> Logins => new[] { Who.Login, Who.Email, Name }.OfType<string>();

    /// <summary>Whether something was handed in that could not be graded, and may be for any exercise.</summary>
    public bool HasUnknownFile =>
        Files.Any(f =>
            f.Exercise is null or { Length: 0 } && f.Status != SubmissionStatus.Missing
            || f.Status == SubmissionStatus.UnknownExercise
        );

    public static ImmutableArray<ClassStudent> AllIn(ImmutableArray<SubmissionReport> counting) =>
        [
            .. counting
                .Where(f => f.Student is not null)
                .GroupBy(f => f.Student!)
                .Select(g => new ClassStudent(
                    g.Key,
                    g.Select(f => f.Identity).FirstOrDefault(i => i is not null) ?? new(),
                    [.. g]
                )),
        ];
}
