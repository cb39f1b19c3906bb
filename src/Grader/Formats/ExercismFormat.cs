using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Formats;

/// <summary>Exercism's <c>results.json</c>, version 3: a test for each hole, in the order of the file.</summary>
/// <remarks>
/// "error" only where no hole could be tried: then there is one message and no test. A hole is the task of its number. It knows
/// no points: a hole that is right in part fails, and says what is right. What a program printed is not in the report, and so
/// there is no <c>output</c>.
/// https://exercism.org/docs/building/tooling/test-runners/interface
/// </remarks>
internal static class ExercismFormat
{
    /// <summary>UTF-16 units of a message.</summary>
    public const int LongestMessage = 65_535;

    private static readonly ExercismContext _context = new(HarmlessJson.Readable(ExercismContext.Default.Options));

    public static readonly ReportFormat Format = new(
        "exercism",
        "Exercism's test runner",
        input => new FormatOutput.Made([
            FormatPiece.File.OfText("results.json", HarmlessJson.Of(ResultsOf(OneStudent.In(input)), _context.ExercismResults)),
        ])
    )
    {
        Path = "results.json",
        IsOfOneStudent = true,
    };

    private static ExercismResults ResultsOf(OneStudent student)
    {
        ImmutableArray<ExercismTest> tests = [.. student.Graded.SelectMany(f => TestsOf(student, f))];
        return tests.All(t => t.Status == ExercismStatus.Error)
            ? new(ExercismStatus.Error, Cut([.. student.Lines(), .. tests.Select(t => t.Message!).Distinct()]), [])
            : new(tests.All(t => t.Status == ExercismStatus.Pass) ? ExercismStatus.Pass : ExercismStatus.Fail, null, tests);
    }

    private static IEnumerable<ExercismTest> TestsOf(OneStudent student, SubmissionReport file) =>
        file
            .Holes.OrderBy(h => h.Line)
            .Select(
                (hole, i) =>
                {
                    var status = StatusOf(HoleWords.OutcomeOf(hole));
                    return new ExercismTest(
                        student.NameOf(file, hole),
                        status,
                        status == ExercismStatus.Pass
                            ? null
                            : Cut([.. HoleWords.LinesOn(hole).DefaultIfEmpty(HoleWords.HeadlineOf(hole))]),
                        i + 1
                    );
                }
            );

    private static ExercismStatus StatusOf(HoleOutcome outcome) =>
        outcome switch
        {
            HoleOutcome.Right => ExercismStatus.Pass,
            HoleOutcome.Partly or HoleOutcome.Wrong or HoleOutcome.ToDo => ExercismStatus.Fail,
            HoleOutcome.NotRun => ExercismStatus.Error,
        };

    private static string Cut(ImmutableArray<string> lines) => CutText.ToFit(string.Join('\n', lines), LongestMessage);
}

[JsonConverter(typeof(JsonStringEnumConverter<ExercismStatus>))]
internal enum ExercismStatus
{
    [JsonStringEnumMemberName("pass")]
    Pass,

    [JsonStringEnumMemberName("fail")]
    Fail,

    [JsonStringEnumMemberName("error")]
    Error,
}

/// <param name="Message">Where the status is error, and only there.</param>
internal sealed record ExercismResults(ExercismStatus Status, string? Message, ImmutableArray<ExercismTest> Tests)
{
    [JsonPropertyOrder(-1)]
    public int Version { get; } = 3;
}

/// <param name="Message">Null where it passed.</param>
internal sealed record ExercismTest(string Name, ExercismStatus Status, string? Message, int TaskId);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ExercismResults))]
internal sealed partial class ExercismContext : JsonSerializerContext;
