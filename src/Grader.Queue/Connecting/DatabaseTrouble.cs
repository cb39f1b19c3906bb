using Grader.Gradebook.Connecting;
using Npgsql;

namespace Grader.Queue.Connecting;

/// <summary>What the database of a queue says when it does not do what was asked, in words for people.</summary>
internal static class DatabaseTrouble
{
    public static bool Is(Exception e) => ConnectionTrouble.Is(e);

    /// <inheritdoc cref="ConnectionTrouble.MayPass"/>
    public static bool MayPass(Exception e) =>
        // A text that was there is taken away by who takes out another batch.
        e is PostgresException { ConstraintName: "items_text" }
        || ConnectionTrouble.MayPass(e);

    /// <inheritdoc cref="ConnectionTrouble.Describe"/>
    public static string Describe(Exception e, GivenConnection given) =>
        e switch
        {
            PostgresException { SqlState: "53300" } => $"The queue's {given.Place} has as many connections as it allows. Raise "
                + "max_connections there, or start fewer workers.",
            PostgresException { SqlState: "42P01" or "3F000" or "42883" } =>
                $"The queue's {given.Place} is not set up. Its owner does " + "that once: grader queue init.",
            PostgresException { SqlState: "42501" } =>
                $"The queue's {given.Place} does not allow this user to do that. docs/scale.md " + "says which role is for what.",
            PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } =>
                "The batch was taken out of the queue. The same " + "command puts it in again.",
            _ => ConnectionTrouble.Describe(e, given),
        };
}
