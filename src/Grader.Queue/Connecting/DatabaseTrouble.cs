using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Grader.Queue.Connecting;

/// <summary>What a database says when it does not do what was asked, in words for people.</summary>
internal static class DatabaseTrouble
{
    public static bool Is(Exception e) => e is NpgsqlException or SocketException or TimeoutException or IOException;

    /// <summary>Whether the same may go well in a while: it is away, starting, full, or has too many guests.</summary>
    public static bool MayPass(Exception e) =>
        e switch
        {
            PostgresException { SqlState: var state } => state is "57P01" or "57P02" or "57P03" or "53100" or "53200" or "53300"
                || state.StartsWith("08", StringComparison.Ordinal)
                || state.StartsWith("40", StringComparison.Ordinal)
                // A text that was there is taken away by who takes out another batch.
                || e is PostgresException { ConstraintName: "items_text" },
            NpgsqlException { InnerException: AuthenticationException } => false,
            _ => Is(e),
        };

    /// <returns>A sentence: where, what, and what to do.</returns>
    public static string Describe(Exception e, GivenConnection given) =>
        e switch
        {
            PostgresException { SqlState: "53100" } => $"The disk of the queue's {given.Place} is full. Make room there.",
            PostgresException { SqlState: "53300" } => $"The queue's {given.Place} has as many connections as it allows. Raise "
                + "max_connections there, or start fewer workers.",
            PostgresException { SqlState: "28P01" or "28000" } =>
                $"The queue's {given.Place} does not let this user in. Check user " + "and password in the connection string.",
            PostgresException { SqlState: "3D000" } => $"There is no {given.Place}. Its owner makes it: createdb {given.Name}.",
            PostgresException { SqlState: "42P01" or "3F000" or "42883" } =>
                $"The queue's {given.Place} is not set up. Its owner does " + "that once: grader queue init.",
            PostgresException { SqlState: "42501" } =>
                $"The queue's {given.Place} does not allow this user to do that. docs/scale.md " + "says which role is for what.",
            PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } =>
                "The batch was taken out of the queue. The same " + "command puts it in again.",
            PostgresException other => $"The queue's {given.Place} refused: {other.MessageText} ({other.SqlState}).",
            NpgsqlException { InnerException: AuthenticationException } =>
                $"The queue's {given.Place} could not be reached by TLS: its "
                    + "certificate is not trusted, or it has none. docs/scale.md says how to set that up.",
            _ => $"The queue's {given.Place} does not answer: {Reason(e)}",
        };

    // The outer exception only says that it failed.
    private static string Reason(Exception e) =>
        (e.InnerException is SocketException inner ? inner.Message : e.Message).TrimEnd('.') + ".";
}
