using CsCheck;
using Grader.Policies;
using Xunit;

namespace Grader.Tests.Policies;

public sealed class TermTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0.5, 7.25, 7.5)]
    [InlineData(0.5, 7.24, 7)]
    [InlineData(1.0, 2.5, 3)]
    [InlineData(1.0, 3.5, 4)] // and not to the even one
    [InlineData(0.1, 0.15, 0.2)] // though 0.15 is less than that in a double
    [InlineData(0.1, 1.005, 1)]
    [InlineData(0.01, 1.005, 1.01)]
    [InlineData(5.0, 7.5, 10)]
    [InlineData(null, 7.123456, 7.123456)]
    public void A_total_is_rounded_to_the_nearest_step_and_from_the_middle_up(double? step, double points, double rounded) =>
        Assert.Equal(rounded, new Term { RoundTo = step }.Round(points, 100));

    [Fact]
    public void It_is_never_more_than_there_was_to_be_had() => Assert.Equal(9.8, new Term { RoundTo = 0.5 }.Round(9.8, 9.8));

    [Fact]
    public void What_is_rounded_is_near_and_a_multiple_and_stays_when_it_is_rounded_again() =>
        Gen.Select(Choice.Of(0.1, 0.25, 0.5, 1, 5), Gen.Int[0, 100_000])
            .Sample(
                (step, hundredths) =>
                {
                    var term = new Term { RoundTo = step };
                    var (points, rounded) = (hundredths / 100.0, term.Round(hundredths / 100.0, 1e6));
                    Assert.InRange(rounded, points - step / 2 - 1e-9, points + step / 2 + 1e-9);
                    Assert.Equal(0, (decimal)rounded % (decimal)step);
                    Assert.Equal(rounded, term.Round(rounded, 1e6));
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(null, null, false)] // nothing says when: it counts where somebody handed it in
    [InlineData("2026-11-15", null, true)]
    [InlineData("2026-11-16", null, false)]
    [InlineData("2026-11-15T13:00:00+01:00", null, true)]
    [InlineData("2026-11-15T13:00:01+01:00", null, false)]
    [InlineData("2026-11-01", "2026-12-01", true)]
    [InlineData(null, "2026-11-14", true)]
    [InlineData(null, "2026-11-15", false)] // not yet over
    public void An_exercise_counts_for_everybody_once_it_was_released_or_else_due(string? released, string? due, bool counts)
    {
        CourseDate? Date(string? text) => text is null ? null : CourseDate.Parse(text, out _);

        var policy = new CoursePolicy(new(TimeZoneInfo.Utc));
        policy = policy with { Exercises = policy.Exercises.Add("01-one", new(Date(released), Date(due))) };
        Assert.Equal(counts ? ["01-one"] : [], policy.CountedBy(_now));
    }
}
