namespace Grader.Gradebook.Keeping;

/// <summary>Hashes of those files of a course that a verdict hangs on.</summary>
internal sealed class CourseFiles(Course course)
{
    /// <summary>Of the rules for all programs, as they were at first: a session reads them once.</summary>
    public string Rules { get; } = PartsHash.Of(TextOf(course, course.GateFile));

    public Course Course => course;

    /// <summary>Of an exercise's own file and of its wrong files, which hints hang on. Neither its reading nor its right files
    /// change a verdict.</summary>
    public string HashOf(string exercise) =>
        PartsHash.Of([
            TextOf(course, course.FileOf(exercise)),
            .. course.WrongFilesOf(exercise).SelectMany(f => new[] { Path.GetFileName(f), TextOf(course, f) }),
        ]);

    public string HashOfAll() => PartsHash.Of([Rules, .. course.Ids.SelectMany(id => new[] { id, HashOf(id) })]);

    // What cannot be read is the grading's to tell.
    private static string? TextOf(Course course, string file)
    {
        try
        {
            return course.Has(file) ? Convert.ToBase64String(course.ReadBytes(file)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
