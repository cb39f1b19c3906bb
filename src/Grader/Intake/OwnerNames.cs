using System.Collections.Immutable;
using Grader.Intake.Layouts;
using Grader.Intake.Rosters;
using Grader.Words;

namespace Grader.Intake;

/// <summary>What the students of a download are called in the report.</summary>
internal static class OwnerNames
{
    private const int LongestName = 64;

    /// <returns>By key. No two are the same.</returns>
    public static ImmutableDictionary<string, string> ForOwners(IEnumerable<Owner> owners)
    {
        var all = owners.DistinctBy(o => o.Key).OrderBy(o => o.Key, StringComparer.Ordinal).ToList();
        var wanted = all.CountBy(o => o.Name).ToDictionary();
        var (names, used) = (ImmutableDictionary.CreateBuilder<string, string>(), new HashSet<string>());
        foreach (var owner in all)
        {
            var name = wanted[owner.Name] == 1 ? owner.Name : $"{owner.Name} ({owner.Tag})";
            names.Add(owner.Key, Unused(name, used));
        }
        return names.ToImmutable();
    }

    /// <summary>The name, with a number behind it where it is somebody's already.</summary>
    public static string Unused(string name, HashSet<string> used)
    {
        var unique = name;
        for (var number = 2; !used.Add(unique); number++)
        {
            unique = $"{name} ({number})";
        }
        return unique;
    }

    /// <summary>A line where several have one name.</summary>
    public static IEnumerable<string> OnSameNames(IEnumerable<Owner> owners)
    {
        var same = owners
            .DistinctBy(o => o.Key)
            .GroupBy(o => o.Name)
            .Where(g => g.Count() > 1)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        if (same is [var first, ..])
        {
            yield return $"{first.Count()} students are called {Quoted(first.Key)}{Likewise(same.Count)}: what is in "
                + "brackets behind the name tells them apart.";
        }
    }

    /// <summary>A line where names look alike and are not the same.</summary>
    public static IEnumerable<string> OnLookAlikes(IEnumerable<string> students)
    {
        var alike = students
            .Distinct()
            .GroupBy(NameForms.Fold)
            .Where(g => g.Count() > 1)
            .Select(g => g.Order(StringComparer.Ordinal).ToList())
            .OrderBy(g => g[0], StringComparer.Ordinal)
            .ToList();
        if (alike is [[var one, var other, ..], ..])
        {
            yield return $"{Quoted(one)} and {Quoted(other)} are two students here{Likewise(alike.Count)}: their names "
                + "differ only in capitals, in spaces or in how accents are stored. If both are one "
                + "student's, give them one name.";
        }
    }

    private static string Quoted(string name) => $"'{Printable.Shorten(name, LongestName)}'";

    private static string Likewise(int count) => count == 1 ? "" : $" (and so for {Plural.Counted(count - 1, "other name")})";
}
