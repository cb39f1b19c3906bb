using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>What is to be said beside a line of a file. Each text is one line that can be printed as it is.</summary>
/// <param name="Rule">What is told of with it: "01-one-sample/mse", "CS0103", "not-graded".</param>
/// <param name="Title">"mse: wrong, 0 of 2 points"</param>
/// <param name="Lines">At least one, and the first begins with plain letters.</param>
internal sealed record Annotation(
    SubmissionReport File,
    AnnotationKind Kind,
    string Rule,
    int Line,
    string Title,
    ImmutableArray<string> Lines
)
{
    /// <summary>The last line; that of <see cref="Line"/> where it is one.</summary>
    public int EndLine { get; init; } = Line;

    /// <summary>1-based; null where it is about whole lines.</summary>
    public int? Column { get; init; }

    /// <summary>Behind its last character; null where it is about whole lines.</summary>
    public int? EndColumn { get; init; }

    /// <summary>Points that it stands for.</summary>
    public double Lost { get; init; }

    public HoleReport? Hole { get; init; }

    /// <summary>Another one says it too: what is wrong in a hole's lines.</summary>
    public bool IsSaidOfHole { get; init; }

    /// <summary>What it is about in one word: "mse", "CS0103", or the file.</summary>
    public string Name => Hole is null ? Printable.Of(File.File) : Printable.Of(Hole.Id);

    /// <summary>The same from push to push, wherever the line has moved to: the file, the rule and what tells it from others like
    /// it.</summary>
    public string FingerprintAmong(int alike) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{File.File}\n{Rule}\n{(Hole is null ? Lines[0] : "")}\n{alike}"))
        )[..40];

    public static Annotation OfHole(SubmissionReport file, HoleReport hole, AnnotationKind kind)
    {
        var outcome = HoleWords.InWords(HoleWords.OutcomeOf(hole));
        var said = HoleWords.LinesOn(hole);
        // Whoever reads it beside JSON finds the cell by these words.
        var name = Printable.Of(hole.Id) + (hole.Cell is { } cell ? $" ({cell.Range})" : "");
        return new(
            file,
            kind,
            $"{Printable.Of(file.Exercise ?? "")}/{Printable.Of(hole.Id)}",
            Math.Max(1, hole.Line),
            $"{Printable.Of(hole.Id)}: {outcome}, {HoleWords.PointsOf(hole)}",
            said.IsEmpty ? [$"Hole {name} is {outcome}."] : [$"Hole {name}: {said[0]}", .. said[1..]]
        )
        {
            EndLine = Math.Max(1, Math.Max(hole.Line, hole.EndLine)),
            Lost = hole.Max - hole.Points,
            Hole = hole,
        };
    }

    public static Annotation OfError(SubmissionReport file, StudentDiagnostic error)
    {
        var line = Math.Max(1, error.Line);
        // In JSON a line of code is shifted, and has escapes in it.
        var isOfLine = error.Length == 0 || error.Column < 1 || error.Cell is not null;
        var place = PlaceWords.Capital(PlaceWords.Of(error.Cell, line));
        return new(
            file,
            AnnotationKind.Refused,
            Printable.Of(error.Id),
            line,
            $"{place}: {Printable.Of(error.Id)}",
            [
                $"{place}: {Printable.Of(error.Message)}",
                .. error.Advice is { } advice ? [Printable.Of(advice)] : Array.Empty<string>(),
            ]
        )
        {
            Column = isOfLine ? null : error.Column,
            EndColumn = isOfLine ? null : error.Column + error.Length,
            IsSaidOfHole = file.Holes.Any(h => h.Holds(error)),
        };
    }

    public static Annotation OfFile(SubmissionReport file, AnnotationKind kind, string rule, string title, string lead) =>
        new(file, kind, rule, 1, title, [file.Message is { } message ? $"{lead} {Printable.Of(message)}" : lead]);
}
