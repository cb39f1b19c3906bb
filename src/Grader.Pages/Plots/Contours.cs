using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Pages.Plots;

/// <summary>Lines of the same loss in a landscape, by marching squares.</summary>
internal static class Contours
{
    /// <summary>Which share of the landscape lies below each of them.</summary>
    private static readonly ImmutableArray<double> _shares = [0.1, 0.18, 0.27, 0.37, 0.48, 0.6, 0.72, 0.84, 0.94];

    /// <summary>Losses that spread the lines over the landscape, ascending; none where it is flat.</summary>
    public static ImmutableArray<double> LevelsOf(LossLandscape land)
    {
        var finite = land.Losses.Where(double.IsFinite).Order().ToArray();
        return finite.Length == 0 || finite[0] == finite[^1]
            ? []
            : [.. _shares.Select(share => finite[(int)(share * (finite.Length - 1))]).Distinct()];
    }

    /// <summary>Pieces of the line, each from one place to another, as parameters.</summary>
    public static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Trace(LossLandscape land, double level)
    {
        var rows = land.Losses.Length / land.Columns;
        for (var row = 0; row + 1 < rows; row++)
        {
            for (var column = 0; column + 1 < land.Columns; column++)
            {
                foreach (var piece in WithinCell(land, rows, row, column, level))
                {
                    yield return piece;
                }
            }
        }
    }

    private static IEnumerable<((double X, double Y), (double X, double Y))> WithinCell(
        LossLandscape land,
        int rows,
        int row,
        int column,
        double level
    )
    {
        // Around the cell: each corner with the next is an edge.
        (int Row, int Column)[] corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)];
        var losses = Array.ConvertAll(corners, c => land.Losses[c.Row * land.Columns + c.Column]);
        if (!losses.All(double.IsFinite))
        {
            yield break;
        }
        var crossings = new List<(double X, double Y)>(4);
        for (var i = 0; i < 4; i++)
        {
            var (a, b) = (losses[i], losses[(i + 1) % 4]);
            if (a < level != b < level)
            {
                var along = (level - a) / (b - a);
                crossings.Add(Between(PlaceOf(land, rows, corners[i]), PlaceOf(land, rows, corners[(i + 1) % 4]), along));
            }
        }
        // Of four, at a saddle, the middle says which belong together.
        var turn = crossings.Count < 4 || losses.Average() < level == losses[0] < level ? 0 : 1;
        for (var i = 0; i + 1 < crossings.Count; i += 2)
        {
            yield return (crossings[(i + turn) % crossings.Count], crossings[(i + 1 + turn) % crossings.Count]);
        }
    }

    private static (double X, double Y) PlaceOf(LossLandscape land, int rows, (int Row, int Column) at) =>
        (
            land.FromX + (land.ToX - land.FromX) * at.Column / (land.Columns - 1),
            land.FromY + (land.ToY - land.FromY) * at.Row / (rows - 1)
        );

    private static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double along) =>
        (a.X + (b.X - a.X) * along, a.Y + (b.Y - a.Y) * along);
}
