namespace Grader.Intake;

/// <summary>When a file was changed last, as those say who packed it. Null where they do not.</summary>
internal static class ModifiedTime
{
    /// <summary>A moment.</summary>
    public static DateTime? OfUnix(long seconds) =>
        seconds > 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;

    /// <summary>What a clock showed, nobody knows where.</summary>
    /// <param name="packed">Date and time as MS-DOS has them, in steps of two seconds: APPNOTE.TXT 4.4.6.</param>
    public static DateTime? OfDos(uint packed)
    {
        int Bits(int from, int count) => (int)(packed >> from) & ((1 << count) - 1);

        var (year, month, day) = (1980 + Bits(25, 7), Bits(21, 4), Bits(16, 5));
        var (hour, minute, second) = (Bits(11, 5), Bits(5, 6), 2 * Bits(0, 5));
        return
            month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            && hour < 24
            && minute < 60
            && second < 60
            ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified)
            : null;
    }
}
