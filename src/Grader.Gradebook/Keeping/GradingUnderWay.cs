using System.Collections.Immutable;
using System.Linq.Expressions;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <summary>A grading whose verdicts are kept as soon as they are there.</summary>
public sealed class GradingUnderWay
{
    private readonly OpenGradebook _file;
    private readonly GradingTerms _terms;
    private readonly EnforcedIsolation _isolation;
    private readonly KeptVerdicts _kept;
    private readonly ShownEntries _shown;
    private readonly int _sessionSeed;
    private readonly TimeProvider _time;

    internal GradingUnderWay(
        OpenGradebook file,
        GradingTerms terms,
        EnforcedIsolation isolation,
        BegunGrading begun,
        int sessionSeed,
        TimeProvider time
    )
    {
        (_file, _terms, _isolation, _sessionSeed, _time) = (file, terms, isolation, sessionSeed, time);
        _kept = new(terms.Again);
        (Number, Seed) = (begun.Number, begun.Seed);
        var decisions = file.Ask(tables => Decisions.UpTo(tables));
        _shown = new(decisions, begun.Seed, terms.Course.Folder);
        var kept = file.Ask(tables => ReadWhere(tables, e => true).ToDictionary(e => e.Entry.Place, e => e.Shown));
        Before = [.. begun.Kept.Select((_, place) => kept.GetValueOrDefault(place))];
    }

    /// <summary>From 1, in the order in which gradings began.</summary>
    public long Number { get; }

    /// <summary>The report's: that of the grading which was interrupted, where this one goes on with it.</summary>
    public int Seed { get; }

    /// <summary>What was graded before, one for each file; null where there is nothing to be taken.</summary>
    public ImmutableArray<GradedSubmission?> Before { get; }

    /// <summary>Grades one file, unless its verdict is there by now: another file can be the same. What is returned is
    /// kept.</summary>
    /// <param name="place">In the order of the files.</param>
    /// <param name="grade">Grades what it is given.</param>
    /// <exception cref="GradebookException">It could not be kept.</exception>
    public async Task<GradedSubmission> Grade(HandedInFile file, int place, Func<HandedInFile, Task<GradedSubmission>> grade)
    {
        // Read once: what is graded is what the address is of.
        var reading = file.Read();
        var address = _terms.AddressOf(file, reading, _isolation, _terms.Files.HashOf);
        if (TakeFrom(address, file, place))
        {
            return Read(place);
        }
        var graded = await grade(file with { Read = () => reading });
        // Who mends an exercise meanwhile cannot tell which of the two it was graded by.
        var isSure =
            graded.Report.Status != SubmissionStatus.Error
            && _terms.AddressOf(file, reading, _isolation, _terms.Files.HashOf) == address;
        Keep(graded, address, isSure ? address.Text : null, file, place);
        return Read(place);
    }

    // All of these may be done twice, where a connection broke before it said that it was done.
    private bool TakeFrom(SubmissionAddress address, HandedInFile file, int place) =>
        _file.Change(
            tables =>
            {
                var verdict = _kept.Find(tables, address.Text, Number);
                if (verdict is not null)
                {
                    Enter(tables, file, place, address.Content, verdict);
                }
                return verdict is not null;
            },
            isRepeatable: true
        );

    private void Keep(GradedSubmission graded, SubmissionAddress address, string? key, HandedInFile file, int place) =>
        _file.Change(
            tables =>
            {
                // Another file that is the same may have been graded at the same time: then that one's is for both.
                var verdict = (key is null ? null : _kept.Find(tables, key, Number)) ?? Add(tables, graded, address, key);
                return Enter(tables, file, place, address.Content, verdict);
            },
            isRepeatable: true
        );

    private int Enter(GradebookContext tables, HandedInFile file, int place, string content, VerdictSummary verdict)
    {
        var before = _terms.AcceptLower || Number == 1 ? EarlierResults.None : EarlierResults.Find(tables, [content], Number);
        tables.Entries.Where(e => e.GradingId == Number && e.Place == place).ExecuteDelete();
        tables.Entries.Add(NewEntry.For(file, (Number, place), content, verdict, before));
        return tables.SaveChanges();
    }

    private VerdictSummary Add(GradebookContext tables, GradedSubmission graded, SubmissionAddress address, string? key)
    {
        var report = graded.Report;
        var row = new VerdictRow
        {
            Address = key,
            GradingId = Number,
            At = _time.GetUtcNow(),
            Seed = _sessionSeed,
            ExerciseFiles = address.ExerciseFiles,
            Rules = address.Rules,
            Grader = address.Grader,
            Isolation = address.Isolation,
            Exercise = report.Exercise,
            Status = $"{report.Status}",
            Score = report.Score,
            Max = report.Max,
            Report = KeptJson.Of(report),
            Wrong = KeptJson.Of(graded.Wrong),
        };
        tables.Verdicts.Add(row);
        tables.SaveChanges();
        return new(row.Id, row.Status, row.Exercise, row.Score, row.Max);
    }

    private GradedSubmission Read(int place) => _file.Ask(tables => ReadWhere(tables, e => e.Place == place).Single().Shown);

    private IEnumerable<(EntryRow Entry, GradedSubmission Shown)> ReadWhere(
        GradebookContext tables,
        Expression<Func<EntryRow, bool>> isAsked
    ) => _shown.ReadAll(tables, tables.Entries.Where(e => e.GradingId == Number).Where(isAsked));

    /// <summary>All files are graded, but for errors.</summary>
    /// <param name="further">Places of files beside which another one counts.</param>
    /// <param name="errors">How many could not be graded.</param>
    /// <returns>Sentences on what somebody should look at: decisions that no longer fit what they were about, and exercises that
    /// are worth something else by now.</returns>
    public ImmutableArray<string> Finish(IReadOnlyCollection<int> further, int errors) =>
        _file.Change<ImmutableArray<string>>(
            tables =>
            {
                var mine = tables.Entries.Where(e => e.GradingId == Number);
                mine.ExecuteUpdate(set => set.SetProperty(e => e.Counts, true));
                mine.Where(e => further.Contains(e.Place)).ExecuteUpdate(set => set.SetProperty(e => e.Counts, false));
                var (ended, last) = (_time.GetUtcNow(), Decisions.LastIn(tables));
                tables
                    .Gradings.Where(g => g.Id == Number)
                    .ExecuteUpdate(set =>
                        set.SetProperty(g => g.Ended, ended)
                            .SetProperty(g => g.Errors, errors)
                            .SetProperty(g => g.LastDecision, last)
                    );
                return [.. DecisionDoubts.FindIn(tables, Number), .. OtherMaxima.FindIn(tables, Number)];
            },
            isRepeatable: true
        );
}
