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

    /// <summary>Reads what one of the files says, for a format that shows it: at its turn, since those of a class are many. It is
    /// told by reference: two files of an archive can be alike in everything. Null where it cannot be read again.</summary>
    public Func<SubmissionReport, Task<ColouredCode?>> ReadCode { get; init; } = NoCode;

    public static Task<ColouredCode?> NoCode(SubmissionReport file) => Task.FromResult<ColouredCode?>(null);

    /// <summary>What students read before an exercise, by its id, for a format that shows it.</summary>
    public ImmutableDictionary<string, ExerciseLesson> Lessons { get; init; } = NoLessons;

    public static ImmutableDictionary<string, ExerciseLesson> NoLessons { get; } =
        ImmutableDictionary<string, ExerciseLesson>.Empty;

    /// <summary>The command that keeps an answer which several gave; null where there is none to give.</summary>
    public Func<Cluster, string>? CommandToKeep { get; init; }

    /// <summary>Why less was earned than was asked for, in one line; null where it was not.</summary>
    public string? Shortfall { get; init; }

    /// <summary>Whether students have numbers in place of names, in what people are shown.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The submissions that count, in the order of the report.</summary>
    public ImmutableArray<SubmissionReport> Counting => [.. Files.All.Where(Files.Counts)];

    /// <summary>Of those, the ones whose points count: of an exercise that counts for nothing yet they do not.</summary>
    public ImmutableArray<SubmissionReport> Earning => [.. Files.All.Where(Files.CountsForTotal)];
}
