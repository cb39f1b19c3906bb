using System.Collections.Immutable;
using Grader.Formats.Markdown;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>The pages of a job's summary: each student's results, and in one line what was not begun.</summary>
internal static class SummaryPages
{
    /// <summary>In the order of the report. Files that lie in no student's folder are one student's where there are no others: a
    /// push.</summary>
    public static IEnumerable<string> Of(FormatInput input)
    {
        var counting = input.Counting;
        var isPush = counting.All(f => f.Student is null);
        return counting.GroupBy(f => (f.Student, File: f.Student is null && !isPush ? f.File : null)).Select(g => PageOf([.. g]));
    }

    private static string PageOf(ImmutableArray<SubmissionReport> files)
    {
        var untouched = files.Where(f => f.Status == SubmissionStatus.Graded && !f.IsBegun).ToList();
        var others = files.Except(untouched, ReferenceEqualityComparer.Instance).Cast<SubmissionReport>().ToImmutableArray();
        var page = others.IsEmpty ? "" : MarkdownPage.Of(others);
        if (untouched.Count == 0)
        {
            return page;
        }
        var names = untouched.Select(f => MarkdownText.CodeOf(f.Exercise ?? f.File)).ToList();
        var sum = Plural.Counted(PointSum.Of(untouched.Select(f => f.Max ?? 0)), "point");
        return $"{page}{(page.Length > 0 ? "\n" : "")}Not begun, worth {sum}: {string.Join(", ", names)}.\n";
    }
}
