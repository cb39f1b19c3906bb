using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Intake;
using Grader.Results;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <summary>Students whom a gradebook knows only by a name in a report, as all did at first. Whoever is there now and can be
/// nobody else takes over what was kept for that name.</summary>
internal static class OwnersByName
{
    public static void TakeOver(GradebookContext tables, ImmutableArray<HandedInFile> files)
    {
        var old = tables
            .Entries.Where(e => e.Owner == e.Student)
            .Select(e => new { e.Owner, e.Identity })
            .Distinct()
            .AsEnumerable()
            .ToLookup(e => e.Owner, e => KeptJson.IdentityIn(e.Identity));
        if (old.Count == 0)
        {
            return;
        }
        var known = tables.Entries.Select(e => e.Owner).Distinct().ToHashSet();
        var claims = files
            .Where(f => f.StudentKey is not null && !known.Contains(EntryOwner.Of(f)))
            .DistinctBy(EntryOwner.Of)
            .Select(f => (File: f, Name: NamesOf(f).FirstOrDefault(old.Contains)))
            .Where(c => c.Name is not null && old[c.Name].All(identity => MayBe(identity, c.File)))
            .GroupBy(c => c.Name!)
            .Where(g => g.Count() == 1);
        foreach (var claim in claims)
        {
            var owner = EntryOwner.Of(claim.Single().File);
            tables.Entries.Where(e => e.Owner == claim.Key).ExecuteUpdate(set => set.SetProperty(e => e.Owner, owner));
            tables.Decisions.Where(d => d.Owner == claim.Key).ExecuteUpdate(set => set.SetProperty(d => d.Owner, owner));
        }
    }

    // A roster may have been given before, or now.
    private static IEnumerable<string> NamesOf(HandedInFile file) => [file.Student!, WordIn(file.StudentKey!)];

    private static string WordIn(string key) => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static bool MayBe(StudentIdentity? before, HandedInFile file) =>
        before?.Id is not { } id || file.Identity?.Id is not { } now || id == now || id == WordIn(file.StudentKey!);
}
