using System.Globalization;

namespace Grader.Cli.Screens;

/// <summary>How fast something goes, as people say it.</summary>
public static class PaceWords
{
    /// <param name="done">From 0 to <paramref name="count"/>.</param>
    public static string For(int done, int count, TimeSpan elapsed)
    {
        var soFar = string.Create(CultureInfo.InvariantCulture, $"{done} of {count}");
        if (done == 0 || elapsed <= TimeSpan.Zero)
        {
            return soFar;
        }
        var rate = done / elapsed.TotalSeconds;
        return $"{soFar}, {Rate(rate)}, {For(TimeSpan.FromSeconds((count - done) / rate))} left";
    }

    /// <returns>"40 s", "3 min 20 s", "2 h 5 min".</returns>
    public static string For(TimeSpan time)
    {
        // Half a second short of an hour is an hour, and not 59 min 60 s.
        var seconds = (long)Math.Round(time.TotalSeconds);
        return seconds switch
        {
            < 60 => $"{seconds} s",
            < 3600 => $"{seconds / 60} min{Rest(seconds % 60, "s")}",
            _ => $"{seconds / 3600} h{Rest(seconds % 3600 / 60, "min")}",
        };
    }

    private static string Rate(double perSecond) =>
        perSecond >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.#} a second")
            : string.Create(CultureInfo.InvariantCulture, $"{60 * perSecond:0.#} a minute");

    private static string Rest(long count, string unit) => count == 0 ? "" : $" {count} {unit}";
}
