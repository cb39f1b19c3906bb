using System.Collections.Immutable;
using Grader.Intake;
using Grader.Misconceptions;

namespace Grader.Analyzing;

/// <summary>A mistake that an exercise knows by name: a file in its <c>wrong/</c>.</summary>
/// <param name="Name">The file's.</param>
/// <param name="Tell">What whoever makes it is told; null where the file says nothing.</param>
public sealed record NamedMistake(string Exercise, string Name, string? Tell)
{
    /// <summary>Those of some exercises, in ordinal order.</summary>
    /// <param name="exercises">What is none of the course has none.</param>
    public static IEnumerable<NamedMistake> ReadFrom(Course course, IEnumerable<string> exercises) =>
        from id in exercises.Distinct().Where(id => course.Ids.Contains(id))
        from path in ListWrongFiles(course, id)
        // One that cannot be read explains nothing; verify names it.
        let text = (SubmissionFile.ReadFrom(course, path) as SubmissionReading.Text)?.Content
        where text is not null
        select new NamedMistake(id, Path.GetFileName(path), WrongFile.Of(path, text).Hint);

    // A class was graded, and its report must not be lost for a folder that is closed by now.
    private static ImmutableArray<string> ListWrongFiles(Course course, string id)
    {
        try
        {
            return course.WrongFilesOf(id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
