using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Formats;

/// <summary>SARIF 2.1.0, as GitHub's code scanning takes it.</summary>
/// <remarks>Of more than 5,000 results GitHub shows the worst, and of a file of more than 10 MB, packed, nothing.</remarks>
public static class SarifFormat
{
    private const string FileName = "grader.sarif",
        Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private const int MostResults = 5000,
        MostBytes = 9_000_000,
        FrameBytes = 1200,
        RuleBytes = 8000,
        LongestMessage = 4000,
        LongestHelp = 1000;

    private static readonly SarifContext _context = new(HarmlessJson.Readable(SarifContext.Default.Options));

    public static readonly ReportFormat Format = new(
        "sarif",
        "code scanning: GitHub, and others that read SARIF 2.1.0",
        input => new FormatOutput.Made([
            new FormatPiece.File(FileName, stream => HarmlessJson.Write(LogOf(input), _context.SarifLog, stream)),
        ])
        {
            Remarks = SayLeftOut(input),
        }
    )
    {
        Path = FileName,
    };

    private static SarifLog LogOf(FormatInput input)
    {
        var shown = ShownOf(Annotations.FindIn(input), input.Place);
        var rules = shown
            .GroupBy(a => a.Rule, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(RuleOf)
            .ToImmutableArray();
        var places = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        var fingerprints = new Fingerprints();
        return new(
            Schema,
            "2.1.0",
            [
                new(
                    new(new("Grader", input.Report.Grader, rules)),
                    [.. shown.Select(a => ResultOf(a, places[a.Rule], input.Place, fingerprints.Next(a)))]
                ),
            ]
        );
    }

    // As many as there is room for.
    private static ImmutableArray<Annotation> ShownOf(ImmutableArray<Annotation> all, CiPlace place)
    {
        var room = MostBytes;
        var rules = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. all.Take(MostResults)
                .TakeWhile(a =>
                {
                    room -= BytesOf(TextOf(a)) + UriOf(place.PathOf(a.File.File)).Length + FrameBytes;
                    room -= rules.Add(a.Rule) ? RuleBytes : 0;
                    return room > 0;
                }),
        ];
    }

    // At the most: a character that JSON writes as an escape takes six.
    private static int BytesOf(string text) =>
        text.Sum(c =>
            c is '#' or > '~' ? 6
            : c is '"' or '\\' or < ' ' ? 2
            : 1
        );

    private static ImmutableArray<string> SayLeftOut(FormatInput input)
    {
        var all = Annotations.FindIn(input);
        var left = all.Length - ShownOf(all, input.Place).Length;
        return left == 0
            ? []
            : [$"sarif: {Plural.Counted(left, "result")} left out, the least bad ones. Its readers take no longer file."];
    }

    private static SarifRule RuleOf(IGrouping<string, Annotation> rule)
    {
        var hints = rule.Select(a => a.Hole?.Hint).OfType<string>().Select(Printable.Of).Distinct().ToList();
        var (title, about) = rule.First() switch
        {
            { Hole: { } hole, File.Exercise: { } exercise } => (
                $"{Printable.Of(exercise)}: {Printable.Of(hole.Id)}",
                $"The hole {Printable.Of(hole.Id)} of exercise {Printable.Of(exercise)}, worth "
                    + $"{Plural.Counted(hole.Max, "point")}."
            ),
            { Kind: AnnotationKind.GraderFailed } => (
                "The grader failed",
                "A file could not be graded. That is not its author's fault."
            ),
            { Kind: AnnotationKind.NotGraded } => ("Not graded", "A file is no exercise of the course, or cannot be read."),
            _ => (
                $"Does not compile: {rule.Key}",
                "A line that the compiler does not take, or that uses what a program may not."
            ),
        };
        var help = hints.Count == 0 ? "What was seen is in the message." : $"Hint: {string.Join("\nHint: ", hints)}";
        return new(rule.Key, new(title), new(about), new(CutText.ToFit(help, LongestHelp)));
    }

    private static SarifResult ResultOf(Annotation annotation, int rule, CiPlace place, string fingerprint) =>
        new(
            annotation.Rule,
            rule,
            annotation.Kind switch
            {
                AnnotationKind.Refused or AnnotationKind.Wrong or AnnotationKind.Partly => "error",
                AnnotationKind.NotRun or AnnotationKind.NotGraded or AnnotationKind.GraderFailed => "warning",
                AnnotationKind.ToDo => "note",
            },
            new(TextOf(annotation)),
            [
                new(
                    new(
                        new(UriOf(place.PathOf(annotation.File.File))),
                        new(annotation.Line, annotation.Column, annotation.EndLine, annotation.EndColumn)
                    )
                ),
            ],
            new(fingerprint)
        );

    // In a message of SARIF's [...](...) is a link.
    private static string TextOf(Annotation annotation) =>
        CutText
            .ToFit($"{annotation.Title}\n{string.Join('\n', annotation.Lines)}", LongestMessage)
            .Replace("](", "] (", StringComparison.Ordinal);

    // Each character that is not plain as its UTF-8 bytes: a '%', '#', '?' or ':' of a name is no part of a URI's form.
    private static string UriOf(string path) => string.Join('/', path.Split('/').Select(name => Uri.EscapeDataString(name)));
}
