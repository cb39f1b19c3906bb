using System.Collections.Immutable;
using Grader.Policies;
using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Reporting;

/// <summary>A student's repository in the middle of a term: what decides whether a push is good enough.</summary>
public sealed class WeeksWorkTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly SubmissionReport _done = Begun("01", 5, 5),
        _half = Begun("02", 1, 5),
        _untouched = Untouched("03", 5);

    private static SubmissionReport Begun(string exercise, double score, double max) =>
        Graded($"{exercise}.csx", null, exercise, score, max) with
        {
            Holes = [new("f", 1, 1, score, max, Verdict.Failed, Verdict.Failed, Verdict.Failed, null, null, [])],
        };

    private static SubmissionReport Untouched(string exercise, double max) =>
        Graded($"{exercise}.csx", null, exercise, 0, max) with
        {
            Holes = [new("f", 1, 1, 0, max, Verdict.Unfilled, Verdict.Unfilled, Verdict.Unfilled, null, null, [])],
        };

    private static CoursePolicy Due(params (string Exercise, string Due)[] dates) =>
        new(new CourseClock(TimeZoneInfo.Utc))
        {
            Exercises = dates.ToImmutableSortedDictionary(
                d => d.Exercise,
                d => new ExerciseDates(Due: CourseDate.Parse(d.Due, out _)),
                StringComparer.Ordinal
            ),
        };

    private static string? Shortfall(string? week, CoursePolicy policy, params SubmissionReport[] files) =>
        WeeksWork.In(Counted(files).WithoutUnbegun(), new(week), policy, _now).FindShortfall(50);

    [Fact]
    public void What_is_not_begun_counts_for_nothing()
    {
        var counted = Counted(_done, _half, _untouched).WithoutUnbegun();
        Assert.Equal(new ClassScore(6, 10), ClassScore.Of(counted));
        Assert.Contains("03 counts for nothing yet: nothing in it is begun", GradeTable.Of(counted).Notes);
    }

    [Fact]
    public void Where_nothing_is_due_the_last_one_that_is_begun_decides()
    {
        Assert.Equal("02: 1 of 5 points are 20 %: --fail-under asks for 50 %.", Shortfall(null, Due(), _done, _half, _untouched));
        Assert.Null(Shortfall(null, Due(), Begun("01", 0, 5), Begun("02", 3, 5), _untouched));
        Assert.Null(Shortfall(null, Due(), _untouched));
    }

    [Fact]
    public void Where_something_is_due_that_decides_begun_or_not()
    {
        var policy = Due(("01", "2026-11-13"), ("02", "2026-11-27"), ("03", "2026-12-04"));
        Assert.StartsWith("02: 1 of 5 points", Shortfall(null, policy, _done, _half, Begun("03", 5, 5)));
        Assert.Equal(
            "02, due 2026-11-27 23:59 (UTC): nothing in it is begun, and --fail-under asks for 50 %.",
            Shortfall(null, policy, _done, Untouched("02", 5), _untouched)
        );
        Assert.Equal(
            "02, due 2026-11-27 23:59 (UTC): there is no file for it, and --fail-under asks for 50 %.",
            Shortfall(null, policy, _done)
        );
        Assert.Null(Shortfall(null, Due(("01", "2026-11-13")), Begun("01", 0, 5), Begun("02", 5, 5)));
    }

    [Fact]
    public void Of_two_that_are_due_at_one_time_the_one_that_is_begun_decides()
    {
        var policy = Due(("02", "2026-11-27"), ("03", "2026-11-27"));
        Assert.Null(Shortfall(null, policy, Untouched("02", 5), Begun("03", 5, 5)));
        Assert.StartsWith("02: 1 of 5 points", Shortfall(null, policy, _half, _untouched));
    }

    [Fact]
    public void The_one_that_is_named_decides_whatever_else_is_begun()
    {
        Assert.Null(Shortfall("01", Due(), _done, _half));
        Assert.Equal("03: nothing in it is begun, and --fail-under asks for 50 %.", Shortfall("03", Due(), _done, _untouched));
    }

    [Fact]
    public void What_cannot_be_read_is_not_called_untouched()
    {
        var cut = NotGraded("02.csx", null, SubmissionStatus.Unreadable, "it is a binary file", "02", 5);
        Assert.Equal("02: '02.csx' could not be graded, and --fail-under asks for 50 %.", Shortfall(null, Due(), _done, cut));
    }

    [Fact]
    public void What_is_short_by_less_than_is_shown_is_not_shown_as_reached()
    {
        Assert.Equal(
            "01: 4.99 of 10 points are 49.9 %: --fail-under asks for 50 %.",
            Shortfall(null, Due(), Begun("01", 4.999, 10))
        );
    }
}
