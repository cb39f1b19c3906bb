using System.Collections.Immutable;
using Grader.Misconceptions;
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

    /// <summary>What the files say, where a format shows it: by reference, since two files of an archive can be alike in
    /// everything. What could not be read again is not there.</summary>
    public ImmutableDictionary<SubmissionReport, ColouredCode> Code { get; init; } = NoCode;

    public static ImmutableDictionary<SubmissionReport, ColouredCode> NoCode { get; } =
        ImmutableDictionary.Create<SubmissionReport, ColouredCode>(ReferenceEqualityComparer.Instance);

    /// <summary>The command that keeps an answer which several gave; null where there is none to give.</summary>
    public Func<Cluster, string>? CommandToKeep { get; init; }

    /// <summary>Whether students have numbers in place of names, in what people are shown.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The submissions that count, in the order of the report.</summary>
    public ImmutableArray<SubmissionReport> Counting => [.. Files.All.Where(Files.Counts)];

    /// <summary>Of those, the ones whose points count: of an exercise that is not released yet they do not.</summary>
    public ImmutableArray<SubmissionReport> Earning => [.. Files.All.Where(Files.CountsForTotal)];
}
