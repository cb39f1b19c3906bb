using System.Collections.Immutable;
using Grader.Pages.Rendering;
using Grader.Results;

namespace Grader.Pages.Plots;

/// <summary>What there is to see in a landscape.</summary>
internal static class LandscapeSentences
{
    public static ImmutableArray<string> On(
        LossLandscape land,
        ImmutableArray<WayPoint> own,
        ImmutableArray<WayPoint> reference
    ) =>
        [
            $"The loss over {land.X}, from {Numbers.Shown(land.FromX)} to {Numbers.Shown(land.ToX)} from left to right, and "
                + $"{land.Y}, from {Numbers.Shown(land.FromY)} to {Numbers.Shown(land.ToY)} upwards. "
                + "Along a line it stays the same.",
            .. OnLowest(land),
            .. OnWay("Your way", land, own),
            .. OnWay("The way of the exercise's own solution", land, reference),
            .. OnLeaving(land, own),
        ];

    private static IEnumerable<string> OnWay(string whose, LossLandscape land, ImmutableArray<WayPoint> way) =>
        way switch
        {
            [] => [],
            [var only] => [$"{whose} is one place, {Place(land, only)}."],
            [var first, .., var last] => [$"{whose} leads from {Place(land, first)} to {Place(land, last)}."],
        };

    private static IEnumerable<string> OnLowest(LossLandscape land)
    {
        if (!land.Losses.Any(double.IsFinite))
        {
            return ["Nowhere in it is the loss a finite number."];
        }
        var (loss, at) = land.Losses.Select((l, i) => (Loss: l, At: i)).Where(l => double.IsFinite(l.Loss)).MinBy(l => l.Loss);
        var rows = land.Losses.Length / land.Columns;
        var x = land.FromX + (land.ToX - land.FromX) * (at % land.Columns) / (land.Columns - 1);
        var y = land.FromY + (land.ToY - land.FromY) * (at / land.Columns) / (rows - 1);
        return [$"Of the places that were looked at, it is lowest, {Numbers.Shown(loss)}, at {Place(land, new(0, x, y))}."];
    }

    private static IEnumerable<string> OnLeaving(LossLandscape land, ImmutableArray<WayPoint> own) =>
        own.FirstOrDefault(p => !LandscapePicture.Holds(land, p)) is { } outside
            ? [$"Your way is off the picture in step {outside.Step}."]
            : [];

    private static string Place(LossLandscape land, WayPoint at) =>
        $"{land.X} = {Numbers.Shown(at.X)}, {land.Y} = {Numbers.Shown(at.Y)}";
}
