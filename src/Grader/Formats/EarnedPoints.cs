using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>What counts in the files that were graded, of what could be had in them.</summary>
internal sealed record EarnedPoints(double Points, double Max)
{
    public static EarnedPoints Of(IEnumerable<SubmissionReport> files)
    {
        var graded = files.Where(f => f is { Status: SubmissionStatus.Graded, Credit: not null, Max: not null }).ToList();
        return new(PointSum.Of(graded.Select(f => f.Credit!.Value)), PointSum.Of(graded.Select(f => f.Max!.Value)));
    }

    /// <summary>"7 of 10 points"</summary>
    public string InWords => Max > 0 ? $"{Rounded.Of(Points)} of {Plural.Counted(Max, "point")}" : "Nothing was graded";
}
