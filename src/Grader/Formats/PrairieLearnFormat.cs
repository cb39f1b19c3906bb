using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Formats;

/// <summary>PrairieLearn's <c>/grade/results/results.json</c>: a score from 0 to 1, and a test with points for each
/// hole.</summary>
/// <remarks>
/// What cannot be graded, be it the file's fault or the grader's, is "not gradable": PrairieLearn shows why, and takes neither a
/// point nor an attempt for it. It takes at most 1 MB: of longer results each text is cut, and says so.
/// https://prairielearn.readthedocs.io/en/latest/externalGrading/
/// </remarks>
internal static class PrairieLearnFormat
{
    /// <summary>Bytes. Whether it counts a megabyte in tens or in twos is not said.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly ImmutableArray<int> _lengths = [int.MaxValue, 20_000, 4_000, 1_000, 200, 40];

    private static readonly PrairieLearnContext _context = new(HarmlessJson.Readable(PrairieLearnContext.Default.Options));

    public static readonly ReportFormat Format = new(
        "prairielearn",
        "PrairieLearn's external grader",
        input => new FormatOutput.Made([FormatPiece.File.OfText("results.json", FittingText(ResultsOf(OneStudent.In(input))))])
    )
    {
        Path = "results.json",
        IsOfOneStudent = true,
    };

    private static PrairieLearnResults ResultsOf(OneStudent student)
    {
        var lines = student.Lines();
        return student.Files.Any(IsInTheWay) || student.Credit is not { } credit
            ? new(false, null, null, lines, null)
            : new(
                true,
                student.Max > 0 ? Math.Clamp(credit / student.Max, 0, 1) : 0,
                string.Join('\n', lines),
                null,
                [.. student.Graded.SelectMany(f => f.Holes.Select(h => TestOf(student, f, h)))]
            );
    }

    // Beside an exercise, a file for none is only mentioned.
    private static bool IsInTheWay(SubmissionReport file) =>
        file.Status == SubmissionStatus.Error || file is { Status: SubmissionStatus.Unreadable, Exercise: not null };

    private static PrairieLearnTest TestOf(OneStudent student, SubmissionReport file, HoleReport hole) =>
        new(
            student.NameOf(file, hole),
            HoleWords.HeadlineOf(hole),
            hole.Points,
            hole.Max,
            HoleWords.LinesOn(hole) is { IsEmpty: false } lines ? string.Join('\n', lines) : null
        );

    private static string FittingText(PrairieLearnResults results) =>
        _lengths
            .Select(most => HarmlessJson.Of(results.CutTo(most), _context.PrairieLearnResults))
            .FirstOrDefault(text => Encoding.UTF8.GetByteCount(text) <= MostBytes)
        ?? HarmlessJson.Of(results.WithoutTests(), _context.PrairieLearnResults);
}

/// <param name="Score">0 to 1; null where it is not gradable.</param>
/// <param name="FormatErrors">Why it is not gradable; null where it is.</param>
internal sealed record PrairieLearnResults(
    bool Gradable,
    double? Score,
    string? Message,
    ImmutableArray<string>? FormatErrors,
    ImmutableArray<PrairieLearnTest>? Tests
)
{
    /// <param name="most">UTF-16 units of each text.</param>
    public PrairieLearnResults CutTo(int most) =>
        this with
        {
            Message = Message is null ? null : CutText.ToFit(Message, most),
            FormatErrors = FormatErrors?.Select(e => CutText.ToFit(e, most)).ToImmutableArray(),
            Tests = Tests?.Select(t => t.CutTo(most)).ToImmutableArray(),
        };

    /// <summary>The score and the words on it, where there are more tests than anybody reads.</summary>
    public PrairieLearnResults WithoutTests()
    {
        const string Said = "The tests are left out: there are more than PrairieLearn takes.";
        return this with
        {
            Message = $"{CutText.ToFit(Message ?? "", 20_000)}\n{Said}",
            FormatErrors = FormatErrors is { } errors ? [CutText.ToFit(string.Join('\n', errors), 20_000)] : null,
            Tests = null,
        };
    }
}

internal sealed record PrairieLearnTest(string Name, string Description, double Points, double MaxPoints, string? Message)
{
    public PrairieLearnTest CutTo(int most) =>
        this with
        {
            Name = CutText.ToFit(Name, most),
            Message = Message is null ? null : CutText.ToFit(Message, most),
        };
}

// Nulls are left out: PrairieLearn reckons with a score that is there.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(PrairieLearnResults))]
internal sealed partial class PrairieLearnContext : JsonSerializerContext;
