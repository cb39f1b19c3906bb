using System.Collections.Immutable;
using System.Text;
using Grader.Formats.Markdown;
using Grader.Results;

namespace Grader.Formats;

/// <summary>What one student is told of everything that was handed in: CommonMark, without HTML.</summary>
internal sealed record MarkdownPage(PageOwner Owner, string Text)
{
    /// <summary>A page for each student, and one for each file that is nobody's, in the order of the report.</summary>
    public static ImmutableArray<MarkdownPage> AllOf(FormatInput input) =>
        [
            .. input
                .Files.All.GroupBy(f =>
                    f.Student is { } student ? new PageOwner(student, IsFile: false) : new(f.File, IsFile: true)
                )
                .Select(g => new MarkdownPage(
                    g.Key,
                    Of([.. g.Where(input.Files.Counts)], [.. g.Where(f => !input.Files.Counts(f))])
                )),
        ];

    /// <param name="counting">Of one student, at least one.</param>
    /// <param name="further">The student's other files for the same exercises, which do not count.</param>
    public static string Of(ImmutableArray<SubmissionReport> counting, ImmutableArray<SubmissionReport> further = default)
    {
        var sorted = counting.OrderBy(f => f.Exercise ?? f.File, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append($"# Results{(sorted[0].Student is { } student ? $" of {MarkdownText.Of(student)}" : "")}\n");
        if (sorted.Count > 1)
        {
            page.Append('\n').AppendJoin('\n', sorted.Select(OverviewLine)).Append('\n');
        }
        foreach (var file in sorted)
        {
            page.Append('\n').AppendJoin('\n', MarkdownSection.LinesFor(file)).Append('\n');
        }
        if (!further.IsDefaultOrEmpty)
        {
            page.Append("\n## Further files\n\n").AppendJoin('\n', further.Select(FurtherLine)).Append('\n');
        }
        return page.ToString();
    }

    private static string OverviewLine(SubmissionReport file) =>
        $"- Of {MarkdownText.Of(file.Exercise ?? file.File)}: {MarkdownSection.ResultOf(file)}";

    private static string FurtherLine(SubmissionReport file) =>
        $"- File {MarkdownText.CodeOf(file.File)}: {MarkdownText.Of(file.Message ?? "It does not count.")}";
}
