namespace Grader.Progress;

/// <summary>All that a check of a file hangs on.</summary>
/// <param name="Grader">Its version.</param>
/// <param name="Exercise">A hash of the exercise with its checks, and of what the course lets programs use.</param>
/// <param name="Content">A hash of the program, as it was read from the file.</param>
public sealed record CheckBasis(string Grader, string Exercise, string Content)
{
    /// <exception cref="IOException">The exercise cannot be read.</exception>
    public static CheckBasis Of(string grader, Course course, string id, string content) =>
        new(
            grader,
            PartsHash.Of(
                id,
                course.ReadText(course.FileOf(id)),
                course.Has(course.GateFile) ? course.ReadText(course.GateFile) : null
            ),
            HashOf(content)
        );

    internal static string HashOf(string content) => PartsHash.Of(content);
}
