using Grader.Session;

namespace Grader.Verifying;

/// <summary>Does parts of verifications, as others ask for them.</summary>
/// <param name="grading">Of a session with <paramref name="seed"/>.</param>
public sealed class PartialVerification(GradingSession grading, int seed)
{
    private readonly OncePerKey<string, Verification> _begun = new();

    /// <param name="id">One of the course's exercises.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public async Task<PartFinding> Do(string id, VerificationPart part, CancellationToken cancellation)
    {
        var verification = await _begun.GetOrStart(id, () => Begin(id, cancellation));
        return await verification.Do(part, cancellation);
    }

    private async Task<Verification> Begin(string id, CancellationToken cancellation) =>
        await grading.ReadExercise(id, cancellation) is ExerciseReading.Read(var exercise)
            ? new(exercise, grading.Course, grading, seed, () => { })
            : throw new GraderFailureException($"{id} cannot be read.");
}
