using CsCheck;
using Grader.Policies;
using Xunit;

namespace Grader.Tests.Policies;

/// <summary>Moments and days on a course's clock, which is put forward and back.</summary>
public sealed class CourseClockTests
{
    private static readonly string[] _zones =
    [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "America/Havana",
        "Pacific/Apia",
        "Asia/Kathmandu",
    ];

    private static readonly Gen<DateTime> _clock = Gen.DateTime[new(2009, 1, 1), new(2040, 1, 1)]
        .Select(t => DateTime.SpecifyKind(t, DateTimeKind.Unspecified));

    private static CourseClock In(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Last(string date, CourseClock clock) => CourseDate.Parse(date, out _)!.LastMoment(clock);

    private static string Utc(DateTimeOffset? moment) => $"{moment?.UtcDateTime:yyyy-MM-dd HH:mm:ss}";

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-15T18:00", "2026-11-15 17:00:00")]
    [InlineData("Europe/Berlin", "2026-07-15T18:00", "2026-07-15 16:00:00")]
    [InlineData("Europe/Berlin", "2026-11-15", "2026-11-15 22:59:59")]
    [InlineData("Europe/Berlin", "2026-11-15T23:59", "2026-11-15 22:59:59")] // a clock shows that for a minute
    [InlineData("Europe/Berlin", "2026-11-15T23:59:00", "2026-11-15 22:59:00")]
    [InlineData("Europe/Berlin", "2028-02-29", "2028-02-29 22:59:59")]
    [InlineData("Europe/Berlin", "2026-11-15 18:00Z", "2026-11-15 18:00:00")]
    [InlineData("Europe/Berlin", "2026-11-15T18:00-0530", "2026-11-15 23:30:00")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25 01:30:00")] // twice: the later one
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29 01:30:00")] // never: as if it had not been put forward
    [InlineData("Africa/Cairo", "2026-04-23", "2026-04-23 21:59:59")] // from 24:00 to 01:00
    [InlineData("Africa/Cairo", "2026-10-29", "2026-10-29 21:59:59")] // from 24:00 back to 23:00
    public void It_is_due_up_to_that_moment(string zone, string due, string utc) => Assert.Equal(utc, Utc(Last(due, In(zone))));

    [Theory]
    [InlineData("2026-11-15", "2026-11-14 23:00:00")]
    [InlineData("2026-11-15T23:59", "2026-11-15 22:59:00")]
    [InlineData("2026-10-25T02:30", "2026-10-25 00:30:00")]
    public void It_is_released_from_that_moment_on(string released, string utc) =>
        Assert.Equal(utc, Utc(CourseDate.Parse(released, out _)!.FirstMoment(In("Europe/Berlin"))));

    [Theory]
    [InlineData("2026-11-15T18:00", "2026-11-15T18:00:00", 0)]
    [InlineData("2026-11-15T18:00", "2026-11-15T18:00:01", 1)]
    [InlineData("2026-11-15T18:00", "2026-11-16T18:00:00", 1)]
    [InlineData("2026-11-15T18:00", "2026-11-16T18:00:01", 2)]
    [InlineData("2026-11-15", "2026-11-15T23:59:59", 0)]
    [InlineData("2026-11-15", "2026-11-16T00:00:00", 1)]
    [InlineData("2026-11-15", "2026-11-17T23:59:59", 2)]
    [InlineData("2028-02-28", "2028-03-01T00:00:00", 2)] // over a leap day
    [InlineData("2027-02-28", "2027-03-01T00:00:00", 1)]
    [InlineData("2026-10-24T12:00", "2026-10-25T12:00:00", 1)] // 25 hours
    [InlineData("2026-10-24T12:00", "2026-10-25T12:00:01", 2)]
    [InlineData("2026-03-28T12:00", "2026-03-29T12:00:01", 2)] // 23 hours
    [InlineData("2026-11-15", "2031-11-15T23:59:59", 1826)]
    public void Days_are_those_of_the_calendar(string due, string handedIn, int days)
    {
        var clock = In("Europe/Berlin");
        Assert.Equal(days, clock.CountDaysLate(CourseDate.Parse(handedIn, out _)!.LastMoment(clock), Last(due, clock)));
    }

    [Fact]
    public void What_only_a_clock_showed_is_taken_for_the_courses_and_of_two_moments_for_the_first()
    {
        var clock = In("Europe/Berlin");
        Assert.Equal("2026-11-15 17:00:00", Utc(clock.MomentOf(new(2026, 11, 15, 18, 0, 0, DateTimeKind.Unspecified))));
        Assert.Equal("2026-11-15 18:00:00", Utc(clock.MomentOf(new(2026, 11, 15, 18, 0, 0, DateTimeKind.Utc))));
        Assert.Equal("2026-10-25 00:30:00", Utc(clock.MomentOf(new(2026, 10, 25, 2, 30, 0, DateTimeKind.Unspecified))));
        Assert.Null(clock.MomentOf(DateTime.MinValue));
        Assert.Null(clock.MomentOf(DateTime.MaxValue));
    }

    [Fact]
    public void A_moment_is_shown_as_the_clock_shows_it() =>
        Assert.Equal("2026-11-15 18:00 (Europe/Berlin)", In("Europe/Berlin").Show(new(2026, 11, 15, 17, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void In_every_zone_a_day_late_ends_where_the_next_begins() =>
        Gen.Select(Choice.Of(_zones), _clock, Gen.Int[1, 400])
            .Sample(
                (zone, due, days) =>
                {
                    var clock = In(zone);
                    // Samoa had no 30 December 2011, and so no such moment.
                    if (zone == "Pacific/Apia" && due.AddDays(days).Date == new DateTime(2011, 12, 30))
                    {
                        return;
                    }
                    var ends = clock.LastMomentAt(due.AddDays(days));
                    var last = clock.LastMomentAt(due);
                    Assert.InRange(clock.CountDaysLate(ends, last), 1, days);
                    Assert.InRange(clock.CountDaysLate(ends.AddTicks(1), last), days, days + 1);
                    Assert.Equal(0, clock.CountDaysLate(last, last));
                },
                iter: 2_000
            );

    [Fact]
    public void Who_hands_in_later_is_no_less_late() =>
        Gen.Select(Choice.Of(_zones), _clock, Gen.Int[0, 5_000_000], Gen.Int[0, 200_000])
            .Sample(
                (zone, due, seconds, more) =>
                {
                    var clock = In(zone);
                    var last = clock.LastMomentAt(due);
                    var days = clock.CountDaysLate(last.AddSeconds(seconds), last);
                    Assert.InRange(days, 0, clock.CountDaysLate(last.AddSeconds(seconds + more), last));
                },
                iter: 2_000
            );
}
