using System.Collections.Immutable;

namespace Grader.Intake;

/// <param name="Folder">Where it lies.</param>
/// <param name="Exercise">Which it is for, in any case; asked where that decides something, and not more than twice.</param>
public sealed record PlacedFile(FolderPath Folder, Func<string> Exercise);

/// <summary>
/// By which part of its path a file is told to be a student's. Classes come in many layouts: a folder for each student, or one
/// for each week with the students in it, or one that holds them all.
/// </summary>
/// <remarks>
/// The first folder is the student's, unless the same exercise lies in two folders below it. Then it is the first level of
/// folders on which that happens nowhere. Where there is no such level, each folder below such a first one is a row of its own.
/// So no file ever stands for another's that lies elsewhere; and where files of several folders come together, a remark says so.
/// Where the folders' names say which are students (a roster, "week 1"), that holds.
/// </remarks>
public sealed class StudentsByFolder
{
    // Deeper than any layout. It bounds the time that paths of a thousand folders take.
    private const int MostLevels = 8;

    private readonly int _level;
    private readonly ImmutableDictionary<FolderPath, ExerciseClash> _apart;
    private readonly ImmutableDictionary<FolderPath, string> _names;

    private StudentsByFolder(
        int level,
        ImmutableDictionary<FolderPath, ExerciseClash> apart,
        IReadOnlyList<FolderPath> folders,
        IEnumerable<FolderPath> empty
    )
    {
        (_level, _apart) = (level, apart);
        _names = StudentNames.ForFolders(folders.Select(KeyOf).Concat(empty.Select(RowOf)).OfType<FolderPath>());
        var merged = StudentRemarks.OnMerged(level, folders.Where(f => !IsApart(f)), KeyOf, NameOf);
        Remarks = [.. merged, .. StudentRemarks.OnApart(apart)];
    }

    /// <summary>Whether there is one.</summary>
    public bool HasAny { get; private init; }

    /// <summary>Whether nobody's folder lies further down than the first.</summary>
    public bool AreFirstFolders => _level == 0;

    /// <summary>Sentences, a line each, on what may have been meant otherwise.</summary>
    public ImmutableArray<string> Remarks { get; }

    /// <param name="files">In any order. Those without a folder are nobody's.</param>
    /// <param name="empty">Folders in which there need be no file.</param>
    /// <param name="known">The level on which students' folders are known to be: 0 or 1. Null where nothing says so.</param>
    /// <param name="areStudents">Whether folders are students' also where none of them has a file.</param>
    public static StudentsByFolder TellApart(
        IEnumerable<PlacedFile> files,
        IEnumerable<FolderPath> empty,
        int? known = null,
        bool areStudents = false
    )
    {
        var placed = files.Where(f => !f.Folder.IsNone).ToList();
        var folders = placed.Select(f => f.Folder).Distinct().OrderBy(f => f.Encoded, StringComparer.Ordinal).ToList();
        var clashes = ExerciseClash.FindAtLevel(placed, 0);
        // What a student's own folder has twice are two hand-ins. What two students have in one is not.
        int? level =
            known == 0 || (known is null && clashes.IsEmpty) ? 0
            : known == 1 && ExerciseClash.FindAtLevel(placed, 1).IsEmpty ? 1
            : clashes.IsEmpty ? 0
            : LevelWithoutClash(placed);
        var apart = level is null ? clashes : ImmutableDictionary<FolderPath, ExerciseClash>.Empty;
        return new(level ?? 0, apart, folders, empty) { HasAny = areStudents || folders.Count > 0 };
    }

    /// <summary>What the student is called to whom a file in that folder belongs; null where it is nobody's.</summary>
    public string? NameOf(FolderPath folder) => KeyOf(folder) is { } key && _names.TryGetValue(key, out var name) ? name : null;

    /// <summary>Whose a folder is in which there need be no file; null where it is nobody's.</summary>
    /// <remarks>Where every folder is a row, those of a student who handed in nothing are not more than one.</remarks>
    public FolderPath? RowOf(FolderPath folder) =>
        !IsApart(folder) ? KeyOf(folder)
        : folder.FolderAt(1).IsNone ? null
        : folder.Outermost(2);

    public string? NameOfRow(FolderPath row) => _names.GetValueOrDefault(row);

    /// <summary>See <see cref="HandedInFile.StudentKey"/>.</summary>
    public string? KeyIn(FolderPath folder) => KeyOf(folder) is { } row ? KeyOfRow(row) : null;

    /// <inheritdoc cref="KeyIn"/>
    /// <remarks>By the folder alone, and not by the name, which may have a number behind it because of others.</remarks>
    public string? KeyOfRow(FolderPath row) =>
        !_names.ContainsKey(row) ? null
        // A folder and an archive of the same name, as only an archive can hold them.
        : row.EndsInArchive && _names.ContainsKey(new(row.Encoded[..^1])) ? $"folder {row}//"
        : $"folder {row}";

    /// <summary>The path as far as the folder that is the student's.</summary>
    public FolderPath UpToStudent(FolderPath folder) => folder.Outermost(IsApart(folder) ? 2 : _level + 1);

    private bool IsApart(FolderPath folder) => _apart.ContainsKey(folder.FolderAt(0));

    private FolderPath? KeyOf(FolderPath folder)
    {
        var key = IsApart(folder) ? folder : folder.FolderAt(_level);
        return key.IsNone ? null : key;
    }

    private static int? LevelWithoutClash(List<PlacedFile> files)
    {
        for (var level = 1; level <= MostLevels && files.TrueForAll(f => !f.Folder.FolderAt(level).IsNone); level++)
        {
            if (ExerciseClash.FindAtLevel(files, level).IsEmpty)
            {
                return level;
            }
        }
        return null;
    }
}
