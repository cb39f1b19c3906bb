using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>A student of whom a gradebook has a file.</summary>
/// <param name="Name">As the last report that has them shows them.</param>
/// <param name="Key">Tells them from others of that name: "canvas 11".</param>
/// <param name="IsInLast">Whether the last grading that ended has a file of theirs.</param>
/// <param name="OtherNames">What earlier reports called them.</param>
public sealed record KnownStudent(
    string Name,
    string Key,
    StudentIdentity? Identity,
    bool IsInLast,
    ImmutableArray<string> OtherNames
)
{
    internal string Owner { get; init; } = "";
}

internal static class KnownStudents
{
    /// <summary>All, by their names. A grading that did not end has only some of them.</summary>
    public static ImmutableArray<KnownStudent> List(GradebookContext tables)
    {
        var last = LastEnded(tables);
        return
        [
            .. tables
                .Entries.GroupBy(e => new
                {
                    e.Owner,
                    e.Student,
                    e.Identity,
                })
                .Select(g => new
                {
                    g.Key.Owner,
                    g.Key.Student,
                    g.Key.Identity,
                    Latest = g.Max(e => e.GradingId),
                    IsInLast = g.Any(e => e.GradingId == last),
                })
                .AsEnumerable()
                .GroupBy(e => e.Owner)
                .Select(g =>
                {
                    var names = g.OrderByDescending(e => e.IsInLast).ThenByDescending(e => e.Latest).ToList();
                    var shown = names.Select(n => EntryOwner.Shown(g.Key, n.Student)).Distinct().ToList();
                    var identity = KeptJson.IdentityIn(names[0].Identity);
                    return new KnownStudent(shown[0], EntryOwner.ToKey(g.Key), identity, names[0].IsInLast, [.. shown.Skip(1)])
                    {
                        Owner = g.Key,
                    };
                })
                .OrderBy(s => s.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who it is, as that grading shows them, or else the last that does.</summary>
    public static string NameOf(GradebookContext tables, string owner, long grading) =>
        EntryOwner.Shown(
            owner,
            tables
                .Entries.Where(e => e.Owner == owner && e.GradingId <= grading)
                .OrderByDescending(e => e.GradingId)
                .Select(e => e.Student)
                .FirstOrDefault()
        );

    /// <summary>Null where none did.</summary>
    public static long? LastEnded(GradebookContext tables) => tables.Gradings.Where(g => g.Ended != null).Max(g => (long?)g.Id);
}
