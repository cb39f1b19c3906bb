using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>One graded file, for the person who wrote it.</summary>
public static class CheckScreen
{
    /// <param name="title">The exercise's.</param>
    /// <param name="report">Of a file that was graded.</param>
    /// <param name="source">The file that was graded.</param>
    public static ImmutableArray<IRenderable> LayOut(string title, SubmissionReport report, StudentLines source, NextStep next)
    {
        var shape = HoleColumnWidths.Of(report.Holes);
        var open = report.Holes.Where(h => h.Verdict == Verdict.Unfilled).ToImmutableArray();
        var filled = report.Holes.RemoveRange(open);
        var elsewhere = report.Diagnostics.Where(d => !filled.Any(h => h.Holds(d)));
        return
        [
            .. HeadingFor(title, report),
            .. Section.Of(filled.SelectMany(h => HoleLines.LinesFor(h, shape, report.Diagnostics, source))),
            .. Section.Of(RemarksOn(filled, report.Message)),
            .. Section.Of("Still to do", open.GroupBy(h => h.Feedback).SelectMany(g => HoleLines.ToDo(g.Key, g, shape))),
            .. Section.Of("Compile errors in other lines", elsewhere.SelectMany(d => ErrorLines.LinesFor("  ", d, source))),
            .. Section.Of("Given text that is different in your file", report.Edits.Select(EditLine)),
            HangingText.Blank,
            .. next.Lines(),
        ];
    }

    private static IEnumerable<IRenderable> HeadingFor(string title, SubmissionReport report)
    {
        yield return new HangingText(
            "",
            Style.Plain,
            new Paragraph()
                .Append(Printable.Of(title), Tone.Heading)
                .Append($"  {Rounded.Of(report.Score ?? 0)} of {Plural.Counted(report.Max ?? 0, "point")}")
        );
        yield return HangingText.Of("", Printable.Of(report.File), Tone.Quiet);
        if (report.Message is { } message)
        {
            yield return HangingText.Blank;
            yield return HangingText.Of("", Printable.Of(message));
        }
        foreach (var note in report.Notes ?? [])
        {
            yield return HangingText.Blank;
            yield return HangingText.Of("", Printable.Of(note), Tone.Quiet);
        }
    }

    // One cause elsewhere in the file makes the same remark on many right holes: it is made once, and not again where it is the
    // message on the whole file.
    private static IEnumerable<IRenderable> RemarksOn(ImmutableArray<HoleReport> holes, string? message) =>
        holes
            .Where(h => h.Verdict == Verdict.Passed && h.Feedback is { } said && !IsSaid(said, message))
            .GroupBy(h => h.Feedback!, h => h.Id)
            .Select(g => HangingText.Of("  ", Printable.Of($"{string.Join(", ", g)}: {g.Key}")));

    private static bool IsSaid(string remark, string? message) =>
        message is not null
        && remark.IndexOf(": ", StringComparison.Ordinal) is > 0 and var lead
        && message.EndsWith(remark[lead..], StringComparison.Ordinal);

    private static HangingText EditLine(Protocol.GivenTextEdit edit) =>
        new($"  {PlaceWords.Of(edit)}: ", Tone.Quiet, new Paragraph(Printable.Of(edit.Message)));
}
