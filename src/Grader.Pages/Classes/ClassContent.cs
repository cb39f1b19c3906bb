using System.Collections.Immutable;
using Grader.Analyzing;
using Grader.Formats;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Words;

namespace Grader.Pages.Classes;

/// <summary>All that is on the page of a class.</summary>
/// <param name="Links">Where the page of a file lies, from this one.</param>
/// <param name="Grader">"Grader 0.1.0, seed 42"</param>
/// <param name="Answers">What the students of each cluster answered, as its example has it, line by line; empty where that cannot
/// be read.</param>
public sealed record ClassContent(
    FormatInput Input,
    Func<SubmissionReport, string?> Links,
    string Grader,
    ImmutableArray<ImmutableArray<string>> Answers
)
{
    private const int LongestAnswer = 30;

    public static async Task<ClassContent> Fetch(FormatInput input, Func<SubmissionReport, string?> links, string grader)
    {
        var answers = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var cluster in input.Report.Clusters)
        {
            answers.Add(await ReadAnswer(input, cluster));
        }
        return new(input, links, grader, answers.ToImmutable());
    }

    internal StudentTable Students { get; } = StudentTable.Of(Input.Files, Links);

    internal ImmutableArray<ExerciseAnalysis> Exercises { get; } = Input.Report.Analysis?.Exercises ?? [];

    internal Histogram Totals { get; } = Histogram.Of(Input.Report.Totals);

    internal ImmutableArray<Cluster> Clusters => Input.Report.Clusters;

    /// <summary>Who is in the roster and handed in nothing.</summary>
    internal ImmutableArray<string> Missing { get; } =
    [
        .. Input
            .Counting.Where(f => f.Status == SubmissionStatus.Missing)
            .Select(f => Printable.Shorten(f.Identity?.Name ?? f.Student ?? "", 100)),
    ];

    /// <summary>What could not be graded, and what does not count.</summary>
    internal ImmutableArray<SubmissionReport> Odd { get; } =
    [
        .. Input.Files.All.Where(f =>
            f.Status is not (SubmissionStatus.Graded or SubmissionStatus.Missing) || !Input.Files.Counts(f)
        ),
    ];

    /// <summary>"5 students handed in 35 files: 33 were graded, 2 could not be read."</summary>
    internal string Sum
    {
        get
        {
            var files = Input.Counting.Where(f => f.Status != SubmissionStatus.Missing).ToList();
            var graded = files.Count(f => f.Status == SubmissionStatus.Graded);
            var students = files.Select(f => f.Student).OfType<string>().Distinct().Count();
            var who = students > 0 ? $"{Plural.Counted(students, "student")} handed in " : "";
            var rest = files.Count > graded ? $", {files.Count - graded} could not be" : "";
            var missing = Missing.IsEmpty ? "" : $" {Plural.Counted(Missing.Length, "student")} handed in nothing.";
            var were = Plural.Of(graded, "was", "were");
            return $"{who}{Plural.Counted(files.Count, "file")}: {graded} {were} graded{rest}.{missing}";
        }
    }

    private static async Task<ImmutableArray<string>> ReadAnswer(FormatInput input, Cluster cluster)
    {
        var example = input.Counting.FirstOrDefault(f => f.File == cluster.Files[0] && f.Exercise == cluster.Exercise);
        var hole = example?.Holes.FirstOrDefault(h => h.Id == cluster.Hole);
        return hole is not null && await input.ReadCode(example!) is { } code ? LinesOf(code, hole) : [];
    }

    private static ImmutableArray<string> LinesOf(ColouredCode code, HoleReport hole)
    {
        var from = code.Places.TextLineOf(hole.Cell, hole.Line);
        var to = code.Places.TextEndLineOf(hole.Cell, hole.EndLine);
        return [.. code.Text.Split('\n').Skip(from - 1).Take(Math.Min(LongestAnswer, to - from + 1))];
    }
}
