using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>Two folders with a file each for one exercise: if both are one student's, one of the files is in the way.</summary>
internal sealed record ExerciseClash(FolderPath One, FolderPath Other)
{
    /// <returns>For each folder of that level where there is one, the first by path.</returns>
    public static ImmutableDictionary<FolderPath, ExerciseClash> FindAtLevel(IEnumerable<PlacedFile> files, int level) =>
        files
            .GroupBy(f => f.Folder.FolderAt(level))
            .Select(g => (g.Key, Clash: FindAmong([.. g])))
            .Where(g => g.Clash is not null)
            .ToImmutableDictionary(g => g.Key, g => g.Clash!);

    // Which exercise a file is for is only asked where there are several folders.
    private static ExerciseClash? FindAmong(ImmutableArray<PlacedFile> files) =>
        files.All(f => f.Folder == files[0].Folder)
            ? null
            : files
                .GroupBy(f => f.Exercise(), StringComparer.OrdinalIgnoreCase)
                .Select(g => g.Select(f => f.Folder).Distinct().OrderBy(f => f.Encoded, StringComparer.Ordinal).Take(2).ToList())
                .Where(folders => folders.Count == 2)
                .Select(folders => new ExerciseClash(folders[0], folders[1]))
                .OrderBy(c => c.One.Encoded, StringComparer.Ordinal)
                .ThenBy(c => c.Other.Encoded, StringComparer.Ordinal)
                .FirstOrDefault();
}
