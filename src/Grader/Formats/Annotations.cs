using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Formats;

/// <summary>What is to be said beside the lines of files.</summary>
internal static class Annotations
{
    /// <summary>The worst first: by kind, then by the points that they stand for. Of files that count.</summary>
    public static ImmutableArray<Annotation> FindIn(FormatInput input) =>
        [.. input.Counting.SelectMany(In).OrderBy(a => a.Kind).ThenByDescending(a => a.Lost)];

    /// <summary>In the order of the holes, and of the errors. None of a file that was not begun: it is the exercise as it was
    /// given out.</summary>
    public static IEnumerable<Annotation> In(SubmissionReport file) =>
        file.Status switch
        {
            SubmissionStatus.Graded => file
                .Holes.Where(_ => file.IsBegun)
                .Select(hole => (Hole: hole, Kind: KindOf(hole)))
                .Where(h => h.Kind is not null)
                .Select(h => Annotation.OfHole(file, h.Hole, h.Kind!.Value))
                .Concat(file.Diagnostics.Select(error => Annotation.OfError(file, error))),
            SubmissionStatus.Unreadable or SubmissionStatus.UnknownExercise =>
            [
                Annotation.OfFile(
                    file,
                    AnnotationKind.NotGraded,
                    "not-graded",
                    $"Not graded: {SubmissionWords.InWords(file.Status)}",
                    "This file was not graded:"
                ),
            ],
            SubmissionStatus.Error =>
            [
                Annotation.OfFile(
                    file,
                    AnnotationKind.GraderFailed,
                    "grader-failed",
                    "Not graded: the grader failed",
                    "This file could not be graded, and that is not its author's fault; it is no zero. The grader says:"
                ),
            ],
            SubmissionStatus.Missing => [],
        };

    private static AnnotationKind? KindOf(HoleReport hole) =>
        HoleWords.OutcomeOf(hole) switch
        {
            HoleOutcome.Right => null,
            HoleOutcome.Partly => AnnotationKind.Partly,
            HoleOutcome.Wrong => AnnotationKind.Wrong,
            HoleOutcome.ToDo => AnnotationKind.ToDo,
            HoleOutcome.NotRun => AnnotationKind.NotRun,
        };
}
