using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>The parts of an exercise's verification, to be done by others, and put together again.</summary>
public sealed class SplitVerification
{
    /// <summary>Mutants of a part: what all of an exercise hang on is prepared once by each machine that does any.</summary>
    private const int MutantsAtOnce = 8;

    private readonly Exercise _exercise;
    private readonly CompilerReply.Mutated _mutated;

    private SplitVerification(Exercise exercise, CompilerReply.Mutated mutated) => (_exercise, _mutated) = (exercise, mutated);

    public string Exercise => _exercise.Id;

    /// <summary>First the laws, then the mutants in their order.</summary>
    public ImmutableArray<VerificationPart> Parts =>
        [
            new VerificationPart.Laws(),
            .. _mutated
                .Mutants.Chunk(MutantsAtOnce)
                .Select((some, i) => new VerificationPart.Mutants(i * MutantsAtOnce, some.Length)),
        ];

    /// <param name="grading">It need not run anything.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public static async Task<SplitVerification> Split(
        Exercise exercise,
        GradingSession grading,
        CancellationToken cancellation
    ) => new(exercise, await grading.Bench.MutateReference(exercise.Id, cancellation));

    /// <param name="findings">One for each part.</param>
    /// <exception cref="GraderFailureException">They are not what was asked for.</exception>
    public VerificationResult Join(ImmutableArray<PartFinding> findings)
    {
        var laws = findings.OfType<PartFinding.Laws>().Single();
        ImmutableArray<TriedMutant> tried = [.. findings.OfType<PartFinding.Mutants>().SelectMany(f => f.Tried)];
        return laws.Alike is null || tried.Length == _mutated.Mutants.Length
            ? Verification.Join(_exercise, laws, tried, _mutated)
            : throw new GraderFailureException(
                $"Of {_mutated.Mutants.Length} mutants of {Exercise} {tried.Length} came back. Verify it once more."
            );
    }
}
