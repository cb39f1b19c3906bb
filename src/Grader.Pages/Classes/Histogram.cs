using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Pages.Classes;

/// <summary>How many earned which share: ten numbers, from 0 to less than 10 %, ..., from 90 to 100 %.</summary>
public sealed record Histogram(ImmutableArray<int> Counts)
{
    private const int Tenths = 10;

    // Points are decimal fractions, of which a double may fall short.
    private const double Slack = 1e-9;

    public int Sum => Counts.Sum();

    public int Most => Counts.Max();

    public static Histogram Of(IEnumerable<StudentTotal> totals)
    {
        var tenths = totals.CountBy(t => Math.Clamp((int)(Tenths * t.Points / t.Max + Slack), 0, Tenths - 1)).ToDictionary();
        return new([.. Enumerable.Range(0, Tenths).Select(i => tenths.GetValueOrDefault(i))]);
    }

    /// <summary>"0 to 10 %"</summary>
    public static string RangeAt(int tenth) => $"{tenth * 10} to {(tenth + 1) * 10} %";

    /// <param name="one">What is counted: "student".</param>
    public string InWords(string one) =>
        string.Join(
            ", ",
            Counts.Index().Where(c => c.Item > 0).Select(c => $"{RangeAt(c.Index)}: {Plural.Counted(c.Item, one)}")
        );
}
