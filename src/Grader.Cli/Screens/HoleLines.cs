using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;
using StudentDiagnostic = Grader.Protocol.StudentDiagnostic;

namespace Grader.Cli.Screens;

/// <summary>How wide the columns of a list of holes are.</summary>
internal sealed record HoleColumnWidths(int Id, int Place, int Points)
{
    public static HoleColumnWidths Of(ImmutableArray<HoleReport> holes) =>
        new(
            holes.Select(h => Printable.Of(h.Id).Length).DefaultIfEmpty().Max(),
            holes.Select(h => PlaceWords.Of(h).Length).DefaultIfEmpty().Max(),
            holes.Select(h => Rounded.Of(h.Points).Length).DefaultIfEmpty().Max()
        );
}

/// <summary>One hole of a graded file: a line where it is right, and below it what was seen where it is not.</summary>
internal static class HoleLines
{
    private const string Indent = "           ";

    /// <param name="all">All errors of the file.</param>
    public static IEnumerable<IRenderable> LinesFor(
        HoleReport hole,
        HoleColumnWidths shape,
        ImmutableArray<StudentDiagnostic> all,
        StudentLines source
    )
    {
        var (errors, elsewhere) = (all.Where(hole.Holds).ToList(), all.Where(e => !hole.Holds(e)));
        var (word, style) = VerdictInWords(hole);
        var points = $"{Rounded.Of(hole.Points).PadLeft(shape.Points)} of {Rounded.Of(hole.Max)}";
        yield return new HangingText($"  {word, -7}  ", style, HoleRow(hole, shape, points));
        foreach (var line in errors.SelectMany(e => ErrorLines.LinesFor(Indent, e, source)))
        {
            yield return line;
        }
        foreach (var (mark, text) in hole.Verdict == Verdict.Passed ? [] : WhatWasSeen(hole, errors))
        {
            yield return HangingText.Of($"{Indent}{mark}", Printable.Of(WithoutErrors(elsewhere, text)));
        }
        if (hole is { Verdict: Verdict.Failed, Points: > 0 })
        {
            var right = hole.Checks.Where(c => c.Verdict == Verdict.Passed).Select(c => c.Name);
            yield return new HangingText($"{Indent}right: ", Tone.Good, new Paragraph(Printable.Of(string.Join("; ", right))));
        }
        if (hole.Override is { } decision)
        {
            yield return HangingText.Of($"{Indent}Decided by a person: ", Printable.Of(StandingNotes.OnDecision(decision)));
        }
        if (hole.Hint is { } hint)
        {
            yield return HangingText.Of($"{Indent}Hint: ", Printable.Of(hint));
        }
    }

    /// <param name="feedback">What there is to say about all of them.</param>
    public static IEnumerable<IRenderable> ToDo(string? feedback, IEnumerable<HoleReport> holes, HoleColumnWidths shape) =>
        [
            .. feedback is null ? Enumerable.Empty<IRenderable>() : [HangingText.Of("  ", Printable.Of(feedback))],
            .. holes.Select(h => new HangingText("    ", Style.Plain, HoleRow(h, shape, Plural.Counted(h.Max, "point")))),
        ];

    private static Paragraph HoleRow(HoleReport hole, HoleColumnWidths shape, string points) =>
        new Paragraph()
            .Append($"{Printable.Of(hole.Id).PadRight(shape.Id)}   ")
            .Append($"{PlaceWords.Of(hole).PadRight(shape.Place)}   ", Tone.Quiet)
            .Append(points);

    private static (string Word, Style Style) VerdictInWords(HoleReport hole) =>
        hole.Verdict switch
        {
            Verdict.Passed => ("right", Tone.Good),
            Verdict.Failed when hole.Points > 0 => ("partly", Tone.Mixed),
            Verdict.Failed => ("wrong", Tone.Bad),
            Verdict.Unfilled => ("to do", Tone.Quiet),
            Verdict.NotRun => ("not run", Tone.Mixed),
        };

    // What an error says that is shown at its own place is not said here too.
    private static string WithoutErrors(IEnumerable<StudentDiagnostic> shown, string text)
    {
        var lead = shown
            .Select(e => LineFault.DoesNotCompile(e))
            .FirstOrDefault(lead => text.Contains($"{lead}:", StringComparison.Ordinal));
        return lead is null ? text : $"{text[..text.IndexOf(lead, StringComparison.Ordinal)]}{lead}.";
    }

    // Feedback, checks and compile errors often say the same. It is said once, by the one that says most exactly where.
    private static IEnumerable<(string Mark, string Text)> WhatWasSeen(HoleReport hole, IEnumerable<StudentDiagnostic> errors)
    {
        bool IsSaid(string message) =>
            errors
                .SelectMany(e => new[] { $"{LineFault.DoesNotCompile(e)}:", $"{LineFault.IsForbidden(e)} " })
                .Any(lead => message.Contains(lead, StringComparison.Ordinal));

        var feedback = hole.Feedback is { } f && !IsSaid(f) ? f : "";

        // What the feedback begins with: what a check said, with its name or without.
        string Lead(IGrouping<string, string> check) =>
            new[] { check.Key, $"{check.First()}: {check.Key}" }.FirstOrDefault(lead =>
                feedback.StartsWith(lead, StringComparison.Ordinal)
            )
            ?? "";

        var failed = hole
            .Checks.Where(c => c.Verdict != Verdict.Passed && c.Message is { } m && !IsSaid(m))
            .GroupBy(c => c.Message!, c => c.Name)
            .Where(g => !feedback.Contains(g.Key, StringComparison.Ordinal) || Lead(g).Length > 0)
            .ToList();
        var named = failed.Select(Lead).FirstOrDefault(lead => lead.Length > 0) ?? "";
        var rest = feedback[named.Length..].Trim();
        var checks = failed.Select(g =>
            g.Count() > 1 && g.Count() == hole.Checks.Length ? ("", g.Key) : ("- ", $"{string.Join(", ", g)}: {g.Key}")
        );
        return (rest, named) switch
        {
            ("", _) => checks,
            (_, "") => checks.Prepend(("", rest)),
            _ => checks.Append(("", rest)),
        };
    }
}
