using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Results;
using Grader.Words;

namespace Grader.Analyzing;

/// <summary>How a class did in one hole.</summary>
/// <param name="Files">That have the hole: one whose higher score stays may have those of the exercise as it was.</param>
/// <param name="Right">0 to 1: how many of them earned all its points.</param>
/// <param name="Mean">0 to 1: what was earned of what could be, on average.</param>
/// <param name="Discrimination">−1 to 1, see <see cref="PointBiserial"/>; null where it is not defined.</param>
/// <param name="NotBegun">Files in which it was left as it was given.</param>
/// <param name="HitLimit">Files in which it hit a limit.</param>
public sealed record HoleAnalysis(
    string Hole,
    int Files,
    double Right,
    double Mean,
    double? Discrimination,
    int NotBegun,
    int HitLimit
)
{
    /// <summary>Whether as much would often come about by chance: less than two standard errors, one of which is
    /// 1/√(files − 1) where nothing hangs together.</summary>
    [JsonIgnore]
    public bool MayBeChance => Discrimination is { } r && r * r * (Files - 1) < 4;

    /// <summary>In the order of the exercise.</summary>
    /// <param name="files">Graded ones of one exercise, one of each student.</param>
    internal static ImmutableArray<HoleAnalysis> AllOf(ImmutableArray<SubmissionReport> files) =>
        [
            // Of an exercise that changed, a higher score that stays may be over other holes.
            .. files
                .SelectMany(f => f.Holes.Select((hole, place) => (Hole: hole, Place: place, File: f)))
                .GroupBy(h => h.Hole.Id)
                .OrderBy(g => g.Max(h => h.Place))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g.Select(h => (h.Hole, h.File))])),
        ];

    private static HoleAnalysis Of(string id, ImmutableArray<(HoleReport Hole, SubmissionReport File)> files) =>
        new(
            id,
            files.Length,
            (double)files.Count(f => IsRight(f.Hole)) / files.Length,
            Shares.MeanOf(files.Select(f => Shares.Of(f.Hole.Points, f.Hole.Max))),
            PointBiserial.Of([.. files.Select(f => (IsRight(f.Hole), PointsOfOthers(f.Hole, f.File)))]),
            files.Count(f => f.Hole.Verdict == Verdict.Unfilled),
            files.Count(f => f.Hole.Limit is not null)
        );

    private static bool IsRight(HoleReport hole) => hole.Points >= hole.Max;

    // Summed like this, equal points are equal numbers.
    private static double PointsOfOthers(HoleReport hole, SubmissionReport file) =>
        PointSum.Of(file.Holes.Where(h => h.Id != hole.Id).Select(h => h.Points));
}
