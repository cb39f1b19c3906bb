using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Keeping;
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
    private readonly QueueDatabase _database;
    private readonly Batch _batch;
    private readonly Course _course;
    private readonly string? _exercise;
    private FollowedBatch? _followed;
    private bool _isEmpty;

    private QueuedGrading(OutsideWorld world, QueueDatabase database, Batch batch, Course course, string? exercise) =>
        (_world, _database, _batch, _course, _exercise, _isEmpty) = (world, database, batch, course, exercise, !batch.WasThere);

    public int Seed => _batch.Seed;

    /// <param name="given">What <c>--queue</c> says.</param>
    /// <param name="exercise">The one that all files are graded as, if one was named.</param>
    /// <param name="drawSeed">Called where no batch of this grading is there, and no seed was given.</param>
    /// <exception cref="QueueException">The queue cannot be used.</exception>
    public static async Task<QueuedGrading> Open(
        OutsideWorld world,
        string? given,
        Course course,
        string? exercise,
        BatchTerms terms,
        Func<int> drawSeed,
        CancellationToken cancellation
    )
    {
        var database = await QueueDatabase.Open(
            QueueOptions.Read(world, given),
            connections: 8,
            world.Say,
            world.Time,
            cancellation
        );
        try
        {
            var batch = await Batch.FindOrBegin(database, terms, drawSeed, cancellation);
            return new(world, database, batch, course, exercise);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <param name="run">One that names a queue.</param>
    public static Task<QueuedGrading> OpenFor(
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
            Build(world),
            run.Isolation != RequestedIsolation.None,
            IsWaitedFor: false
        );
        return Open(world, run.Queue.Given, course, exercise, terms, drawSeed, cancellation);
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
            Build(world),
            file.Isolation != RequestedIsolation.None,
            IsWaitedFor: true
        );
        await using var queued = await Open(world, file.Queue, course, id, terms, world.DrawSeed, cancellation);
        try
        {
            await queued.Put([handedIn], cancellation);
            return await queued.Follow(LeastOf(file.Isolation), cancellation).Grade(handedIn, cancellation);
        }
        finally
        {
            await queued._batch.Remove(CancellationToken.None);
        }
    }

    private static GraderBuild Build(OutsideWorld world) => GraderBuild.Find(GraderVersion.Current, Programs.FindToRead(world));

    /// <summary>A session on this machine, where no student's program runs.</summary>
    /// <param name="isRunning">Whether references are run, for pages.</param>
    public Task<GradingSession> OpenHere(bool isRunning, int jobs, CancellationToken cancellation) =>
        isRunning
            ? Courses.OpenGrading(_world, _course, RequestedIsolation.Auto, Seed, jobs, cancellation)
            : Courses.OpenForReading(_world, _course, cancellation);

    /// <summary>Puts into the queue what it can grade.</summary>
    public async Task Put(ImmutableArray<HandedInFile> files, CancellationToken cancellation)
    {
        _isEmpty = false;
        foreach (var file in files)
        {
            if (file.Read() is SubmissionReading.Text text && _course.FindId(_exercise ?? file.ClaimedExercise) is { } id)
            {
                await _batch.Put(id, text.Content, cancellation);
            }
        }
        await FollowedBatch.HandOut(_batch, cancellation);
    }

    public void SayLeft(ImmutableArray<HandedInFile> files) =>
        _world.Say(
            $"Batch {_batch.Number} is in the queue: {Plural.Counted(files.Length, "file")}. The same command without --detach "
                + $"follows it, {_world.CommandName} queue show shows how far it is."
        );

    /// <summary>Verdicts from the queue, as they come.</summary>
    public VerdictSource Follow(EnforcedIsolation isolation, CancellationToken cancellation)
    {
        _followed = FollowedBatch.Follow(_batch, SayWho, _world.Time, cancellation);
        var grading = new FileGrading(_course, _exercise, (id, text, stopping) => GradeText(id, text, stopping));
        return new(isolation, Seed, AtATime, grading.Grade) { DescribeWorkers = () => _followed.Workers.Describe() };
    }

    // Where somebody watches a bar, it stands there.
    private void SayWho(WorkersSeen workers)
    {
        if (workers.Tiers.IsEmpty)
        {
            _world.Say(
                $"No worker takes these{(workers.Others == 0 ? "" : $": {workers.Describe()}")}. On any machine that may: "
                    + $"{_world.CommandName} worker --queue @FILE"
            );
        }
        else if (_world.WatchedConsole is null)
        {
            _world.Say($"There: {workers.Describe()}.");
        }
    }

    /// <summary>What every worker of a batch holds back, at least.</summary>
    public static EnforcedIsolation LeastOf(RequestedIsolation wish) =>
        wish == RequestedIsolation.None
            ? new("N", Files: false, Network: false, Processes: false, Memory: false, Time: true)
            : new("S1", Files: true, Network: true, Processes: true, Memory: true, Time: true);

    private async Task<GradedSubmission> GradeText(string id, string text, CancellationToken cancellation)
    {
        try
        {
            return await _followed!.Grade(id, text, name => Path.Combine(_course.Folder, id, "wrong", name), cancellation);
        }
        catch (QueueException e)
        {
            // No other file can be graded either.
            throw new GraderFailureException(e.Message, e);
        }
    }

    /// <param name="isWhole">Whether all is graded and written: then nothing of it stays in the queue.</param>
    public async Task End(bool isWhole)
    {
        if (isWhole)
        {
            await _batch.Remove(CancellationToken.None);
            return;
        }
        _world.Say(
            $"Batch {_batch.Number} stays in the queue. The same command goes on with it, {_world.CommandName} queue cancel "
                + $"{_batch.Number} ends it."
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_followed is not null)
        {
            await _followed.DisposeAsync();
        }
        if (_isEmpty)
        {
            // What was asked for turned out to be malformed.
            await _batch.Remove(CancellationToken.None);
        }
        await _database.DisposeAsync();
    }
}
