using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Isolation;
using Grader.Misconceptions;
using Grader.Queue.Batches;
using Grader.Queue.Connecting;
using Grader.Results;
using Grader.Sealing;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>A grading whose verdicts come from workers of a queue.</summary>
internal sealed class QueuedGrading : IAsyncDisposable
{
    /// <summary>Files that are asked for at once. All others are in the queue as well.</summary>
    private const int AtATime = 128;

    private readonly OutsideWorld _world;
    private readonly QueuedBatch _queued;
    private readonly Course _course;
    private readonly string? _exercise;

    /// <param name="exercise">The one that all files are graded as, if one was named.</param>
    private QueuedGrading(OutsideWorld world, QueuedBatch queued, Course course, string? exercise) =>
        (_world, _queued, _course, _exercise) = (world, queued, course, exercise);

    public int Seed => _queued.Batch.Seed;

    /// <param name="run">One that names a queue.</param>
    /// <param name="exercise">The one that all files are graded as, if one was named.</param>
    /// <param name="drawSeed">Called where no batch of this grading is there, and no seed was given.</param>
    /// <exception cref="QueueException">The queue cannot be used.</exception>
    public static async Task<QueuedGrading> OpenFor(
        GradeRun run,
        Course course,
        string? exercise,
        Func<int> drawSeed,
        CancellationToken cancellation
    )
    {
        var world = run.World;
        var terms = new BatchTerms(
            Printable.Shorten(string.Join(", ", run.Paths), 60),
            PartsHash.Of([.. run.Paths.Select(world.PathOf).Order(StringComparer.Ordinal), exercise]),
            SealedCourse.Make(course, course.Ids, GraderVersion.Current),
            run.Seed,
            QueuedBatch.Build(world),
            run.Isolation != RequestedIsolation.None,
            IsWaitedFor: false
        );
        return new(world, await QueuedBatch.Open(world, run.Queue, terms, drawSeed, cancellation), course, exercise);
    }

    /// <summary>Grades one file of a person who waits for it, before all that nobody waits for.</summary>
    /// <param name="file">One that names a queue.</param>
    /// <param name="id">Its exercise.</param>
    /// <exception cref="QueueException">The queue cannot be used.</exception>
    public static async Task<GradedSubmission> GradeOne(
        OwnFile file,
        Course course,
        HandedInFile handedIn,
        string id,
        CancellationToken cancellation
    )
    {
        var world = file.World;
        var terms = new BatchTerms(
            Printable.Shorten(file.Path, 60),
            world.DrawSecretWord(), // nobody goes on with it
            SealedCourse.Make(course, [id], GraderVersion.Current),
            file.Seed,
            QueuedBatch.Build(world),
            file.Isolation != RequestedIsolation.None,
            IsWaitedFor: true
        );
        var batch = await QueuedBatch.Open(world, new(file.Queue, IsLeft: false), terms, world.DrawSeed, cancellation);
        await using var queued = new QueuedGrading(world, batch, course, id);
        try
        {
            await queued.Put([handedIn], cancellation);
            return await queued.Follow(LeastOf(file.Isolation), cancellation).Grade(handedIn, cancellation);
        }
        finally
        {
            await batch.Leave();
        }
    }

    /// <summary>A session on this machine, where no student's program runs.</summary>
    /// <param name="isRunning">Whether references are run, for pages.</param>
    public Task<GradingSession> OpenHere(bool isRunning, int jobs, CancellationToken cancellation) =>
        isRunning
            ? Courses.OpenGrading(_world, _course, RequestedIsolation.Auto, Seed, jobs, cancellation)
            : Courses.OpenForReading(_world, _course, cancellation);

    /// <summary>Puts into the queue what it can grade.</summary>
    public Task Put(ImmutableArray<HandedInFile> files, CancellationToken cancellation) =>
        _queued.Fill(
            async batch =>
            {
                foreach (var file in files)
                {
                    if (file.Read() is SubmissionReading.Text text && _course.FindId(_exercise ?? file.ClaimedExercise) is { } id)
                    {
                        await batch.Put(id, text.Content, cancellation);
                    }
                }
            },
            cancellation
        );

    public void SayLeft(ImmutableArray<HandedInFile> files) => _queued.SayLeft(Plural.Counted(files.Length, "file"));

    /// <summary>Verdicts from the queue, as they come.</summary>
    public VerdictSource Follow(EnforcedIsolation isolation, CancellationToken cancellation)
    {
        var followed = _queued.Follow(cancellation);
        var grading = new FileGrading(_course, _exercise, (id, text, stopping) => GradeText(followed, id, text, stopping));
        return new(isolation, Seed, AtATime, grading.Grade) { DescribeWorkers = () => followed.Workers.Describe() };
    }

    /// <summary>What every worker of a batch holds back, at least.</summary>
    public static EnforcedIsolation LeastOf(RequestedIsolation wish) =>
        wish == RequestedIsolation.None
            ? new("N", Files: false, Network: false, Processes: false, Memory: false, Time: true)
            : new("S1", Files: true, Network: true, Processes: true, Memory: true, Time: true);

    private async Task<GradedSubmission> GradeText(FollowedBatch followed, string id, string text, CancellationToken cancellation)
    {
        try
        {
            var graded = await followed.Grade(id, text, name => Path.Combine(_course.Folder, id, "wrong", name), cancellation);
            return graded.Report is { Status: SubmissionStatus.Error, Message: { } why }
                ? graded with
                {
                    Report = graded.Report with { Message = SealedCourse.WithPathsIn(_course, why) },
                }
                : graded;
        }
        catch (QueueException e)
        {
            // No other file can be graded either.
            throw new GraderFailureException(e.Message, e);
        }
    }

    /// <inheritdoc cref="QueuedBatch.End"/>
    public Task End(bool isWhole) => _queued.End(isWhole);

    public ValueTask DisposeAsync() => _queued.DisposeAsync();
}
