using System.Diagnostics;
using Grader.Cli.Outside;
using Grader.Policies;
using Grader.Words;

namespace Grader.Cli.Asking;

/// <summary>By which rules points become a grade: a course's own, and what the command line says instead.</summary>
/// <param name="Due">What <c>--due</c> says, if anything.</param>
/// <param name="LatePenalty">What <c>--late-penalty</c> says, if anything: percent for each day.</param>
/// <param name="Pick">What <c>--pick</c> says, if anything.</param>
internal sealed record CourseRules(CourseDate? Due = null, double? LatePenalty = null, Pick? Pick = null)
{
    /// <exception cref="RequestException">course.json makes no sense, or a penalty is for nothing.</exception>
    public CoursePolicy Read(OutsideWorld world, Course course)
    {
        var own = CourseFile.Read(course, world.Time.LocalTimeZone) switch
        {
            CourseReading.Read(var policy) => policy,
            CourseReading.Refused(var line, var what, var mend) => throw new RequestException(
                $"{Printable.Of(Courses.PathFromHere(world, CourseFile.PathIn(course)))}:{(line is null ? "" : $"{line}:")} "
                    + $"{what} {mend}"
            ),
            _ => throw new UnreachableException(), // closed
        };
        if (LatePenalty is not null && Due is null && own.Exercises.Values.All(e => e.Due is null))
        {
            throw new RequestException(
                "--late-penalty is for what is late, and nothing is due: add --due T, or 'due' in the course's course.json."
            );
        }
        return own with
        {
            DueForAll = Due,
            Late = LatePenalty is { } percent ? own.Late with { PercentPerDay = percent } : own.Late,
            Pick = Pick ?? own.Pick,
        };
    }
}
