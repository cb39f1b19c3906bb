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

    /// <summary>What people call the exercises, by id: a teacher's column may be called so. Of those whose titles are
    /// known.</summary>
    public ImmutableDictionary<string, string> Titles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The submissions that count, in the order of the report.</summary>
    public ImmutableArray<SubmissionReport> Counting => [.. Files.All.Where(Files.Counts)];

    /// <summary>Of those, the ones whose points count: of an exercise that is not released yet they do not.</summary>
    public ImmutableArray<SubmissionReport> Earning => [.. Files.All.Where(Files.CountsForTotal)];
}
