using System.Collections.Immutable;
using Grader.Gradebook.Comparing;
using Grader.Reporting;
using Grader.Results;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What a gradebook has of its gradings.</summary>
internal static class GradingLines
{
    public static TextTable TableOf(ImmutableArray<GradingSummary> gradings) =>
        new(
            ["grading", "began", "grader", "seed", "files", "points", ""],
            [.. gradings.Select(CellsFor)],
            column => column is 3 or 4 or 5
        );

    private static ImmutableArray<Text> CellsFor(GradingSummary grading) =>
        [
            new($"{grading.Number}"),
            new(MoveLines.MomentOf(grading.Started)),
            new(Printable.Of(grading.Grader)),
            new($"{grading.Seed}"),
            new($"{grading.Files}"),
            new($"{Rounded.Of(grading.Score)}/{Rounded.Of(grading.Max)}"),
            new(StateOf(grading)),
        ];

    private static string StateOf(GradingSummary grading) =>
        grading switch
        {
            { Ended: null } => "interrupted, or under way",
            { Errors: > 0 and var errors } => Plural.Counted(errors, "error"),
            _ => "",
        };

    /// <param name="files">A student's.</param>
    public static IEnumerable<IRenderable> LinesFor(GradingSummary grading, IEnumerable<SubmissionReport> files)
    {
        yield return HangingText.Of("", $"Grading {grading.Number} of {MoveLines.MomentOf(grading.Started)}:", Tone.Heading);
        foreach (var file in files)
        {
            yield return HangingText.Of("  ", $"{Printable.Of(file.File)}: {ResultOf(file)}");
            foreach (var hole in file.Holes)
            {
                var verdict =
                    hole.Override is not null ? "decided by a person"
                    : hole.Verdict == Verdict.NotRun ? "not run"
                    : $"{hole.Verdict}".ToLowerInvariant();
                yield return HangingText.Of(
                    "    ",
                    $"{Printable.Of(hole.Id)}: {Rounded.Of(hole.Points)}/{Rounded.Of(hole.Max)}, {verdict}"
                );
            }
            foreach (var note in StandingNotes.On(file))
            {
                yield return HangingText.Of("    ", note);
            }
        }
    }

    private static string ResultOf(SubmissionReport file) =>
        file is { Score: { } score, Max: { } max }
            ? $"{Rounded.Of(score)}/{Rounded.Of(max)}"
            : Printable.Of(file.Message ?? "not graded");
}
