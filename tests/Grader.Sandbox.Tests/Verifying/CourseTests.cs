using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Verifying;

/// <summary>
/// The release gate over the exercises of this repository, a minute of processor time for each: over every third one of each
/// course, others every day, and over all of them where GRADER_COURSE is "all".
/// </summary>
public sealed class CourseTests
{
    private static readonly bool _all = Environment.GetEnvironmentVariable("GRADER_COURSE") == "all";

    [Theory]
    [InlineData("exercises", 3)]
    [InlineData("tests/cases/course", 3)]
    public async Task The_exercises_of_the_course_hold(string course, int oneOf)
    {
        string[] drawn =
        [
            .. Directory
                .EnumerateDirectories(Repository.At(course))
                .Select(d => Path.GetFileName(d))
                .Where(d => char.IsDigit(d[0]))
                .Order(StringComparer.Ordinal)
                .Where((_, i) => _all || i % oneOf == TimeProvider.System.GetUtcNow().DayOfYear % oneOf),
        ];
        var ended = await Classroom.GraderAtHome(
            ["verify", .. drawn, "--course", course, "--seed", "1"],
            TestContext.Current.CancellationToken
        );
        var exercises = drawn.Length;
        Assert.NotEqual(0, exercises);
        Assert.DoesNotContain("does not hold", ended.Out, StringComparison.Ordinal);
        Assert.Equal(
            exercises,
            ended.Out.Split('\n').Count(l => l.EndsWith("  holds", StringComparison.Ordinal) && !l.StartsWith(' '))
        );
        Assert.Equal(exercises, ended.Out.Split('\n').Count(l => l.StartsWith("  mutants    100 %: ", StringComparison.Ordinal)));
        Assert.Equal(0, ended.ExitCode);
    }
}
