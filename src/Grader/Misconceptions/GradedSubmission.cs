using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Misconceptions;

/// <summary>A graded file: what is reported of it, and what is only held against other files.</summary>
/// <param name="Modified">See <see cref="Intake.HandedInFile.Modified"/>.</param>
/// <param name="Wrong">Of the holes that failed, those whose answer can be found again in another file.</param>
public sealed record GradedSubmission(SubmissionReport Report, DateTime? Modified, ImmutableArray<WrongAnswer> Wrong)
{
    /// <summary>See <see cref="Intake.HandedInFile.Number"/>.</summary>
    public long? Number { get; init; }
}
