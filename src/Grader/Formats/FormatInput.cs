using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Formats;

/// <summary>What all formats are made from.</summary>
/// <param name="Files">The report's submissions, and which of them count.</param>
/// <param name="At">When the grading ended.</param>
/// <param name="TeachersFile">The gradebook that <c>--gradebook</c> names, read; null where none was given.</param>
public sealed record FormatInput(Report Report, CountedFiles Files, DateTimeOffset At, TeachersFile? TeachersFile = null)
{
    public CiPlace Place { get; init; } = CiPlace.Unknown;

    /// <summary>The submissions that count, in the order of the report.</summary>
    public ImmutableArray<SubmissionReport> Counting => [.. Files.All.Where(Files.Counts)];
}
