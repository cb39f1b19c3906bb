using Grader.Intake;

namespace Grader.Policies;

/// <summary><c>course.json</c> beside the exercises: by which rules points become a grade.</summary>
public static class CourseFile
{
    public const string Name = "course.json";

    private const int MaxBytes = 1 << 20;

    public static string PathIn(Course course) => Path.Combine(course.Folder, Name);

    /// <summary>Where there is no such file, there are no rules.</summary>
    /// <param name="machine">The zone of the course's clock, where the file names none.</param>
    public static CourseReading Read(Course course, TimeZoneInfo machine)
    {
        if (course.Sealed is not null)
        {
            return new CourseReading.Read(new(new(machine))); // what is given out has none of them
        }
        var path = PathIn(course);
        return RegularFile.Read(TargetOf(path), MaxBytes) switch
        {
            FileContents.Bytes(var bytes) => CourseText.Parse(bytes, course, machine),
            FileContents.Missing when new FileInfo(path).LinkTarget is not null => Refused("It is a link that leads nowhere."),
            FileContents.Missing => new CourseReading.Read(new(new(machine))),
            FileContents.TooLarge => Refused("It is larger than 1 MB."),
            FileContents.Refused(var why) => Refused($"It cannot be read: {why}."),
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };
    }

    private static CourseReading.Refused Refused(string what) =>
        new(null, what, "Put a file with a course's rules there, or none.");

    // A course's own: where it is a link, the person whose course it is made it.
    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
