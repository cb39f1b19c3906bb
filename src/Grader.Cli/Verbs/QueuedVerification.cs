using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Cli.Outside;
using Grader.Isolation;
using Grader.Queue.Batches;
using Grader.Queue.Connecting;
using Grader.Sealing;
using Grader.Verifying;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>A verification whose parts are done by workers of a queue.</summary>
internal sealed class QueuedVerification : IAsyncDisposable
{
    private readonly QueuedBatch _queued;
    private readonly Course _course;

    private QueuedVerification(QueuedBatch queued, Course course) => (_queued, _course) = (queued, course);

    /// <param name="run">One that names a queue.</param>
    /// <exception cref="QueueException">The queue cannot be used.</exception>
    public static async Task<QueuedVerification> OpenFor(
        VerifyRun run,
        Course course,
        ImmutableArray<string> ids,
        CancellationToken cancellation
    )
    {
        var world = run.World;
        var terms = new BatchTerms(
            Printable.Shorten($"verify {string.Join(", ", ids)}", 60),
            PartsHash.Of(["verify", .. ids]),
            SealedCourse.MakeToVerify(course, ids, GraderVersion.Current),
            run.Seed,
            QueuedBatch.Build(world),
            run.Isolation != RequestedIsolation.None,
            IsWaitedFor: false
        )
        {
            Verifies = true,
        };
        return new(await QueuedBatch.Open(world, run.Queue, terms, world.DrawSeed, cancellation), course);
    }

    public Task Put(ImmutableArray<SplitVerification> exercises, CancellationToken cancellation) =>
        _queued.Fill(
            async batch =>
            {
                foreach (var exercise in exercises)
                {
                    foreach (var part in exercise.Parts)
                    {
                        await batch.Put(exercise.Exercise, part, cancellation);
                    }
                }
            },
            cancellation
        );

    public void SayLeft(ImmutableArray<SplitVerification> exercises) =>
        _queued.SayLeft(
            $"{Plural.Counted(exercises.Length, "exercise")} in {Plural.Counted(exercises.Sum(e => e.Parts.Length), "part")}"
        );

    /// <summary>What comes of it, in the order of the exercises.</summary>
    /// <param name="step">Called whenever a part is done.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    /// <exception cref="QueueException">The database refuses.</exception>
    public async IAsyncEnumerable<VerificationResult> Follow(
        ImmutableArray<SplitVerification> exercises,
        Action step,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var followed = _queued.Follow(cancellation);
        foreach (var verifying in exercises.Select(Verify).ToList())
        {
            yield return await verifying;
        }

        async Task<VerificationResult> Verify(SplitVerification exercise) =>
            WithPathsHere(
                exercise.Join([.. await Task.WhenAll(exercise.Parts.Select(part => VerifyPart(exercise.Exercise, part)))])
            );

        async Task<PartFinding> VerifyPart(string exercise, VerificationPart part)
        {
            var found = await followed.Verify(exercise, part, cancellation);
            step();
            return found;
        }
    }

    private VerificationResult WithPathsHere(VerificationResult verified) =>
        verified with
        {
            Laws =
            [
                .. verified.Laws.Select(l => l with { Broken = [.. l.Broken.Select(b => SealedCourse.WithPathsIn(_course, b))] }),
            ],
        };

    /// <inheritdoc cref="QueuedBatch.End"/>
    public Task End(bool isWhole) => _queued.End(isWhole);

    public ValueTask DisposeAsync() => _queued.DisposeAsync();
}
