using Grader.Formats.Markdown;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>One file on a student's page.</summary>
internal static class MarkdownSection
{
    /// <summary>"7 of 10 points", or in words what became of it.</summary>
    public static string ResultOf(SubmissionReport file) =>
        file is { Status: SubmissionStatus.Graded, Credit: not null }
            ? SubmissionWords.PointsOf(file)!
            : SubmissionWords.InWords(file.Status);

    public static IEnumerable<string> LinesFor(SubmissionReport file) =>
        [
            .. HeadingFor(file),
            .. Paragraphs(SubmissionWords.LinesOn(file)),
            .. Listing("", file.Holes.SelectMany(LinesFor)),
            .. Listing("Compile errors in other lines:", ErrorsElsewhere(file).SelectMany(LinesFor)),
            .. Listing(
                "Given text that is different in your file:",
                file.Edits.Select(e => $"- {PlaceWords.Capital(PlaceWords.Of(e))}: {MarkdownText.Of(e.Message)}")
            ),
            "",
            $"**Next:** {NextStepFor(file)}",
        ];

    private static IEnumerable<string> HeadingFor(SubmissionReport file) =>
        file.Status == SubmissionStatus.Missing
            ? ["## Nothing was handed in"]
            :
            [
                $"## Exercise {MarkdownText.Of(SubmissionWords.NameOf(file))}: {ResultOf(file)}",
                "",
                $"Your file: {MarkdownText.CodeOf(file.File)}",
            ];

    // That nothing was handed in is the heading.
    private static IEnumerable<string> Paragraphs(IEnumerable<string> texts) =>
        texts.Where(t => t != "Nothing was handed in.").SelectMany(text => new[] { "", $"Note: {MarkdownText.Of(text)}" });

    private static IEnumerable<string> Listing(string lead, IEnumerable<string> items)
    {
        var list = items.ToList();
        return (list, lead) switch
        {
            ([], _) => [],
            (_, "") => list.Prepend(""),
            _ => [.. new[] { "", lead, "" }, .. list],
        };
    }

    private static IEnumerable<string> LinesFor(HoleReport hole)
    {
        var outcome = HoleWords.InWords(HoleWords.OutcomeOf(hole));
        var place = PlaceWords.Capital(PlaceWords.Of(hole));
        yield return $"- {place}, {MarkdownText.CodeOf(hole.Id)}: **{outcome}**, {HoleWords.PointsOf(hole)}";
        var seen = HoleWords.WhatWasSeenIn(hole);
        foreach (var line in seen)
        {
            var text = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
            yield return $"  - {(text.StartsWith("Right: ", StringComparison.Ordinal) ? "" : "Seen: ")}{MarkdownText.Of(text)}";
        }
        foreach (var line in HoleWords.LinesOn(hole).Skip(seen.Length))
        {
            yield return $"  - {MarkdownText.Of(line)}";
        }
    }

    private static IEnumerable<string> LinesFor(Protocol.StudentDiagnostic error)
    {
        yield return $"- {PlaceWords.Capital(PlaceWords.Of(error))}, column {error.Column}: "
            + $"{MarkdownText.Of(error.Message)} ({MarkdownText.CodeOf(error.Id)})";
        if (error.Advice is { } advice)
        {
            yield return $"  - Advice: {MarkdownText.Of(advice)}";
        }
    }

    // What is wrong within a hole, the hole says.
    private static IEnumerable<Protocol.StudentDiagnostic> ErrorsElsewhere(SubmissionReport file) =>
        file.Diagnostics.Where(d => !file.Holes.Any(h => h.Verdict != Verdict.Unfilled && h.Holds(d)));

    private static string NextStepFor(SubmissionReport file) =>
        file.Status switch
        {
            SubmissionStatus.Graded => NextStepIn(file),
            SubmissionStatus.Unreadable or SubmissionStatus.UnknownExercise => "hand in the exercise's own file.",
            SubmissionStatus.Missing => "hand in the exercise's file, if there is still time.",
            SubmissionStatus.Error => "nothing that you could do: the grader failed, not your file. It has to be graded again.",
        };

    private static string NextStepIn(SubmissionReport file)
    {
        var open = file.Holes.Where(h => HoleWords.OutcomeOf(h) != HoleOutcome.Right).ToList();
        if (open.Count == 0)
        {
            return file.Diagnostics is [var error, ..]
                ? $"mend {PlaceWords.Of(error)}, which does not compile."
                : "nothing, everything is right.";
        }
        var first = open.Find(h => HoleWords.OutcomeOf(h) != HoleOutcome.ToDo) ?? open[0];
        var what = HoleWords.OutcomeOf(first) == HoleOutcome.ToDo ? "fill in" : "mend";
        var others = open.Count == 1 ? "" : $", then the other {Plural.Of(open.Count - 1, "one", $"{open.Count - 1}")}";
        return $"{what} {PlaceWords.Of(first)}, {MarkdownText.CodeOf(first.Id)}{others}.";
    }
}
