using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Gradebook.Keeping;
using Grader.Queue.Batches;
using Grader.Queue.Connecting;

namespace Grader.Cli.Verbs;

/// <summary>A batch in a queue, and what its owner is told of it.</summary>
internal sealed class QueuedBatch : IAsyncDisposable
{
    private readonly OutsideWorld _world;
    private readonly QueueDatabase _database;
    private FollowedBatch? _followed;
    private bool _isEmpty;

    private QueuedBatch(OutsideWorld world, QueueDatabase database, Batch batch) =>
        (_world, _database, Batch, _isEmpty) = (world, database, batch, !batch.WasThere);

    public Batch Batch { get; }

    /// <summary>Which grader hands in: only workers of the same one take of it.</summary>
    public static GraderBuild Build(OutsideWorld world) => GraderBuild.Find(GraderVersion.Current, Programs.FindToRead(world));

    /// <summary>Goes on with the one that is there, or begins one.</summary>
    /// <param name="queue">One that names a queue.</param>
    /// <param name="drawSeed">Called where none is there, and no seed was given.</param>
    /// <exception cref="QueueException">The queue cannot be used.</exception>
    public static async Task<QueuedBatch> Open(
        OutsideWorld world,
        QueueChoice queue,
        BatchTerms terms,
        Func<int> drawSeed,
        CancellationToken cancellation
    )
    {
        var database = await QueueDatabase.Open(
            QueueOptions.Read(world, queue.Given),
            connections: 8,
            world.Say,
            world.Time,
            cancellation
        );
        try
        {
            await Batch.RemoveAbandoned(database, cancellation);
            var batch = await Batch.FindOrBegin(database, terms, drawSeed, cancellation);
            if (!queue.IsLeft && !await batch.TryFollow(cancellation))
            {
                throw new QueueException(
                    $"Batch {batch.Number} is followed by another grader already, and its report is made there. Where that one "
                        + "is gone, the same command goes on in half a minute."
                );
            }
            if (!batch.WasThere && !terms.IsWaitedFor)
            {
                await SayForgotten(world, batch, cancellation);
            }
            return new(world, database, batch);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task SayForgotten(OutsideWorld world, Batch batch, CancellationToken cancellation)
    {
        foreach (var other in await batch.FindForgotten(cancellation))
        {
            world.Say(
                $"Batch {other} is in the queue as well, of the same name but with another course, seed or grader, and nobody "
                    + $"follows it. {world.CommandName} queue cancel {other} ends it."
            );
        }
    }

    /// <summary>Puts something in, and lets workers begin.</summary>
    public async Task Fill(Func<Batch, Task> put, CancellationToken cancellation)
    {
        _isEmpty = false;
        await put(Batch);
        await FollowedBatch.HandOut(Batch, cancellation);
    }

    /// <param name="what">How much it is: "30 files".</param>
    public void SayLeft(string what) =>
        _world.Say(
            $"Batch {Batch.Number} is in the queue: {what}. The same command without --detach follows it, "
                + $"{_world.CommandName} queue show shows how far it is."
        );

    public FollowedBatch Follow(CancellationToken cancellation) =>
        _followed ??= FollowedBatch.Follow(Batch, SayWho, _world.Time, cancellation);

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

    /// <param name="isWhole">Whether nothing more is waited for: then nothing of it stays in the queue.</param>
    public async Task End(bool isWhole)
    {
        if (isWhole)
        {
            await Leave();
        }
        else if (!await Batch.IsKnownToBeGone())
        {
            _world.Say(
                $"Batch {Batch.Number} stays in the queue. The same command goes on with it, {_world.CommandName} queue cancel "
                    + $"{Batch.Number} ends it."
            );
        }
    }

    /// <summary>Takes it out of the queue.</summary>
    public async Task Leave()
    {
        if (!await Batch.TryRemove())
        {
            _world.Say(
                $"Batch {Batch.Number} could not be taken out of the queue, which does not answer. Nobody needs it any more: "
                    + $"{_world.CommandName} queue cancel {Batch.Number} ends it."
            );
        }
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
            await Leave();
        }
        await _database.DisposeAsync();
    }
}
