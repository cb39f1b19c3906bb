using System.Collections.Immutable;
using Grader.Policies;
using Grader.Words;

namespace Grader.Doctor;

/// <summary>Whether a course's own rules make sense.</summary>
public static class OwnRules
{
    /// <param name="course">Null where there is none.</param>
    /// <param name="machine">The machine's time zone.</param>
    /// <returns>Nothing where a course has no rules.</returns>
    public static ImmutableArray<Finding> Examine(Course? course, TimeZoneInfo machine) =>
        course is null ? [] : [.. ExamineFile(course, CourseFile.Read(course, machine))];

    private static IEnumerable<Finding> ExamineFile(Course course, CourseReading reading)
    {
        if (reading is CourseReading.Refused(var line, var what, var mend))
        {
            yield return Finding.Fail($"{CourseFile.Name}: {(line is null ? "" : $"line {line}: ")}{what}", mend);
        }
        else if (File.Exists(CourseFile.PathIn(course)) && reading is CourseReading.Read(var policy))
        {
            var due = policy.Exercises.Values.Count(e => e.Due is not null);
            yield return Finding.Pass(
                $"{CourseFile.Name} makes sense: {Plural.Counted(due, "exercise")} of {course.Ids.Length} "
                    + $"{Plural.Of(due, "is", "are")} due at a time, by the clock of {policy.Clock.Zone.Id}."
            );
        }
    }
}
