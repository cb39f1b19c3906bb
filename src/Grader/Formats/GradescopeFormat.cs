using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Reporting;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>Gradescope's <c>/autograder/results/results.json</c>: the score is what counts, late or not, and a test tells of each
/// hole.</summary>
/// <remarks>
/// A score at the top stands in place of the tests' sum, which knows no lateness. Where the grader itself failed there is none,
/// there or in a test: Gradescope then says that the autograder failed, and takes no zero for it. What the student's own file
/// makes impossible is a zero that says why. No test is hidden: where one is, students do not see their total.
/// https://gradescope-autograders.readthedocs.io/en/latest/specs/
/// </remarks>
internal static class GradescopeFormat
{
    private static readonly GradescopeContext _context = new(HarmlessJson.Readable(GradescopeContext.Default.Options));

    public static readonly ReportFormat Format = new(
        "gradescope",
        "Gradescope's autograder",
        input => new FormatOutput.Made([
            new FormatPiece.File(
                "results.json",
                stream => HarmlessJson.Write(ResultsOf(input), _context.GradescopeResults, stream)
            ),
        ])
    )
    {
        Path = "results.json",
        IsOfOneStudent = true,
        Grows = true,
    };

    private static GradescopeResults ResultsOf(FormatInput input)
    {
        var student = OneStudent.In(input);
        var hasScore = !student.IsUnknown && !student.Files.IsEmpty;
        return new(
            hasScore ? student.Credit ?? 0 : null,
            student.Seconds,
            string.Join('\n', hasScore ? student.Lines() : student.Lines().Prepend(WhyNoScore)),
            [.. student.Files.SelectMany((file, i) => TestsOf(student, file, i + 1, hasScore))],
            new(input.Report.Grader, input.Report.Seed, input.Report.Isolation.Tier, [.. student.Files.Select(GradescopeFile.Of)])
        );
    }

    private const string WhyNoScore = "There is no score, because the grader could not grade all of it. That is no zero.";

    private static IEnumerable<GradescopeTest> TestsOf(OneStudent student, SubmissionReport file, int number, bool hasScore) =>
        file switch
        {
            { Status: SubmissionStatus.Graded } => file.Holes.Select(
                (hole, i) =>
                    new GradescopeTest(
                        hasScore ? hole.Points : null,
                        hole.Max,
                        HoleWords.OutcomeOf(hole) == HoleOutcome.Right,
                        student.NameOf(file, hole),
                        $"{number}.{i + 1}",
                        string.Join('\n', HoleWords.LinesOn(hole).Prepend(HoleWords.HeadlineOf(hole)))
                    )
            ),
            { Max: { } max } =>
            [
                new(
                    hasScore ? 0 : null,
                    max,
                    false,
                    SubmissionWords.NameOf(file),
                    $"{number}",
                    string.Join('\n', SubmissionWords.LinesOn(file))
                ),
            ],
            _ => [],
        };
}

internal sealed record GradescopeResults(
    double? Score,
    double ExecutionTime,
    string Output,
    ImmutableArray<GradescopeTest> Tests,
    GradescopeExtraData ExtraData
)
{
    /// <summary>Its own default is none of them: it would show markup that a student wrote.</summary>
    public string OutputFormat { get; } = "text";

    public string TestOutputFormat { get; } = "text";

    public string TestNameFormat { get; } = "text";
}

/// <param name="Number">"1.2": the second hole of the first exercise.</param>
internal sealed record GradescopeTest(
    double? Score,
    double MaxScore,
    [property: JsonIgnore] bool IsRight,
    string Name,
    string Number,
    string Output
)
{
    /// <summary>Without it full points alone would decide.</summary>
    public string Status => IsRight ? "passed" : "failed";
}

/// <summary>What the next grading of the same student, or a teacher, may want to know.</summary>
internal sealed record GradescopeExtraData(string Grader, int Seed, string Isolation, ImmutableArray<GradescopeFile> Files);

internal sealed record GradescopeFile(
    string File,
    string? Exercise,
    SubmissionStatus Status,
    double? Score,
    double? Max,
    Lateness? Late,
    HeldBack? Held
)
{
    public static GradescopeFile Of(SubmissionReport file) =>
        new(Printable.Of(file.File), file.Exercise, file.Status, file.Score, file.Max, file.Late, file.Held);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(GradescopeResults))]
internal sealed partial class GradescopeContext : JsonSerializerContext;
