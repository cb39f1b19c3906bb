using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>On which level of folders the students are, where the names of folders say it.</summary>
internal static class FolderEvidence
{
    /// <summary>As students are called.</summary>
    /// <param name="folders">In which there are files.</param>
    /// <param name="isStudent">Whether somebody in the roster is called so.</param>
    /// <returns>0 for the first, 1 for the second; null where nothing says so.</returns>
    public static int? FindByRoster(IReadOnlyCollection<FolderPath> folders, Func<string, bool> isStudent)
    {
        bool MostAre(int level)
        {
            var names = NamesAt(folders, level);
            return names.Count(n => isStudent(NameOf(n))) * 2 > names.Count;
        }
        return (MostAre(0), MostAre(1)) switch
        {
            (true, false) => 0,
            (false, true) => 1,
            _ => null,
        };
    }

    /// <summary>As weeks and exercises are called.</summary>
    /// <inheritdoc cref="FindByRoster"/>
    public static int? FindByWords(IReadOnlyCollection<FolderPath> folders, Func<string, bool> isExercise)
    {
        bool IsAssignment(FolderPath folder) => AssignmentWord.Is($"{folder}") || isExercise($"{folder}");
        var (first, second) = (NamesAt(folders, 0), NamesAt(folders, 1));
        return second.Count == 0 ? null
            : first.TrueForAll(IsAssignment) && !second.Exists(IsAssignment) ? 1
            : second.TrueForAll(IsAssignment) && !first.Exists(IsAssignment) ? 0
            : null;
    }

    private static List<FolderPath> NamesAt(IEnumerable<FolderPath> folders, int level) =>
        [.. folders.Select(f => f.FolderAt(level)).Where(f => !f.IsNone).Distinct()];

    private static string NameOf(FolderPath folder) => folder.EndsInArchive ? Archive.WithoutExtension($"{folder}") : $"{folder}";
}
