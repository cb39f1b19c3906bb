namespace Grader.Policies;

/// <summary>The clock on a course's wall.</summary>
/// <param name="Zone">Where it hangs.</param>
public sealed record CourseClock(TimeZoneInfo Zone)
{
    /// <summary>What is further off is no time of a course, and nothing can be added to it.</summary>
    private const int FirstYear = 1970,
        LastYear = 9000;

    /// <summary>The first moment at which it shows that. Where it was put forward past that, as if it had not been.</summary>
    public DateTimeOffset FirstMomentAt(DateTime shown) => new(Plain(shown), OffsetsAt(Plain(shown)).Max());

    /// <summary>The last one: where it was put back there are two.</summary>
    public DateTimeOffset LastMomentAt(DateTime shown) => new(Plain(shown), OffsetsAt(Plain(shown)).Min());

    /// <param name="time">A moment in UTC or, where it is of no kind, what a clock showed: this one, as far as anybody knows. Of
    /// two moments at which it did, the first.</param>
    /// <returns>With the offset of the zone; null where no course was at that time.</returns>
    public DateTimeOffset? MomentOf(DateTime time) =>
        time.Year is < FirstYear or > LastYear ? null
        : time.Kind == DateTimeKind.Unspecified ? FirstMomentAt(time)
        : TimeZoneInfo.ConvertTime(new DateTimeOffset(time), Zone);

    /// <summary>Days of the calendar that had begun after something was due: it is in time up to that moment, and one day late up
    /// to when the clock shows the same time again.</summary>
    /// <returns>0 where it was in time.</returns>
    public int CountDaysLate(DateTimeOffset handedIn, DateTimeOffset due)
    {
        if (handedIn <= due)
        {
            return 0;
        }
        // A day has 23 to 25 hours where the clock is put forward or back, and one was left out altogether where a country moved
        // across the date line.
        var shown = TimeZoneInfo.ConvertTime(due, Zone).DateTime;
        var days = Math.Max(1, (int)(handedIn - due).TotalDays - 1);
        while (LastMomentAt(shown.AddDays(days)) < handedIn)
        {
            days++;
        }
        return days;
    }

    /// <summary>"2026-11-15 23:59 (Europe/Berlin)"</summary>
    public string Show(DateTimeOffset moment) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{TimeZoneInfo.ConvertTime(moment, Zone):yyyy-MM-dd HH:mm} ({Zone.Id})"
        );

    private static DateTime Plain(DateTime shown) => DateTime.SpecifyKind(shown, DateTimeKind.Unspecified);

    private TimeSpan[] OffsetsAt(DateTime shown) =>
        Zone.IsAmbiguousTime(shown) ? Zone.GetAmbiguousTimeOffsets(shown)
        : Zone.IsInvalidTime(shown) ? [Zone.GetUtcOffset(shown.AddDays(-1))]
        : [Zone.GetUtcOffset(shown)];
}
