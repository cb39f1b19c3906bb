using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Policies;

/// <summary>A day, or a time of a day, as somebody wrote it down for a course.</summary>
/// <param name="First">What a clock shows from when on it is; of a day, its beginning.</param>
/// <param name="Last">Up to when it is: of a day, its end.</param>
/// <param name="Offset">Of that clock; null for the course's own.</param>
public sealed partial record CourseDate(DateTime First, DateTime Last, TimeSpan? Offset)
{
    private const int FirstYear = 2000,
        LastYear = 2199;

    private static readonly TimeSpan _mostOffset = TimeSpan.FromHours(14);

    public const string Forms =
        "write a day as 2026-11-15, or a time as 2026-11-15T18:00, with +01:00 behind it where a clock " + "elsewhere is meant";

    /// <summary>Up to which moment something is in time that is due then.</summary>
    public DateTimeOffset LastMoment(CourseClock clock) => Offset is { } offset ? new(Last, offset) : clock.LastMomentAt(Last);

    /// <summary>From which moment on something is there that begins then.</summary>
    public DateTimeOffset FirstMoment(CourseClock clock) =>
        Offset is { } offset ? new(First, offset) : clock.FirstMomentAt(First);

    /// <param name="why">Where it is no date: a clause that says why not, and what to write.</param>
    public static CourseDate? Parse(string text, out string why)
    {
        var match = Form().Match(text);
        int Number(string group) =>
            match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        var (hour, minute, second) = (Number("hour"), Number("minute"), Number("second"));
        var offset = match.Groups["sign"].Success ? new TimeSpan(Number("hours"), Number("minutes"), 0) : TimeSpan.Zero;
        why = match switch
        {
            { Success: false } => Forms,
            _ when month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(Math.Max(1, year), month) =>
                "there is no such day",
            _ when year is < FirstYear or > LastYear => "no course is in that year",
            _ when hour > 23 || minute > 59 || second > 59 => "there is no such time of a day",
            _ when offset > _mostOffset || Number("minutes") > 59 => "no clock is so far from UTC",
            _ => "",
        };
        if (why.Length > 0)
        {
            return null;
        }
        // A clock that shows hours and minutes shows 23:59 until the day is over.
        var isWholeDay = !match.Groups["hour"].Success || (hour == 23 && minute == 59 && !match.Groups["second"].Success);
        var first = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return new(
            first,
            isWholeDay ? first.Date.AddDays(1).AddTicks(-1) : first,
            match.Groups["zone"].Success ? (match.Groups["sign"].Value == "-" ? -offset : offset) : null
        );
    }

    [GeneratedRegex(
        """
            ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
            (?:[T\ ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.[0-9]+)?)?
            (?<zone>Z|(?<sign>[+-])(?<hours>[0-9]{2})(?::?(?<minutes>[0-9]{2}))?)?)?\z
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Form();
}
