using System.Collections.Immutable;

namespace Grader.Judging.Meanings;

/// <summary>What the best known messages mean, in this course's words.</summary>
public static class KnownMessages
{
    private static readonly ImmutableArray<KnownMessage> _table =
    [
        .. AutogradMessages.Table,
        .. ShapeMessages.Table,
        .. DtypeMessages.Table,
        .. OtherMessages.Table,
    ];

    /// <summary>Null for a message that is not known.</summary>
    public static Meaning? MeaningOf(string message) => KnownMessage.FindIn(_table, message);
}
