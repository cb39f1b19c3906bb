using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Session;

namespace Grader.Cli.Verbs;

/// <summary>Where verdicts come from: this machine, or workers of a queue.</summary>
/// <param name="Isolation">That of every verdict, at least.</param>
/// <param name="AtATime">How many files are asked for at once.</param>
internal sealed record VerdictSource(
    EnforcedIsolation Isolation,
    int Seed,
    int AtATime,
    Func<HandedInFile, CancellationToken, Task<GradedSubmission>> Grade
)
{
    /// <summary>Who grades, for whoever watches; null where nobody needs to be told.</summary>
    public Func<string?> DescribeWorkers { get; init; } = () => null;

    /// <param name="exercise">The one that all files are graded as, if one was named.</param>
    public static VerdictSource Here(GradingSession grading, string? exercise, int seed, int jobs) =>
        new(grading.Isolation, seed, jobs, (file, stopping) => grading.Grade(file, exercise, stopping));
}
