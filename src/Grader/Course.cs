using System.Collections.Immutable;

namespace Grader;

/// <summary>A folder of exercises. A subfolder with an exercise.csx is an exercise: there is no list to keep.</summary>
/// <param name="Ids">Names of the exercises' folders, in ordinal order, which is the order of the course.</param>
public sealed record Course(string Folder, ImmutableArray<string> Ids)
{
    public string FileOf(string id) => Path.Combine(Folder, id, "exercise.csx");

    /// <summary>The course's own rules about what a program may use; it may not exist.</summary>
    public string GateFile => Path.Combine(Folder, "gate.txt");

    /// <summary>Whole wrong submissions, whose first line is what to tell whoever makes the same mistake; in ordinal
    /// order.</summary>
    public ImmutableArray<string> WrongFilesOf(string id) => FilesIn(id, "wrong");

    /// <summary>Other solutions that must earn everything; in ordinal order.</summary>
    public ImmutableArray<string> RightFilesOf(string id) => FilesIn(id, "right");

    /// <summary>Where another wrong file of that name belongs.</summary>
    /// <param name="isNumbered">Whether it gets the first number that is free.</param>
    public string PathOfNewWrongFile(string id, string name, bool isNumbered)
    {
        string At(string file) => Path.Combine(Folder, id, "wrong", $"{file}.csx");
        return isNumbered
            ? Enumerable.Range(1, int.MaxValue).Select(n => At($"{name}-{n}")).First(path => !File.Exists(path))
            : At(name);
    }

    private ImmutableArray<string> FilesIn(string id, string folder) =>
        Path.Combine(Folder, id, folder) is var path && Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.csx").Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The exercise's reading; it may not exist.</summary>
    public string LessonFileOf(string id) => Path.Combine(Folder, id, "lesson.md");

    /// <summary>The exercise of that name, ordinal first, then ignoring case; null where there is none.</summary>
    public string? FindId(string name) =>
        Ids.FirstOrDefault(id => id == name) ?? Ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that a person may mean: the exercise of that name, else that of the number, else all whose names begin
    /// so.</summary>
    public ImmutableArray<string> MeantBy(string text) =>
        FindId(text) is { } id ? [id]
        : text.Length > 0 && text.All(char.IsAsciiDigit) ? [.. Ids.Where(i => NumberOf(i) == text.TrimStart('0'))]
        : [.. Ids.Where(i => i.StartsWith(text, StringComparison.OrdinalIgnoreCase))];

    // "1" and "01" mean 01-one-sample, and never 10-something.
    private static string NumberOf(string id) => string.Concat(id.TakeWhile(char.IsAsciiDigit)).TrimStart('0');

    /// <summary>The folder that was given, else the nearest <c>exercises</c> upward from the working directory, else from the
    /// executable; null where there is none.</summary>
    public static Course? Find(string? given, string workingDirectory, string executableDirectory) =>
        given is not null
            ? OpenFolder(Path.GetFullPath(given, workingDirectory))
            : FoldersUpward(workingDirectory)
                .Concat(FoldersUpward(executableDirectory))
                .Select(d => OpenFolder(Path.Combine(d, "exercises")))
                .FirstOrDefault(c => c is not null);

    private static Course? OpenFolder(string folder) =>
        Directory.Exists(folder)
        && Directory
            .EnumerateDirectories(folder)
            .Where(d => File.Exists(Path.Combine(d, "exercise.csx")))
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray()
            is { IsEmpty: false } ids
            ? new(folder, ids)
            : null;

    private static IEnumerable<string> FoldersUpward(string directory)
    {
        for (var d = new DirectoryInfo(directory); d is not null; d = d.Parent)
        {
            yield return d.FullName;
        }
    }
}
