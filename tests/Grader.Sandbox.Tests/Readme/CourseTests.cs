using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>The release gate over the exercises of this repository.</summary>
public sealed class CourseTests
{
    [Theory]
    [InlineData("exercises", 7)]
    [InlineData("tests/course", 1)]
    public async Task Every_exercise_of_the_course_holds(string course, int exercises)
    {
        var ended = await Classroom.GraderAtHome(["verify", "--course", course, "--seed", "1"], TestContext.Current.CancellationToken);
        Assert.DoesNotContain("does not hold", ended.Out, StringComparison.Ordinal);
        Assert.Equal(exercises, ended.Out.Split('\n').Count(l => l.EndsWith("  holds", StringComparison.Ordinal) && !l.StartsWith(' ')));
        Assert.Equal(exercises, ended.Out.Split('\n').Count(l => l.StartsWith("  mutants    100 %: ", StringComparison.Ordinal)));
        Assert.Equal(0, ended.ExitCode);
    }
}
