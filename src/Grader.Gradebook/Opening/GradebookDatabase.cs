using System.Data;
using Grader.Gradebook.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Grader.Gradebook.Opening;

/// <summary>A gradebook in PostgreSQL, opened: a connection, and where it is written to the lock that goes with that. Whatever
/// ends the connection ends the lock, so that nothing can be written without it.</summary>
internal sealed class GradebookDatabase : OpenGradebook
{
    /// <summary>"Grdr". A database has one gradebook, and its locks are its own.</summary>
    private const string TakeLock = "SELECT pg_try_advisory_lock(1198679154)";

    // A machine that is gone without a word keeps others out for no longer than half a minute.
    private const string NoticeTheGone =
        "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private const string MoveCounters = $"""
        SELECT
            setval('{GradebookContext.Schema}."Gradings_Id_seq"', (SELECT max("Id") FROM {GradebookContext.Schema}."Gradings")),
            setval('{GradebookContext.Schema}."Verdicts_Id_seq"', (SELECT max("Id") FROM {GradebookContext.Schema}."Verdicts")),
            setval('{GradebookContext.Schema}."Decisions_Id_seq"', (SELECT max("Id") FROM {GradebookContext.Schema}."Decisions"))
        """;

    private const int Attempts = 20;
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);

    private readonly GradebookPlace.InDatabase _place;
    private readonly NpgsqlDataSource _source;
    private NpgsqlConnection _connection;
    private bool _isLocked;

    /// <summary>Who wrote the last grading when this one looked last.</summary>
    private LastWriter? _writer;

    private sealed record LastWriter(long Grading, int Process, string Machine);

    private GradebookDatabase(GradebookPlace.InDatabase place)
        : base(place)
    {
        _place = place;
        var words = place.Connection.ForUpTo(1);
        words.Pooling = false;
        _source = NpgsqlDataSource.Create(words);
        _connection = _source.CreateConnection();
    }

    /// <inheritdoc cref="OpenGradebook.OpenOrCreate"/>
    public static Task<GradebookDatabase> OpenOrCreate(
        GradebookPlace.InDatabase place,
        TimeProvider time,
        CancellationToken cancellation
    ) => Open(place, book => book.LockIt(mayCreate: true, time, cancellation), cancellation);

    /// <inheritdoc cref="OpenGradebook.OpenToChange"/>
    public static Task<GradebookDatabase> OpenToChange(
        GradebookPlace.InDatabase place,
        TimeProvider time,
        CancellationToken cancellation
    ) => Open(place, book => book.LockIt(mayCreate: false, time, cancellation), cancellation);

    /// <inheritdoc cref="OpenGradebook.OpenToRead"/>
    public static Task<GradebookDatabase> OpenToRead(
        GradebookPlace.InDatabase place,
        TimeProvider time,
        CancellationToken cancellation
    ) =>
        Open(
            place,
            book =>
                DatabaseSchema.Read(book._connection, place) switch
                {
                    null => throw NotThere(place),
                    // An older one has to be brought up to date first.
                    < GradebookHeader.Schema => book.LockIt(mayCreate: false, time, cancellation),
                    _ => Task.CompletedTask,
                },
            cancellation
        );

    private static async Task<GradebookDatabase> Open(
        GradebookPlace.InDatabase place,
        Func<GradebookDatabase, Task> begin,
        CancellationToken cancellation
    )
    {
        var book = new GradebookDatabase(place);
        try
        {
            await book._connection.OpenAsync(cancellation);
            await begin(book);
            return book;
        }
        catch (Exception e)
        {
            book.Dispose();
            if (e is GradebookException or OperationCanceledException || book.Describe(e) is not { } line)
            {
                throw;
            }
            throw new GradebookException(line);
        }
    }

    private async Task LockIt(bool mayCreate, TimeProvider time, CancellationToken cancellation)
    {
        if (DatabaseSchema.Read(_connection, _place) is null && !mayCreate)
        {
            throw NotThere(_place);
        }
        for (var attempt = 1; !TryLock(); attempt++)
        {
            if (attempt == Attempts)
            {
                throw InUse(_place, DatabaseSchema.Read(_connection, _place) is null ? null : this);
            }
            await Task.Delay(_between, time, cancellation);
        }
        // Whoever had it may have made it.
        if (DatabaseSchema.Read(_connection, _place) is var there and not GradebookHeader.Schema)
        {
            DatabaseSchema.BringUpToDate(_connection, there, _place);
        }
        DatabaseSchema.GiveRights(_connection);
        _isLocked = true;
        _writer = ReadWriter();
    }

    private static GradebookException NotThere(GradebookPlace place) =>
        new($"There is no gradebook in '{place.Shown}'. grade --out DIR --keep CONNECTION keeps one there. {place.Otherwise}");

    private bool TryLock()
    {
        DatabaseSchema.Ask(_connection, NoticeTheGone);
        return DatabaseSchema.Ask(_connection, TakeLock) is true;
    }

    protected override GradebookContext Connect()
    {
        if (_connection.State != ConnectionState.Open)
        {
            Reconnect();
        }
        return DatabaseSchema.TablesOver(_connection);
    }

    private void Reconnect()
    {
        _connection.Dispose();
        _connection = _source.CreateConnection();
        _connection.Open();
        if (!_isLocked)
        {
            return;
        }
        if (!TryLock())
        {
            _connection.Dispose();
            throw new TimeoutException("another connection has its lock");
        }
        if (ReadWriter() is { } writer && writer != _writer)
        {
            throw new GradebookException(
                $"The gradebook '{_place.Shown}' was away, and process {writer.Process} on {writer.Machine} grades into it by "
                    + $"now. Wait until that has ended. {_place.Otherwise}"
            );
        }
    }

    private LastWriter? ReadWriter()
    {
        using var tables = DatabaseSchema.TablesOver(_connection);
        return WriterIn(tables);
    }

    private static LastWriter? WriterIn(GradebookContext tables) =>
        tables.Gradings.OrderByDescending(g => g.Id).Select(g => new LastWriter(g.Id, g.Process, g.Machine)).FirstOrDefault();

    public override T Change<T>(Func<GradebookContext, T> change, bool isRepeatable = false)
    {
        var (changed, writer) = base.Change(tables => (change(tables), WriterIn(tables)), isRepeatable);
        _writer = writer;
        return changed;
    }

    protected override IDbContextTransaction BeginMoment(GradebookContext tables) =>
        tables.Database.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void CountOn(GradebookContext tables) => tables.Database.ExecuteSqlRaw(MoveCounters);

    protected override string? Describe(Exception thrown) => DatabaseProblem.Describe(thrown, _place);

    protected override string? WhyToWait(Exception thrown, bool isRepeatable) =>
        isRepeatable && DatabaseProblem.MayPass(thrown) ? Describe(thrown) : null;

    protected override TimeSpan BetweenAttempts => TimeSpan.FromSeconds(1);

    public override void Dispose()
    {
        _connection.Dispose();
        _source.Dispose();
    }
}
