using System.Data;
using Grader.Gradebook.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Grader.Gradebook.Opening;

/// <summary>A gradebook's file, opened.</summary>
internal sealed class GradebookFile : OpenGradebook
{
    private const string Untouched = "PRAGMA quick_check(1)";

    // EXTRA and not FULL: without it a journal that was deleted may be there again after a loss of power, and take back what
    // was committed. No write-ahead log: it needs memory that processes share, which no network share has, and a gradebook that
    // is copied without its log would lack the latest verdicts.
    private const string Durable = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";

    private readonly SqliteConnection _connection;
    private readonly GradebookLock? _held;
    private readonly GradebookPlace.InFile _place;

    private GradebookFile(GradebookPlace.InFile place, SqliteConnection connection, GradebookLock? held)
        : base(place) => (_place, _connection, _held) = (place, connection, held);

    /// <inheritdoc cref="OpenGradebook.OpenOrCreate"/>
    public static Task<GradebookFile> OpenOrCreate(
        GradebookPlace.InFile place,
        TimeProvider time,
        CancellationToken cancellation
    ) => OpenGuarded(place, () => OpenLocked(place, mayCreate: true, time, cancellation));

    /// <inheritdoc cref="OpenGradebook.OpenToChange"/>
    public static Task<GradebookFile> OpenToChange(
        GradebookPlace.InFile place,
        TimeProvider time,
        CancellationToken cancellation
    ) => OpenGuarded(place, () => OpenLocked(place, mayCreate: false, time, cancellation));

    /// <inheritdoc cref="OpenGradebook.OpenToRead"/>
    public static Task<GradebookFile> OpenToRead(
        GradebookPlace.InFile place,
        TimeProvider time,
        CancellationToken cancellation
    ) =>
        OpenGuarded(
            place,
            async () =>
                GradebookHeader.ReadSchema(place) switch
                {
                    null => throw NotThere(place),
                    // An older one has to be brought up to date first.
                    < GradebookHeader.Schema => await OpenLocked(place, mayCreate: false, time, cancellation),
                    _ => new(place, ConnectToRead(place), held: null),
                }
        );

    /// <summary>One that nobody else knows of.</summary>
    /// <param name="place">Where there is no file.</param>
    /// <inheritdoc cref="OpenGradebook.OpenOrCreate"/>
    public static Task<GradebookFile> CreateDraft(GradebookPlace.InFile place) =>
        OpenGuarded(
            place,
            () =>
            {
                NewSchema.Create(place);
                return Task.FromResult<GradebookFile>(new(place, Connect(place, SqliteOpenMode.ReadWrite), held: null));
            }
        );

    private static async Task<GradebookFile> OpenLocked(
        GradebookPlace.InFile place,
        bool mayCreate,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (GradebookHeader.ReadSchema(place) is null && !mayCreate)
        {
            throw NotThere(place);
        }
        Directory.CreateDirectory(place.Folder);
        var held = await GradebookLock.Take(place, time, cancellation) ?? throw await InUse(place, time, cancellation);
        try
        {
            // Whoever had it may have made it.
            switch (GradebookHeader.ReadSchema(place))
            {
                case null:
                    NewSchema.Create(place);
                    break;
                case < GradebookHeader.Schema:
                    NewSchema.Migrate(place);
                    break;
            }
            return new(place, Connect(place, SqliteOpenMode.ReadWrite), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static GradebookException NotThere(GradebookPlace.InFile place) =>
        new($"There is no gradebook '{place.Shown}'. grade --out DIR keeps one in DIR. {place.Otherwise}");

    private static async Task<GradebookException> InUse(
        GradebookPlace.InFile place,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        using var file = GradebookHeader.ReadSchema(place) is null ? null : await OpenToRead(place, time, cancellation);
        return InUse(place, file);
    }

    private static SqliteConnection ConnectToRead(GradebookPlace.InFile place)
    {
        try
        {
            // What was interrupted while it was written has to be taken back first, which needs the right to write.
            return Connect(place, SqliteOpenMode.ReadWrite);
        }
        catch (SqliteException e) when (StoreProblem.IsNotWritable(e))
        {
            return Connect(place, SqliteOpenMode.ReadOnly);
        }
    }

    private static SqliteConnection Connect(GradebookPlace.InFile place, SqliteOpenMode mode)
    {
        var connection = SqliteFile.Open(place.Path, mode);
        try
        {
            if (SqliteFile.Ask(connection, Untouched) is not "ok")
            {
                throw new GradebookException(StoreProblem.Damaged(place));
            }
            if (mode == SqliteOpenMode.ReadWrite)
            {
                SqliteFile.Tell(connection, Durable);
            }
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override GradebookContext Connect() => new(_connection);

    // By this name SQLite's library begins one that only reads, until it writes: others would be kept out, and the right to write
    // be needed. What it sees is whole all the same.
    protected override IDbContextTransaction BeginMoment(GradebookContext tables) =>
        tables.Database.BeginTransaction(IsolationLevel.ReadUncommitted);

    protected override string? Describe(Exception thrown) =>
        StoreProblem.FindIn(thrown) is { } found ? StoreProblem.Describe(found, _place) : null;

    protected override string? WhyToWait(Exception thrown, bool isRepeatable) =>
        StoreProblem.IsLocked(thrown) ? $"The gradebook '{_place.Shown}' is locked by another program." : null;

    // SQLite waits itself.
    protected override TimeSpan BetweenAttempts => TimeSpan.Zero;

    /// <summary>Writes a copy that is whole, also where somebody else writes to this one meanwhile.</summary>
    /// <param name="draft">Where there is no file.</param>
    /// <param name="to">What to say it is, where it cannot be written.</param>
    public void CopyTo(string draft, GradebookPlace.InFile to)
    {
        try
        {
            using var copy = SqliteFile.Open(draft, SqliteOpenMode.ReadWriteCreate);
            _connection.BackupDatabase(copy);
        }
        catch (Exception e) when (StoreProblem.FindIn(e) is { } found)
        {
            throw new GradebookException(StoreProblem.Describe(found, to));
        }
    }

    private static async Task<T> OpenGuarded<T>(GradebookPlace.InFile place, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not GradebookException && StoreProblem.FindIn(e) is { } found)
        {
            throw new GradebookException(StoreProblem.Describe(found, place));
        }
    }

    public override void Dispose()
    {
        _connection.Dispose();
        _held?.Dispose();
    }
}
