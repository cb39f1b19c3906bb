using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Formats;

/// <summary>GitHub Classroom: what its reporter takes from the step that graded.</summary>
/// <remarks>classroom-resources/autograding-grading-reporter adds up the scores of all tests, and takes none where there is no
/// greatest score. It gets them in a variable of the environment, which on Linux has room for 128 KiB.</remarks>
public static class ClassroomFormat
{
    private const string OutputVariable = "GITHUB_OUTPUT",
        OutputFile = "github-output.txt";

    private const int MostBase64 = 100_000;

    // Not in the alphabet of base64.
    private const string Delimiter = "__end_of_result__";

    private static readonly ImmutableArray<int> _longestMessages = [2000, 500, 100, 0];

    public static readonly ReportFormat Format = new(
        "classroom",
        "GitHub Classroom: points for its reporter",
        input => new FormatOutput.Made([
            new FormatPiece.Appended(
                OutputVariable,
                OutputFile,
                $"result<<{Delimiter}\n{Encode(ClassroomTests.Of(input.Earning))}\n{Delimiter}\n"
            ),
        ])
    )
    {
        IsOfOneStudent = true,
    };

    private static string Encode(ClassroomResults results) =>
        _longestMessages
            .Select(most => Base64Of(results.WithMessagesOf(most)))
            .FirstOrDefault(text => text.Length <= MostBase64, Base64Of(results.AsOneTest()));

    private static string Base64Of(ClassroomResults results) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(HarmlessJson.Of(results, ClassroomContext.Default.ClassroomResults)));
}

/// <summary>Member names as the reporter reads them.</summary>
/// <param name="MaxScore">0 where nothing could be graded: then the reporter tells Classroom nothing.</param>
/// <param name="Tests">At least one: the reporter divides by their number.</param>
internal sealed record ClassroomResults(int Version, string Status, double MaxScore, ImmutableArray<ClassroomTest> Tests)
{
    public ClassroomResults WithMessagesOf(int most) =>
        this with
        {
            Tests =
            [
                .. Tests.Select(t => t with { Message = t.Message is { } m && most > 0 ? Printable.Shorten(m, most) : null }),
            ],
        };

    public ClassroomResults AsOneTest() =>
        this with
        {
            Tests = [new($"{Tests.Length} tests", Status, PointSum.Of(Tests.Select(t => t.Score)), null, "", 0)],
        };
}

/// <param name="LineNo">0 where there is none: what is not there the reporter prints as "undefined".</param>
internal sealed record ClassroomTest(string Name, string Status, double Score, string? Message, string Filename, int LineNo);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ClassroomResults))]
internal sealed partial class ClassroomContext : JsonSerializerContext;
