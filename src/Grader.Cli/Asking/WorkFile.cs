using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Progress;

namespace Grader.Cli.Asking;

/// <summary>Finds a student's own file for an exercise, where nobody says where it is.</summary>
internal static class WorkFile
{
    // Who has more folders than that is no student in the folder of a course.
    private const int MostFolders = 100;

    /// <summary>In this folder; where it is not, in the one folder of this one that has it. Of several forms the one that was
    /// found right, else the one that was changed or checked last.</summary>
    /// <returns>Its path from here; null where there is none, or in several folders.</returns>
    public static string? Find(OutsideWorld world, Course course, string id) =>
        FindIn("", world, id)
        ?? (
            FoldersOf(world, course).Select(f => FindIn(f, world, id)).OfType<string>().Take(2).ToList() is [var only]
                ? only
                : null
        );

    /// <summary>The same, where a path is none, and says an exercise as it may be said elsewhere: by its number, or as it
    /// begins.</summary>
    /// <returns>The path itself where it means no file of an exercise.</returns>
    public static string MeantBy(string path, OutsideWorld world, Course course) =>
        !Path.Exists(world.PathOf(path)) && course.MeantBy(path) is [var id] && Find(world, course, id) is { } there
            ? there
            : path;

    private static string? FindIn(string folder, OutsideWorld world, string id) =>
        SubmissionName
            .Endings.Select(ending => Path.Combine(folder, $"{id}{ending}"))
            .Where(file => Path.Exists(world.PathOf(file)))
            .OrderByDescending(file => WasRight(world.PathOf(file)))
            .ThenByDescending(file => LastTouched(world.PathOf(file)))
            .FirstOrDefault();

    private static bool WasRight(string file) =>
        new LastCheckFile(file).Read() is { IsRight: true } last
        && SubmissionFile.Read(file) is SubmissionReading.Text(var text)
        && last.IsOfContent(text);

    private static DateTime LastTouched(string file)
    {
        var (changed, looked) = (File.GetLastWriteTimeUtc(file), new LastCheckFile(file).WrittenUtc);
        return changed > looked ? changed : looked;
    }

    private static string[] FoldersOf(OutsideWorld world, Course course)
    {
        try
        {
            var folders = new DirectoryInfo(world.WorkingDirectory).EnumerateDirectories().Take(MostFolders + 1).ToList();
            return folders.Count > MostFolders
                ? []
                :
                [
                    .. folders
                        .Where(f => !f.Name.StartsWith('.') && f.LinkTarget is null && f.FullName != course.Folder)
                        .Select(f => f.Name),
                ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
