using System.Collections.Immutable;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Session;

/// <summary>What grading many files came to.</summary>
/// <param name="Submissions">
/// One for each file, in the order of the files. What was not reached is among them, as an error and never as a zero.
/// </param>
/// <param name="Failure">Why the grader itself could not go on; null where it could.</param>
public sealed record GradedClass(ImmutableArray<GradedSubmission> Submissions, string? Failure)
{
    public ImmutableArray<SubmissionReport> Reports => [.. Submissions.Select(s => s.Report)];

    /// <summary>"12 of 30": how many were graded.</summary>
    public string CountInWords => $"{Submissions.Count(s => s.Report.Status != SubmissionStatus.Error)} of {Submissions.Length}";
}

/// <summary>Grades several files at a time.</summary>
public static class ClassGrading
{
    private const string Stopped = "the grading was stopped.";

    /// <param name="grade">Throws <see cref="GraderFailureException"/> where no other file can be graded either.</param>
    /// <param name="began">Called with each file, from any thread.</param>
    /// <param name="ended">Likewise, with what there is by then: one for each file, as where the grading was stopped
    /// now.</param>
    /// <param name="before">Of each file what is known already, or null; empty where nothing is. It is not graded.</param>
    public static async Task<GradedClass> GradeAll(
        ImmutableArray<HandedInFile> files,
        int jobs,
        Func<HandedInFile, CancellationToken, Task<GradedSubmission>> grade,
        Action<HandedInFile> began,
        Action<HandedInFile, Func<ImmutableArray<GradedSubmission>>> ended,
        CancellationToken cancellation,
        ImmutableArray<GradedSubmission?> before = default
    )
    {
        var graded = before.IsDefaultOrEmpty ? new GradedSubmission?[files.Length] : [.. before];
        var left = Enumerable.Range(0, files.Length).Where(i => graded[i] is null).ToImmutableArray();
        var failure = (string?)null;
        try
        {
            await Parallel.ForAsync(
                0,
                left.Length,
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
                async (turn, stopping) =>
                {
                    var i = left[turn];
                    began(files[i]);
                    var submission = await GradeGuarded(files[i], grade, stopping);
                    // Ctrl-C in a terminal reaches the compiler, and runners that are still starting: what ends from now on may
                    // have been ended by it.
                    cancellation.ThrowIfCancellationRequested();
                    graded[i] = submission;
                    ended(files[i], () => SoFar(Stopped));
                }
            );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested) { }
        catch (GraderFailureException e)
        {
            failure = e.Message;
        }
        return new(SoFar(failure ?? Stopped), failure);

        ImmutableArray<GradedSubmission> SoFar(string why) =>
            [.. files.Select((file, i) => Volatile.Read(ref graded[i]) ?? NotGraded(file, $"It was not graded: {why}"))];
    }

    /// <summary>What there is before any file was graded.</summary>
    /// <param name="before">As in <see cref="GradeAll"/>.</param>
    public static ImmutableArray<GradedSubmission> NothingYet(
        ImmutableArray<HandedInFile> files,
        ImmutableArray<GradedSubmission?> before = default
    ) =>
        [
            .. files.Select(
                (file, i) => (before.IsDefaultOrEmpty ? null : before[i]) ?? NotGraded(file, $"It was not graded: {Stopped}")
            ),
        ];

    private static async Task<GradedSubmission> GradeGuarded(
        HandedInFile file,
        Func<HandedInFile, CancellationToken, Task<GradedSubmission>> grade,
        CancellationToken cancellation
    )
    {
        try
        {
            return await grade(file, cancellation);
        }
        catch (Exception e) when (e is not (GraderFailureException or OperationCanceledException))
        {
            // A bug that one file brings to light does not take the others' results along.
            return NotGraded(file, $"The grader failed: {e.Message}");
        }
    }

    private static GradedSubmission NotGraded(HandedInFile file, string why)
    {
        var report = SubmissionReport.NotGraded(file.File, file.Student, null, SubmissionStatus.Error, why);
        return new(report with { Identity = file.Identity }, file.Modified, []) { Number = file.Number };
    }
}
