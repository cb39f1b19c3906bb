using Grader.Gradebook.Storage;
using Microsoft.Data.Sqlite;

namespace Grader.Gradebook.Opening;

/// <summary>A gradebook's file, opened. Each of its transactions outlasts a loss of power.</summary>
internal sealed class GradebookFile : IDisposable
{
    private const string Untouched = "PRAGMA quick_check(1)";

    // EXTRA and not FULL: without it a journal that was deleted may be there again after a loss of power, and take back what
    // was committed. No write-ahead log: it needs memory that processes share, which no network share has, and a gradebook that
    // is copied without its log would lack the latest verdicts.
    private const string Durable = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";

    private readonly SqliteConnection _connection;
    private readonly GradebookLock? _held;
    private readonly Lock _turn = new();

    private GradebookFile(GradebookPlace place, SqliteConnection connection, GradebookLock? held) =>
        (Place, _connection, _held) = (place, connection, held);

    public GradebookPlace Place { get; }

    /// <summary>How another program's lock is waited for; null for some seconds only.</summary>
    public LockWait? Wait { private get; set; }

    /// <summary>To write to: made where it is missing, and nobody else's meanwhile.</summary>
    /// <exception cref="GradebookException">It cannot be had.</exception>
    public static Task<GradebookFile> OpenOrCreate(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        OpenGuarded(place, () => OpenLocked(place, mayCreate: true, time, cancellation));

    /// <summary>One that is there, to write to.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static Task<GradebookFile> OpenToChange(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        OpenGuarded(place, () => OpenLocked(place, mayCreate: false, time, cancellation));

    /// <summary>One that is there, also while somebody else writes to it.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static Task<GradebookFile> OpenToRead(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
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

    private static async Task<GradebookFile> OpenLocked(
        GradebookPlace place,
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

    private static GradebookException NotThere(GradebookPlace place) =>
        new($"There is no gradebook '{place.Shown}'. grade --out DIR keeps one in DIR. {place.Otherwise}");

    private static async Task<GradebookException> InUse(GradebookPlace place, TimeProvider time, CancellationToken cancellation)
    {
        var who = "another grader";
        if (GradebookHeader.ReadSchema(place) is not null)
        {
            using var file = await OpenToRead(place, time, cancellation);
            var last = file.Ask(tables => tables.Gradings.OrderByDescending(g => g.Id).FirstOrDefault());
            who = last is { Ended: null } ? $"process {last.Process} on {last.Machine}, which grades into it" : who;
        }
        return new($"The gradebook '{place.Shown}' is in use by {who}. Wait until that has ended. {place.Otherwise}");
    }

    private static SqliteConnection ConnectToRead(GradebookPlace place)
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

    private static SqliteConnection Connect(GradebookPlace place, SqliteOpenMode mode)
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

    /// <summary>Asks, or changes, in one go.</summary>
    /// <param name="question">May be asked again, where the gradebook is locked.</param>
    /// <exception cref="GradebookException">The store fails. Nothing of it has happened.</exception>
    public T Ask<T>(Func<GradebookContext, T> question)
    {
        return Guarded(
            Place,
            () =>
            {
                lock (_turn)
                {
                    return Wait is null ? AskOnce() : Wait.Until(AskOnce);
                }
            }
        );

        T AskOnce()
        {
            using var tables = new GradebookContext(_connection);
            return question(tables);
        }
    }

    /// <summary>Changes several things, or none of them.</summary>
    /// <inheritdoc cref="Ask"/>
    public T Change<T>(Func<GradebookContext, T> change) =>
        Ask(tables =>
        {
            using var transaction = tables.Database.BeginTransaction();
            var changed = change(tables);
            transaction.Commit();
            return changed;
        });

    /// <summary>Writes a copy that is whole, also where somebody else writes to this one meanwhile.</summary>
    /// <param name="draft">Where there is no file.</param>
    /// <param name="to">What to say it is, where it cannot be written.</param>
    public void CopyTo(string draft, GradebookPlace to) =>
        Guarded(
            to,
            () =>
            {
                using var copy = SqliteFile.Open(draft, SqliteOpenMode.ReadWriteCreate);
                _connection.BackupDatabase(copy);
                return true;
            }
        );

    private static T Guarded<T>(GradebookPlace place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not GradebookException && StoreProblem.FindIn(e) is { } found)
        {
            throw new GradebookException(StoreProblem.Describe(found, place));
        }
    }

    private static async Task<T> OpenGuarded<T>(GradebookPlace place, Func<Task<T>> work)
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

    public void Dispose()
    {
        _connection.Dispose();
        _held?.Dispose();
    }
}
