using System.Collections.Immutable;
using Grader.Formats;
using Grader.Protocol;
using Grader.Results;
using Grader.Tests.Reporting;

namespace Grader.Tests.Formats;

/// <summary>Files of a push, and what formats make of them.</summary>
internal static class Findings
{
    public static FormatInput InputOf(params SubmissionReport[] files) =>
        new(Reports.Of(files), Reports.Counted(files), DateTimeOffset.UnixEpoch);

    /// <summary>By what <c>--format</c> calls it.</summary>
    public static ReportFormat Format(string name) => KnownFormats.Find(name)!;

    public static SubmissionReport File(string name, params HoleReport[] holes) =>
        new(
            $"{name}.csx",
            null,
            name,
            SubmissionStatus.Graded,
            holes.Sum(h => h.Points),
            holes.Sum(h => h.Max),
            0.5,
            null,
            [.. holes],
            [],
            []
        );

    public static HoleReport Hole(
        string id,
        Verdict verdict,
        double points,
        double max,
        string? feedback = null,
        int line = 10
    ) => new(id, line, line + 1, points, max, verdict, verdict, verdict, feedback, null, []);

    public static HoleReport Right(string id, double max = 1) => Hole(id, Verdict.Passed, max, max);

    public static HoleReport Wrong(string id, double max = 1, string feedback = "It is 3; 2 was expected.", int line = 10) =>
        Hole(id, Verdict.Failed, 0, max, feedback, line);

    public static ImmutableArray<FormatPiece> PiecesOf(this ReportFormat format, FormatInput input) =>
        ((FormatOutput.Made)format.Make(input)).Pieces;

    /// <summary>The only file.</summary>
    public static string TextOf(this ReportFormat format, FormatInput input)
    {
        using var stream = new MemoryStream();
        format.PiecesOf(input).OfType<FormatPiece.File>().Single().Write(stream);
        return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    /// <summary>A file of which a student wrote all that can be written.</summary>
    public static SubmissionReport Written(string name, string text) =>
        File(
            "01-one",
            Wrong("mse", 2, text),
            Hole("lr", Verdict.NotRun, 0, 1, text),
            Hole("step", Verdict.Unfilled, 0, 1, text)
        ) with
        {
            File = name,
            Diagnostics = [new StudentDiagnostic("CS0103", 3, 5, text) { Length = 2, Advice = text }],
        };
}
