using System.Collections.Immutable;
using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Misconceptions;

namespace Grader.Gradebook.Comparing;

/// <param name="Counts">False of a further file, beside which another one counted.</param>
public sealed record KeptSubmission(GradedSubmission Graded, bool Counts);

/// <summary>All gradings that are in a gradebook.</summary>
public sealed class GradebookHistory : IDisposable
{
    private readonly OpenGradebook _file;

    private GradebookHistory(OpenGradebook file) => _file = file;

    /// <summary>Of one that is open already, and is not closed here.</summary>
    public static GradebookHistory Within(ClassGradebook open) => new(open.File);

    /// <summary>Also of one that somebody grades into meanwhile.</summary>
    /// <exception cref="GradebookException">It is none, or cannot be read.</exception>
    public static async Task<GradebookHistory> Open(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        new(await OpenGradebook.OpenToRead(place, time, cancellation));

    public GradebookPlace Place => _file.Place;

    /// <summary>In the order in which they began.</summary>
    public ImmutableArray<GradingSummary> ListGradings() =>
        _file.Ask(tables =>
        {
            var sums = tables
                .Entries.Join(
                    tables.Verdicts,
                    e => e.VerdictId,
                    v => v.Id,
                    (e, v) =>
                        new
                        {
                            e.GradingId,
                            e.Counts,
                            v.Score,
                            v.Max,
                        }
                )
                .GroupBy(e => e.GradingId)
                .Select(g => new
                {
                    g.Key,
                    Files = g.Count(),
                    Score = g.Sum(e => e.Counts && e.Score != null ? e.Score.Value : 0),
                    Max = g.Sum(e => e.Counts && e.Score != null && e.Max != null ? e.Max.Value : 0),
                })
                .ToDictionary(s => s.Key);
            return tables.Gradings.OrderBy(g => g.Id).AsEnumerable().Select(g => Summary(g)).ToImmutableArray();

            GradingSummary Summary(GradingRow row)
            {
                var sum = sums.GetValueOrDefault(row.Id);
                var version = GraderBuild.VersionIn(row.Grader);
                var (files, score, max) = (sum?.Files ?? 0, sum?.Score ?? 0, sum?.Max ?? 0);
                return new(row.Id, row.Started, row.Ended, version, row.Seed, files, row.Errors, score, max);
            }
        });

    public ImmutableArray<KnownStudent> ListStudents() => _file.Ask(KnownStudents.List);

    /// <summary>The files of a grading as they were reported, with what persons decided by then.</summary>
    /// <param name="student">Whose; null for everybody's.</param>
    public ImmutableArray<KeptSubmission> ReadSubmissions(long grading, KnownStudent? student = null)
    {
        var (decisions, owner) = (new ComparedGrading(_file, grading).Decisions, student?.Owner);
        return _file.Ask(tables =>
        {
            var shown = new ShownEntries(decisions, tables.Gradings.Single(g => g.Id == grading).Seed, course: null);
            var entries = tables.Entries.Where(e => e.GradingId == grading && (owner == null || e.Owner == owner));
            return shown.ReadAll(tables, entries).Select(e => new KeptSubmission(e.Shown, e.Entry.Counts)).ToImmutableArray();
        });
    }

    /// <summary>What was given to a grading.</summary>
    public GivenClass FindClassOf(long grading) =>
        GivenClass.FromText(_file.Ask(tables => tables.Gradings.Single(g => g.Id == grading).Class));

    /// <summary>Who moved since a grading before.</summary>
    /// <param name="from">Of this gradebook.</param>
    /// <param name="to">Of the other one, which may be this.</param>
    public IEnumerable<Move> FindMoves(long from, GradebookHistory later, long to) =>
        Moves.Between(new(_file, from), new(later._file, to));

    public void Dispose() => _file.Dispose();
}
