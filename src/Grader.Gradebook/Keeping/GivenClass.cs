using System.Text.Json;

namespace Grader.Gradebook.Keeping;

/// <summary>Which class it is: what was given to be graded, and by which course.</summary>
/// <param name="Course">The folder of its exercises.</param>
/// <param name="Paths">Each once, in ordinal order.</param>
/// <remarks>Relative to the folder of the gradebook: who moves all of it together has the same class.</remarks>
public sealed record GivenClass(string Course, IReadOnlyList<string> Paths)
{
    /// <param name="folder">Of the gradebook.</param>
    /// <param name="course">Full paths from here on.</param>
    public static GivenClass Of(string folder, string course, IEnumerable<string> paths) =>
        new(
            Path.GetRelativePath(folder, course),
            [
                .. paths
                    .Select(p => Path.GetRelativePath(folder, Path.TrimEndingDirectorySeparator(p)))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );

    internal string ToText() =>
        JsonSerializer.Serialize(new[] { Course }.Concat(Paths), TextListContext.Default.IEnumerableString);

    internal static GivenClass FromText(string text) =>
        JsonSerializer.Deserialize(text, TextListContext.Default.StringArray) is [var course, .. var paths]
            ? new(course, paths)
            : new("", []);
}
