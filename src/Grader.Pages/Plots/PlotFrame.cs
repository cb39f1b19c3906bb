using System.Collections.Immutable;
using System.Text;
using Grader.Pages.Rendering;

namespace Grader.Pages.Plots;

/// <summary>Where a drawing has its values: a box in a picture, with room for words to the left and below.</summary>
public sealed record PlotFrame(PlotScale X, PlotScale Y, double Width, double Height)
{
    private const double Left = 54,
        Right = 12,
        Top = 10,
        Bottom = 30;

    public static double FromX => Left;

    public double ToX => Width - Right;

    public static double FromY => Top;

    public double ToY => Height - Bottom;

    public double AtX(double value) => Left + X.PlaceOf(value) * (ToX - FromX);

    public double AtY(double value) => ToY - Y.PlaceOf(value) * (ToY - FromY);

    /// <summary>A line through all that can be shown, broken where something cannot; a point where only one stands by
    /// itself.</summary>
    public string PathThrough(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var isOpen = false;
        var length = 0;
        foreach (var (x, y) in points)
        {
            if (!X.Shows(x) || !Y.Shows(y))
            {
                End(path, isOpen, length);
                (isOpen, length) = (false, 0);
                continue;
            }
            path.Append(isOpen ? 'L' : 'M').Append(Numbers.Place(AtX(x))).Append(' ').Append(Numbers.Place(AtY(y)));
            (isOpen, length) = (true, length + 1);
        }
        End(path, isOpen, length);
        return path.ToString();
    }

    /// <summary>The surface between lows and highs, in pieces where something of it cannot be shown.</summary>
    /// <param name="at">Where each of them stands, ascending.</param>
    public string BandBetween(ImmutableArray<double> at, ImmutableArray<double> lows, ImmutableArray<double> highs)
    {
        var path = new StringBuilder();
        for (var from = 0; from < at.Length; )
        {
            var to = from;
            while (to < at.Length && Y.Shows(highs[to]))
            {
                to++;
            }
            if (to > from)
            {
                // There along the highest, and back along the lowest.
                var there = Enumerable.Range(from, to - from).Select(i => (X: at[i], Y: highs[i]));
                var back = Enumerable.Range(from, to - from).Reverse().Select(i => (X: at[i], Y: Math.Max(lows[i], Y.Low)));
                path.Append('M')
                    .AppendJoin('L', there.Concat(back).Select(p => $"{Numbers.Place(AtX(p.X))} {Numbers.Place(AtY(p.Y))}"));
                path.Append('Z');
            }
            from = to + 1;
        }
        return path.ToString();
    }

    public ImmutableArray<double> TicksOfX => X.Ticks();

    public ImmutableArray<double> TicksOfY => Y.Ticks();

    // A line that ends where it begins is drawn as a point, where its ends are round.
    private static void End(StringBuilder path, bool isOpen, int length)
    {
        if (isOpen && length == 1)
        {
            path.Append("h.1");
        }
    }
}
