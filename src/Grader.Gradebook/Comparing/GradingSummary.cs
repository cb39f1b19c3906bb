namespace Grader.Gradebook.Comparing;

/// <summary>One grading of a gradebook, in numbers.</summary>
/// <param name="Number">From 1, in the order in which they began.</param>
/// <param name="Ended">Null where it was interrupted, or is under way.</param>
/// <param name="Grader">Its version.</param>
/// <param name="Files">That are in it: of one that was interrupted, those that were graded.</param>
/// <param name="Errors">Files that the grader could not grade.</param>
/// <param name="Score">All points, as the grader gave them, of the files that count.</param>
public sealed record GradingSummary(
    long Number,
    DateTimeOffset Started,
    DateTimeOffset? Ended,
    string Grader,
    int Seed,
    int Files,
    int Errors,
    double Score,
    double Max
);
