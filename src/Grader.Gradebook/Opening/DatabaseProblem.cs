using Grader.Gradebook.Connecting;
using Npgsql;

namespace Grader.Gradebook.Opening;

/// <summary>What the database of a gradebook says, in one line for people.</summary>
internal static class DatabaseProblem
{
    /// <returns>Null where it is not the database that failed.</returns>
    public static string? Describe(Exception thrown, GradebookPlace.InDatabase place) =>
        ConnectionTrouble.FindIn(thrown) switch
        {
            null => null,
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                $"The gradebook's {place.Shown} does not allow this user to do that. docs/gradebook.md says who may. "
                    + place.Otherwise,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                $"The gradebook's {place.Shown} only lets itself be read. Name the server that it is written on. "
                    + place.Otherwise,
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"The gradebook's {place.Shown} has as many connections as it allows. Raise max_connections there, or wait until "
                    + "one is free.",
            { } found => ConnectionTrouble.Describe(found, place.Connection),
        };

    /// <summary>Whether it may be back in a while. A disk that is full is made room on by somebody, who has to be told.</summary>
    public static bool MayPass(Exception thrown) =>
        ConnectionTrouble.FindIn(thrown) is { } found
        && found is not PostgresException { SqlState: PostgresErrorCodes.DiskFull }
        && ConnectionTrouble.MayPass(found);
}
