using System.Collections.Immutable;
using System.Text;
using Grader.Pages.Rendering;
using Grader.Results;

namespace Grader.Pages.Plots;

/// <summary>The loss over two parameters, with the way that a training took over it and the right one.</summary>
/// <param name="Lines">From the lowest loss to the highest.</param>
public sealed record LandscapePicture(
    LossLandscape Land,
    PlotFrame Frame,
    ImmutableArray<ContourLine> Lines,
    string OwnPath,
    string ReferencePath,
    (double X, double Y)? Start,
    (double X, double Y)? End,
    ImmutableArray<string> Sentences
)
{
    private const double Width = 360,
        Height = 330;

    /// <summary>In pictures.</summary>
    private const double Far = 100;

    /// <summary>Null where the exercise has none.</summary>
    /// <param name="training">Null where nothing was recorded: then there is no way over it.</param>
    /// <param name="landscapes">The exercise's, the smallest first: the first that holds the way is drawn, else the
    /// last.</param>
    public static LandscapePicture? Of(TrainingReport? training, IEnumerable<LossLandscape> landscapes)
    {
        var all = landscapes.Where(IsWhole).ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var own = WayOf(training?.Own, all[0]);
        var reference = WayOf(training?.Reference, all[0]);
        var land = all.Find(l => own.All(p => Holds(l, p))) ?? all[^1];
        var frame = new PlotFrame(new(land.FromX, land.ToX, false), new(land.FromY, land.ToY, false), Width, Height);
        return new(
            land,
            frame,
            [.. Contours.LevelsOf(land).Select(level => new ContourLine(level, PathOf(land, level, frame)))],
            PathOf(own, frame),
            PathOf(reference, frame),
            PlaceOf(own.Where(p => Holds(land, p)).Take(1), frame),
            PlaceOf(own.TakeLast(1).Where(p => Holds(land, p)), frame),
            LandscapeSentences.On(land, own, reference)
        );
    }

    internal static bool Holds(LossLandscape land, WayPoint at) =>
        at.X >= land.FromX && at.X <= land.ToX && at.Y >= land.FromY && at.Y <= land.ToY;

    private static bool IsWhole(LossLandscape land) =>
        land.Columns >= 2
        && land.Losses.Length >= 2 * land.Columns
        && land.Losses.Length % land.Columns == 0
        && land.FromX < land.ToX
        && land.FromY < land.ToY;

    private static ImmutableArray<WayPoint> WayOf(RecordedRun? run, LossLandscape land)
    {
        if (run is null)
        {
            return [];
        }
        var (x, y) = (TracePicture.PointsOf(run, land.X), TracePicture.PointsOf(run, land.Y));
        return [.. x.Zip(y, (a, b) => new WayPoint((int)a.Step, a.Value, b.Value)).Where(p => p.IsFinite)];
    }

    private static (double X, double Y)? PlaceOf(IEnumerable<WayPoint> one, PlotFrame frame) =>
        one.Select(p => ((double, double)?)(frame.AtX(p.X), frame.AtY(p.Y))).FirstOrDefault();

    // No browser draws a line to a place that is too far off: what runs away is drawn until it is well out of the picture.
    private static string PathOf(ImmutableArray<WayPoint> way, PlotFrame frame)
    {
        bool IsNear(WayPoint at) => Math.Abs(frame.X.PlaceOf(at.X)) < Far && Math.Abs(frame.Y.PlaceOf(at.Y)) < Far;
        return frame.PathThrough(way.TakeWhile(IsNear).Select(p => (p.X, p.Y)));
    }

    private static string PathOf(LossLandscape land, double level, PlotFrame frame)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in Contours.Trace(land, level))
        {
            path.Append('M').Append(Numbers.Place(frame.AtX(from.X))).Append(' ').Append(Numbers.Place(frame.AtY(from.Y)));
            path.Append('L').Append(Numbers.Place(frame.AtX(to.X))).Append(' ').Append(Numbers.Place(frame.AtY(to.Y)));
        }
        return path.ToString();
    }
}

/// <param name="Path">Of all its pieces.</param>
public sealed record ContourLine(double Loss, string Path);

/// <summary>Where a training stood after a step.</summary>
public sealed record WayPoint(int Step, double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}
