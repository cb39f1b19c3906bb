using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Grader.Gradebook.Connecting;

/// <summary>What a database says when it does not do what was asked, in words for people, whatever it is there for.</summary>
internal static class ConnectionTrouble
{
    /// <summary>What the exception is about, if that is a database.</summary>
    public static Exception? FindIn(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException!)
        {
            if (Is(e))
            {
                return e;
            }
        }
        return null;
    }

    public static bool Is(Exception e) => e is NpgsqlException or SocketException or TimeoutException or IOException;

    /// <summary>Whether the same may go well in a while: it is away, starting, full, or has too many guests.</summary>
    public static bool MayPass(Exception e) =>
        e switch
        {
            PostgresException { SqlState: var state } => state is "57P01" or "57P02" or "57P03" or "53100" or "53200" or "53300"
                || state.StartsWith("08", StringComparison.Ordinal)
                || state.StartsWith("40", StringComparison.Ordinal),
            NpgsqlException { InnerException: AuthenticationException } => false,
            _ => Is(e),
        };

    /// <returns>A sentence: where, what, and what to do.</returns>
    public static string Describe(Exception e, GivenConnection given) =>
        e switch
        {
            PostgresException { SqlState: "53100" } => $"The disk of {Named(given)} is full. Make room there.",
            PostgresException { SqlState: "28P01" or "28000" } =>
                $"{Begun(given)} does not let this user in. Check user and password in the connection string.",
            PostgresException { SqlState: "3D000" } => $"There is no {given.Place}. Its owner makes it: createdb {given.Name}.",
            PostgresException { SqlState: "57P01" or "57P02" or "57P03" } =>
                $"{Begun(given)} does not answer: it ended the connection, or is only starting.",
            PostgresException other => $"{Begun(given)} refused: {other.MessageText} ({other.SqlState}).",
            NpgsqlException { InnerException: AuthenticationException } =>
                $"{Begun(given)} could not be reached by TLS: its certificate is not trusted, or it has none. docs/scale.md says "
                    + "how to set that up.",
            _ => $"{Begun(given)} does not answer: {Reason(e)}",
        };

    private static string Named(GivenConnection given) => $"the {given.Use.Noun}'s {given.Place}";

    private static string Begun(GivenConnection given) => $"The {given.Use.Noun}'s {given.Place}";

    // The outer exception only says that it failed.
    private static string Reason(Exception e) =>
        (e.InnerException is SocketException inner ? inner.Message : e.Message).TrimEnd('.') + ".";
}
