using System.Globalization;

namespace Grader.Intake.Layouts;

/// <summary>nbgrader's timestamp.txt: <c>2026-11-01 10:00:00.123456 UTC</c>.</summary>
/// <remarks>
/// nbgrader/exchange/abc/exchange.py writes "%Y-%m-%d %H:%M:%S.%f %Z" in a zone that can be set; parse_utc in nbgrader/utils.py
/// takes the third word for an offset or a zone's name, and what has none for UTC.
/// </remarks>
internal static class NbgraderTimestamp
{
    public const string File = "timestamp.txt";

    /// <summary>More than any that nbgrader writes.</summary>
    private const int MostCharacters = 100;

    /// <returns>In UTC; of no kind where it names a zone that nobody here knows. Null where it is no time.</returns>
    public static DateTime? Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }
        var words = text.Trim('\uFEFF', ' ', '\r', '\n', '\t').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words is not [var day, var clock, .. { Length: <= 1 } zone]
            || !DateTime.TryParseExact(
                $"{day} {clock}",
                ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return null;
        }
        return zone is [] || zone is ["UTC" or "GMT" or "Z"] ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
            : OffsetIn(zone[0]) is { } offset ? new DateTimeOffset(time, offset).UtcDateTime
            : InZone(time, zone[0]);
    }

    private static TimeSpan? OffsetIn(string word) =>
        word is ['+' or '-', _, _, .., _, _]
        && TimeSpan.TryParseExact(word[1..], ["hhmm", @"hh\:mm"], CultureInfo.InvariantCulture, out var offset)
        && offset <= TimeSpan.FromHours(14)
            ? (word[0] == '-' ? -offset : offset)
            : null;

    // "CET", as a clock in winter is called: where the zone is none by that name, the clock is the course's own.
    private static DateTime InZone(DateTime time, string name) =>
        name.Contains('/', StringComparison.Ordinal)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && !zone.IsInvalidTime(time)
            ? TimeZoneInfo.ConvertTimeToUtc(time, zone)
            : time;
}
