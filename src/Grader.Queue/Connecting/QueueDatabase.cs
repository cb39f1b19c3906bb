using Dapper;
using Grader.Gradebook.Connecting;
using Npgsql;

namespace Grader.Queue.Connecting;

/// <summary>The database of a queue, opened.</summary>
public sealed class QueueDatabase : IAsyncDisposable
{
    /// <summary>What the tables are like. A grader works with one of them only.</summary>
    internal const int Schema = 2;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>Of who has to go.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(8);

    private readonly GivenConnection _given;
    private readonly Action<string> _say;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private bool _isAway;

    private QueueDatabase(GivenConnection given, int connections, Action<string> say, TimeProvider time)
    {
        (_given, _say, _time) = (given, say, time);
        Words = given.ForUpTo(connections);
        Source = NpgsqlDataSource.Create(Words);
    }

    internal NpgsqlConnectionStringBuilder Words { get; }

    internal NpgsqlDataSource Source { get; }

    public string Place => _given.Place;

    internal string Describe(Exception e) => DatabaseTrouble.Describe(e, _given);

    /// <param name="connections">As many at once, at most.</param>
    /// <param name="say">Gets a line when it goes away for a while, and when it is back.</param>
    /// <exception cref="QueueException">It cannot be reached, is not set up, or is another grader's.</exception>
    public static async Task<QueueDatabase> Open(
        GivenConnection given,
        int connections,
        Action<string> say,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var database = new QueueDatabase(given, connections, say, time);
        try
        {
            await database.RefuseOtherSchema(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private async Task RefuseOtherSchema(CancellationToken cancellation)
    {
        var found = await AskOnce(c => c.QuerySingleAsync<int>("SELECT version FROM grader.schema"), cancellation);
        if (found != Schema)
        {
            throw new QueueException(
                found > Schema
                    ? DescribeNewer(_given)
                    : $"The queue's {Place} was set up by an older grader. Its owner brings it up to date: grader queue init."
            );
        }
    }

    internal static string DescribeNewer(GivenConnection given) =>
        $"The queue's {given.Place} was set up by a newer grader. Use that one here too.";

    /// <summary>Asks, and waits where the database is away: what is under way is worth some minutes.</summary>
    /// <exception cref="QueueException">It refuses.</exception>
    internal async Task<T> Ask<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var connection = await Source.OpenConnectionAsync(cancellation);
                var answer = await ask(connection);
                Tell(isAway: false, () => $"The queue's {Place} answers again.");
                return answer;
            }
            catch (Exception e) when (DatabaseTrouble.MayPass(e))
            {
                Tell(isAway: true, () => $"{DatabaseTrouble.Describe(e, _given)} This waits until it answers.");
                await Task.Delay(_pause, _time, cancellation);
            }
            catch (Exception e) when (DatabaseTrouble.Is(e))
            {
                throw new QueueException(DatabaseTrouble.Describe(e, _given));
            }
        }
    }

    /// <summary>The same, for who has to go: it waits some seconds.</summary>
    /// <returns>Whether it was done.</returns>
    internal async Task<bool> AskInPassing<T>(Func<NpgsqlConnection, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(_patience, _time);
        try
        {
            await Ask(ask, patience.Token).WaitAsync(patience.Token);
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or QueueException)
        {
            return false;
        }
    }

    /// <summary>The same, without waiting.</summary>
    internal async Task<T> AskOnce<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellation);
            return await ask(connection);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            throw new QueueException(DatabaseTrouble.Describe(e, _given));
        }
    }

    private void Tell(bool isAway, Func<string> line)
    {
        lock (_lock)
        {
            if (_isAway != isAway)
            {
                _isAway = isAway;
                _say(line());
            }
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
