using System.Runtime.CompilerServices;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>Several exercises at the release gate, two at a time, so that no core waits for the last run of one.</summary>
public static class Verifications
{
    private const int AtATime = 2;

    /// <param name="grading">Of a session with <paramref name="seed"/>.</param>
    /// <param name="step">Called whenever something that takes time is done.</param>
    /// <returns>In the order of the exercises.</returns>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public static async IAsyncEnumerable<VerificationResult> Run(
        IEnumerable<Exercise> exercises,
        Course course,
        GradingSession grading,
        int seed,
        Action step,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var turns = new SemaphoreSlim(AtATime);
        foreach (var verifying in exercises.Select(Verify).ToList())
        {
            yield return await verifying;
        }

        async Task<VerificationResult> Verify(Exercise exercise)
        {
            await turns.WaitAsync(cancellation);
            try
            {
                return await new Verification(exercise, course, grading, seed, step).Run(cancellation);
            }
            finally
            {
                turns.Release();
            }
        }
    }
}
