using System.Collections.Immutable;
using Grader.Queue.Connecting;
using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;

namespace Grader.Queue.Storage;

/// <summary>Hangfire, which hands out turns: one for each text that is to be graded. It knows of each the batch and the address,
/// and nothing else.</summary>
/// <remarks>It may hand out the same turn twice, to another worker, where the first one is silent for half a minute.</remarks>
internal static class Turns
{
    public const string HangfireSchema = "hangfire";

    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);

    // Whoever may put turns in could name any method of .NET in place of ours, and a worker would call it.
    private static readonly ImmutableArray<Type> _known =
    [
        typeof(ITurn),
        typeof(long),
        typeof(string),
        typeof(CancellationToken),
    ];

    public static JobStorage StorageOf(QueueDatabase database)
    {
        GlobalConfiguration.Configuration.UseTypeResolver(FindType);
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = HangfireSchema,
            PrepareSchemaIfNecessary = false,
            EnableTransactionScopeEnlistment = false,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            EnableLongPolling = true,
            // Of a turn whose worker is silent: while it works it says so, however long that takes.
            InvisibilityTimeout = _silence,
            UseSlidingInvisibilityTimeout = true,
            JobExpirationCheckInterval = _silence,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(database.Words.ConnectionString, options), options)
        {
            // Of a turn that was taken nobody asks again.
            JobExpirationTimeout = _silence,
        };
    }

    private static Type FindType(string name) =>
        _known.FirstOrDefault(t => t.FullName == name.Split(',')[0])
        ?? throw new TypeLoadException($"No turn of a queue has to do with {name}.");

    /// <summary>What happens to turns that end in an exception: they come again after some seconds.</summary>
    public static JobFilterCollection Filters =>
        new()
        {
            new AutomaticRetryAttribute
            {
                Attempts = 5,
                DelaysInSeconds = [5],
                LogEvents = false,
                OnAttemptsExceeded = AttemptsExceededAction.Delete,
            },
        };

    // The turn knows its queue: else it would come again in the default one, of which nobody takes.
    public static void HandOut(IBackgroundJobClient hangfire, string queue, long batch, string address) =>
        hangfire.Create<ITurn>(queue, turn => turn.Take(batch, address, CancellationToken.None), new EnqueuedState(queue));

    /// <summary>One queue for each kind of worker; first in the alphabet, first served. What is in one is served in turn,
    /// whatever isolation it asks for.</summary>
    public static string QueueFor(TurnKind kind, bool isForStrong) =>
        $"{(kind.IsWaitedFor ? "a" : "b")}-{kind.Build}-{(isForStrong ? "strong" : "weak")}";

    /// <summary>All that a worker may take of. A strong one takes what was meant for weak ones last: they may be gone.</summary>
    public static string[] QueuesFor(string build, bool isStrong)
    {
        var (waitedFor, other) = (new TurnKind(build, false, true), new TurnKind(build, false, false));
        string[] weak = [QueueFor(waitedFor, isForStrong: false), QueueFor(other, isForStrong: false)];
        return isStrong ? [QueueFor(waitedFor, isForStrong: true), QueueFor(other, isForStrong: true), .. weak] : weak;
    }
}
