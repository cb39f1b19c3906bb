using System.Globalization;

namespace Grader.Cli.Screens;

/// <summary>Numbers of points as people write them.</summary>
internal static class Points
{
    public static string Of(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Worded(double points) => points == 1 ? "1 point" : $"{Of(points)} points";
}
