using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>The words that a file as a whole is told in, in every format. Each text is one line that can be printed as it is;
/// markup and quoting are the format's.</summary>
internal static class SubmissionWords
{
    /// <summary>What people call it: its exercise, or where that is not known its file.</summary>
    public static string NameOf(SubmissionReport file) =>
        Printable.Of(file is { Exercise: { } exercise, Status: not SubmissionStatus.UnknownExercise } ? exercise : file.File);

    /// <summary>"graded", "cannot be read", "for no exercise of the course", "nothing handed in", "could not be
    /// graded".</summary>
    public static string InWords(SubmissionStatus status) =>
        status switch
        {
            SubmissionStatus.Graded => "graded",
            SubmissionStatus.Unreadable => "cannot be read",
            SubmissionStatus.UnknownExercise => "for no exercise of the course",
            SubmissionStatus.Missing => "nothing handed in",
            SubmissionStatus.Error => "could not be graded",
        };

    /// <summary>"6 of 10 points": what counts, late or not; null where there is no score.</summary>
    public static string? PointsOf(SubmissionReport file) =>
        file switch
        {
            { Credit: { } credit, Max: { } max } => $"{Rounded.Of(credit)} of {Plural.Counted(max, "point")}",
            { Credit: { } credit } => Plural.Counted(credit, "point"),
            _ => null,
        };

    /// <summary>What the student should know of it as a whole: its message, notes on a notebook, and what lateness costs. Often
    /// none.</summary>
    public static ImmutableArray<string> LinesOn(SubmissionReport file) =>
        [
            .. file.Message is { } message ? [Printable.Of(message)] : Array.Empty<string>(),
            .. (file.Notes ?? []).Select(Printable.Of),
            .. file.Late is { } late ? [LatenessInWords(late)] : Array.Empty<string>(),
        ];

    /// <summary>"Handed in 2 days late: 1 point less."</summary>
    public static string LatenessInWords(Lateness late) =>
        $"Handed in {Plural.Counted(late.Days, "day")} late: "
        + (late.Penalty > 0 ? $"{Plural.Counted(late.Penalty, "point")} less." : "no points are taken off.");
}
