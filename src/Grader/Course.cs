using System.Collections.Immutable;
using System.Text;
using Grader.Sealing;

namespace Grader;

/// <summary>A folder of exercises. A subfolder with an exercise.csx is an exercise: there is no list to keep.</summary>
/// <param name="Folder">Or one file that has all of it, sealed: its files have paths as if it were a folder.</param>
/// <param name="Ids">Names of the exercises' folders, in ordinal order, which is the order of the course.</param>
public sealed record Course(string Folder, ImmutableArray<string> Ids)
{
    /// <summary>What is in it where it is sealed; null for a folder.</summary>
    public SealedFiles? Sealed { get; init; }

    /// <summary>What no submission may read, on the disk: an exercise, or all of them.</summary>
    public string AnswersFile => Sealed is null ? FileOf(Ids[0]) : Folder;

    /// <summary>Whether there is such a file.</summary>
    /// <param name="file">A path as this course gives it.</param>
    public bool Has(string file) => Sealed is { Contents: var files } ? files.ContainsKey(InSealed(file)) : File.Exists(file);

    /// <exception cref="IOException">There is none, or it cannot be read.</exception>
    public byte[] ReadBytes(string file) =>
        Sealed is not { Contents: var files } ? File.ReadAllBytes(file)
        : files.TryGetValue(InSealed(file), out var content) ? [.. content]
        : throw new FileNotFoundException($"There is no '{InSealed(file)}' in {Folder}.");

    /// <inheritdoc cref="ReadBytes"/>
    public string ReadText(string file)
    {
        using var reader = new StreamReader(new MemoryStream(ReadBytes(file)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string InSealed(string file) => Path.GetRelativePath(Folder, file).Replace('\\', '/');

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
        Sealed is { Contents: var files }
            ?
            [
                .. files
                    .Keys.Where(p => p.StartsWith($"{id}/{folder}/", StringComparison.Ordinal))
                    .Select(p => Path.Combine([Folder, .. p.Split('/')])),
            ]
        : Path.Combine(Folder, id, folder) is var path && Directory.Exists(path)
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

    /// <summary>The folder or sealed course that was given, else the nearest <c>exercises</c> or <c>course.grader</c> upward
    /// from the working directory, else from the executable; null where there is none.</summary>
    /// <exception cref="SealException">A sealed one cannot be opened, or there are two in one place.</exception>
    public static Course? Find(string? given, string workingDirectory, string executableDirectory) =>
        given is not null
            ? OpenGiven(Path.GetFullPath(given, workingDirectory))
            : FoldersUpward(workingDirectory)
                .Concat(FoldersUpward(executableDirectory))
                .Select(OpenIn)
                .FirstOrDefault(c => c is not null);

    private static Course? OpenGiven(string path) =>
        File.Exists(path) ? SealedCourse.Open(path) : OpenFolder(path) ?? OpenIn(path);

    private static Course? OpenIn(string folder)
    {
        var open = OpenFolder(Path.Combine(folder, "exercises"));
        var file = Path.Combine(folder, SealedCourse.FileName);
        return !File.Exists(file) ? open
            : open is null ? SealedCourse.Open(file)
            : throw new SealException(
                $"There are two courses in {folder}: the folder 'exercises' and {SealedCourse.FileName}. Say which one is meant: "
                    + $"--course {open.Folder} or --course {file}"
            );
    }

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
