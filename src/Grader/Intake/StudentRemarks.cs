using Grader.Words;

namespace Grader.Intake;

/// <summary>What to know about how students were told apart: where several may be one row, or one several.</summary>
internal static class StudentRemarks
{
    private const int LongestPath = 64;

    /// <param name="folders">In which there are files, in ordinal order.</param>
    /// <param name="student">Whose a folder is; null where it is nobody's.</param>
    public static IEnumerable<string> OnMerged(
        int level,
        IEnumerable<FolderPath> folders,
        Func<FolderPath, FolderPath?> student,
        Func<FolderPath, string?> name
    )
    {
        var merged = folders
            .GroupBy(student)
            .Where(g => g.Key is not null)
            .Select(g => InnermostOf([.. g]))
            .Where(g => g.Count > 1)
            .ToList();
        if (merged is [[var one, var other, ..] first, ..])
        {
            string[] further = first.Count == 2 ? [] : [Plural.Counted(first.Count - 2, "other folder")];
            var lie = Listed.Of([Quoted(one), Quoted(other), .. further]);
            yield return $"Students are told apart by the {OrdinalOf(level)} folder of a path: what lies in {lie} is taken "
                + "for one "
                + $"student's, '{Printable.Shorten(name(one)!, LongestPath)}'{Likewise(merged.Count)}. "
                + $"If it is not, grade {AdviceFor(level, one, other)}.";
        }
    }

    /// <param name="clashes">By first folder.</param>
    public static IEnumerable<string> OnApart(IReadOnlyDictionary<FolderPath, ExerciseClash> clashes)
    {
        if (clashes.Keys.MinBy(f => f.Encoded, StringComparer.Ordinal) is { } folder)
        {
            var clash = clashes[folder];
            yield return $"{Quoted(clash.One)} and {Quoted(clash.Other)} have a file for the same exercise, so every folder in "
                + $"{Quoted(folder)} is a row of its own{Likewise(clashes.Count)}. If all is one student's, leave there "
                + "only what counts.";
        }
    }

    private static string Likewise(int count) => count == 1 ? "" : $" (and so for {Plural.Counted(count - 1, "other")})";

    // A student's own folder and one in it are no two students.
    private static List<FolderPath> InnermostOf(List<FolderPath> folders) =>
        [.. folders.Where((f, i) => i + 1 == folders.Count || !f.Holds(folders[i + 1]))];

    // What was given is then the folder in which the students are.
    private static string AdviceFor(int level, FolderPath one, FolderPath other)
    {
        var depth = Enumerable
            .Range(1, one.Encoded.Length)
            .TakeWhile(d => one.Outermost(d) == other.Outermost(d) && one.Outermost(d) != one)
            .LastOrDefault();
        return depth > level
            ? $"{Quoted(one.Outermost(depth))} by itself"
            : $"{Quoted(one.Outermost(level))} and {Quoted(other.Outermost(level))} one at a time";
    }

    private static string Quoted(FolderPath folder) => $"'{Printable.Shorten($"{folder}", LongestPath)}'";

    private static string OrdinalOf(int level) =>
        level switch
        {
            0 => "first",
            1 => "second",
            2 => "third",
            _ => $"{level + 1}th", // up to the ninth
        };
}
