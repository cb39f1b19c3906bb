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
            _ => Is(e) && !IsWithoutTls(e) && !NeedsPassword(e),
        };

    /// <returns>A sentence: where, what, and what to do.</returns>
    public static string Describe(Exception e, GivenConnection given) =>
        e switch
        {
            PostgresException { SqlState: "53100" } => $"The disk of {Named(given)} is full. Make room there.",
            PostgresException { SqlState: "28P01" } => DescribeRefused(given),
            PostgresException { SqlState: "28000" } =>
                $"{Begun(given)} does not let this user in from here. Check the user in the connection string, and what "
                    + "pg_hba.conf lets in: from where, and whether by TLS.",
            _ when NeedsPassword(e) => DescribeRefused(given),
            PostgresException { SqlState: "3D000" } => $"There is no {given.Place}. Its owner makes it: createdb {given.Name}.",
            PostgresException { SqlState: "57P01" or "57P02" or "57P03" } =>
                $"{Begun(given)} does not answer: it ended the connection, or is only starting.",
            PostgresException other => $"{Begun(given)} refused: {other.MessageText} ({other.SqlState}).",
            _ when IsWithoutTls(e) =>
                $"{Begun(given)} could not be reached by TLS: it has none, or its certificate is not trusted or not that host's. "
                    + "docs/scale.md says how to set that up.",
            _ => $"{Begun(given)} does not answer: {Reason(e)}",
        };

    /// <returns>A sentence on a database that cannot keep every text.</returns>
    /// <param name="encoding">As "SHOW server_encoding" says it; not UTF8.</param>
    public static string DescribeEncoding(string encoding, GivenConnection given) =>
        $"{Begun(given)} keeps text as {encoding}, which has not every character. Make one that has: createdb --encoding=UTF8 "
        + $"--template=template0 {given.Name}.";

    private static string DescribeRefused(GivenConnection given) =>
        $"{Begun(given)} does not let this user in. Check user and password in the connection string.";

    // The library has no codes for what it finds out itself.
    private static bool IsWithoutTls(Exception e) =>
        e is NpgsqlException { InnerException: AuthenticationException }
        || (e is NpgsqlException and not PostgresException && e.Message.Contains("No SSL enabled", StringComparison.Ordinal));

    private static bool NeedsPassword(Exception e) =>
        e is NpgsqlException and not PostgresException && e.Message.StartsWith("No password has been", StringComparison.Ordinal);

    private static string Named(GivenConnection given) => $"the {given.Use.Noun}'s {given.Place}";

    private static string Begun(GivenConnection given) => $"The {given.Use.Noun}'s {given.Place}";

    // The outer exception only says that it failed.
    private static string Reason(Exception e) =>
        e.InnerException switch
        {
            SocketException inner => inner.Message.TrimEnd('.') + ".",
            IOException => "the connection broke.",
            _ => e.Message.TrimEnd('.') + ".",
        };
}
