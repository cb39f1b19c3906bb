using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>What students are called: as their folders, an archive without its extension where nobody else is so.</summary>
internal static class StudentNames
{
    /// <returns>No two are the same.</returns>
    public static ImmutableDictionary<FolderPath, string> Of(IEnumerable<FolderPath> folders)
    {
        var all = folders.Distinct().OrderBy(f => f.Encoded, StringComparer.Ordinal).ToList();
        var wanted = all.SelectMany(f => new[] { $"{f}", Short(f) }.Distinct())
            .GroupBy(name => name).ToDictionary(g => g.Key, g => g.Count());
        var (names, used) = (ImmutableDictionary.CreateBuilder<FolderPath, string>(), new HashSet<string>());
        foreach (var folder in all)
        {
            var name = wanted[Short(folder)] == 1 ? Short(folder) : $"{folder}";
            var unique = name;
            // A folder and an archive of the same name, as only an archive can hold them.
            for (var number = 2; !used.Add(unique); number++)
            {
                unique = $"{name} ({number})";
            }
            names.Add(folder, unique);
        }
        return names.ToImmutable();
    }

    private static string Short(FolderPath folder) => folder.EndsInArchive ? Archive.WithoutExtension($"{folder}") : $"{folder}";
}
