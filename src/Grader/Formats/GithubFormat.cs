using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>GitHub Actions: annotations beside the lines, and the summary of the job.</summary>
public static class GithubFormat
{
    private const string SummaryVariable = "GITHUB_STEP_SUMMARY",
        SummaryFile = "github-summary.md";

    private const int MostFilesInSum = 20;

    public static readonly ReportFormat Format = new(
        "github",
        "GitHub Actions: annotations, and the job's summary",
        input => new FormatOutput.Made([
            new FormatPiece.Printed(
                GithubAnnotations.LinesFor(Annotations.FindIn(input), input.Place, SumOf(input), input.Shortfall)
            ),
            .. SummaryOf(input) is { Length: > 0 } text
                ? [new FormatPiece.Appended(SummaryVariable, SummaryFile, text)]
                : Array.Empty<FormatPiece>(),
        ])
    )
    {
        PrintsCommands = true,
    };

    /// <summary>The annotation of a job in which nothing could be graded.</summary>
    /// <param name="why">What is said elsewhere too.</param>
    public static string SayNothingGraded(string why) => GithubAnnotations.SayNothingGraded(why);

    /// <summary>"7 of 10 points", and what each file has.</summary>
    private static (string Title, string Text) SumOf(FormatInput input)
    {
        var sum = EarnedPoints.Of(input.Earning);
        var files = input.Earning.Where(f => f.Status != SubmissionStatus.Missing).ToList();
        var failed = files.Count(f => f.Status == SubmissionStatus.Error);
        var lines = files.Take(MostFilesInSum).Select(f => LineOn(f, input.Place));
        var more =
            files.Count > MostFilesInSum
                ? [$"and {Plural.Counted(files.Count - MostFilesInSum, "more file")}"]
                : Array.Empty<string>();
        var failure =
            failed > 0
                ? [$"The grader itself failed for {Plural.Counted(failed, "file")}: that is no zero."]
                : Array.Empty<string>();
        return (sum.InWords, string.Join('\n', [sum.InWords + ":", .. lines, .. more, .. failure]));
    }

    private static string LineOn(SubmissionReport file, CiPlace place)
    {
        var points = SubmissionWords.PointsOf(file) ?? SubmissionWords.InWords(file.Status);
        var late = file.Late is { Penalty: > 0 } lateness ? $" ({SubmissionWords.LatenessInWords(lateness).TrimEnd('.')})" : "";
        return $"{Printable.Shorten(place.PathOf(file.File), 120)}: {points}{late}";
    }

    private static string SummaryOf(FormatInput input) => StepSummary.Of(SummaryPages.Of(input), input.Place.SummaryBytes);
}
