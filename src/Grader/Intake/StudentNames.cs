using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>What students are called: as their folders, an archive without its extension where nobody else is so.</summary>
internal static class StudentNames
{
    /// <returns>No two are the same.</returns>
    public static ImmutableDictionary<FolderPath, string> ForFolders(IEnumerable<FolderPath> folders)
    {
        var all = folders.Distinct().OrderBy(f => f.Encoded, StringComparer.Ordinal).Select(NamesWanted).ToList();
        var wanted = all.SelectMany(f => f.Full == f.Short ? [f.Full] : new[] { f.Full, f.Short })
            .CountBy(name => name)
            .ToDictionary();
        var (names, used) = (ImmutableDictionary.CreateBuilder<FolderPath, string>(), new HashSet<string>());
        foreach (var (folder, full, shorter) in all)
        {
            var name = wanted[shorter] == 1 ? shorter : full;
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

    private static (FolderPath Folder, string Full, string Short) NamesWanted(FolderPath folder)
    {
        var full = folder.ToString();
        return (folder, full, folder.EndsInArchive ? Archive.WithoutExtension(full) : full);
    }
}
