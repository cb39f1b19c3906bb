using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Formats;

/// <summary>GitLab's Code Quality: notes beside the lines of a merge request.</summary>
public static class GitlabFormat
{
    private const string FileName = "gl-code-quality-report.json";

    private const int LongestDescription = 2000;

    private static readonly CodeQualityContext _context = new(HarmlessJson.Readable(CodeQualityContext.Default.Options));

    public static readonly ReportFormat Format = new(
        "gitlab",
        "GitLab: Code Quality, beside the lines",
        input => new FormatOutput.Made([
            new FormatPiece.File(
                FileName,
                stream => HarmlessJson.Write(IssuesIn(input), _context.ImmutableArrayCodeQualityIssue, stream)
            ),
        ])
    )
    {
        Path = FileName,
    };

    private static ImmutableArray<CodeQualityIssue> IssuesIn(FormatInput input)
    {
        var fingerprints = new Fingerprints();
        return
        [
            .. Annotations
                .FindIn(input)
                .Where(a => !a.IsSaidOfHole)
                .Select(a => new CodeQualityIssue(
                    Printable.Shorten($"{a.Title}. {string.Join(" ", a.Lines)}", LongestDescription),
                    a.Rule,
                    fingerprints.Next(a),
                    SeverityOf(a.Kind),
                    new(input.Place.PathOf(a.File.File), new(a.Line))
                )),
        ];
    }

    private static string SeverityOf(AnnotationKind kind) =>
        kind switch
        {
            AnnotationKind.Refused => "critical",
            AnnotationKind.Wrong => "major",
            AnnotationKind.Partly or AnnotationKind.NotRun or AnnotationKind.NotGraded => "minor",
            AnnotationKind.GraderFailed or AnnotationKind.ToDo => "info",
        };
}

/// <param name="Severity">"info", "minor", "major", "critical"</param>
internal sealed record CodeQualityIssue(
    string Description,
    string CheckName,
    string Fingerprint,
    string Severity,
    CodeQualityLocation Location
);

internal sealed record CodeQualityLocation(string Path, CodeQualityLines Lines);

internal sealed record CodeQualityLines(int Begin);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ImmutableArray<CodeQualityIssue>))]
internal sealed partial class CodeQualityContext : JsonSerializerContext;
