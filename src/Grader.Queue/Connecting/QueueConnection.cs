using Grader.Gradebook.Connecting;

namespace Grader.Queue.Connecting;

/// <summary>How a queue's database is reached.</summary>
public static class QueueConnection
{
    private static readonly DatabaseUse _use = new("queue", "--queue", "GRADER_QUEUE", line => new QueueException(line))
    {
        NoFile =
            "A queue is a PostgreSQL database, since workers on other machines must reach it; SQLite has no such thing. One "
            + "machine needs no queue: grade without --queue uses all of its cores.",
    };

    /// <inheritdoc cref="GivenConnection.Read"/>
    /// <exception cref="QueueException">It makes no sense, or must not stand there.</exception>
    public static GivenConnection Read(string given, Func<string, string?> variable, Func<string, string> pathOf) =>
        GivenConnection.Read(given, _use, variable, pathOf);
}
