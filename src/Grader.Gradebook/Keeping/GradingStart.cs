using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Intake;
using Grader.Results;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <param name="Kept">Of each file, whether its verdict is there.</param>
internal sealed record BegunGrading(long Number, int Seed, ImmutableArray<bool> Kept);

/// <summary>Which grading of a gradebook this one is, and what of it is there already.</summary>
/// <param name="GoesOn">The last one, where that is gone on with; null where it is a new one.</param>
/// <param name="IsTheSame">Whether that had ended, and nothing has changed since.</param>
/// <param name="Found">The verdict of each file; null where there is none.</param>
internal sealed record GradingPlan(GradingRow? GoesOn, bool IsTheSame, ImmutableArray<VerdictSummary?> Found);

/// <summary>Finds out what of a grading is there, and begins it.</summary>
/// <param name="drawnSeed">The session's.</param>
internal sealed class GradingStart(GradingTerms terms, EnforcedIsolation isolation, int drawnSeed, TimeProvider time)
{
    private readonly KeptVerdicts _kept = new(terms.Again);

    public ImmutableArray<SubmissionAddress> AddressesOf(ImmutableArray<HandedInFile> files)
    {
        // Each exercise's files once, and not once for each student.
        var hashes = new Dictionary<string, string>();
        string HashOnce(string id) => hashes.TryGetValue(id, out var hash) ? hash : hashes[id] = terms.Files.HashOf(id);
        return [.. files.Select(f => terms.AddressOf(f, f.Read(), isolation, HashOnce))];
    }

    /// <summary>Writes nothing.</summary>
    public GradingPlan Plan(
        GradebookContext tables,
        ImmutableArray<HandedInFile> files,
        ImmutableArray<SubmissionAddress> addresses
    )
    {
        var last = tables.Gradings.OrderByDescending(g => g.Id).FirstOrDefault();
        var kept = _kept.FindAll(tables, [.. addresses.Select(a => a.Text)], last?.Id ?? 0);
        ImmutableArray<VerdictSummary?> found = [.. addresses.Select(a => kept.GetValueOrDefault(a.Text))];
        var hashes = terms.HashesWith(isolation);
        return last switch
        {
            { Ended: null } when last.Terms == hashes[0] => new(last, IsTheSame: false, found),
            { Ended: not null }
                when hashes.Contains(last.Terms)
                    && last.Files == HashOf(files, addresses)
                    && found.All(v => v is not null)
                    && HasNothingToChange(tables, last) => new(last, IsTheSame: true, found),
            // A new one has made nothing itself yet.
            _ => new(null, IsTheSame: false, terms.Again ? [.. found.Select(_ => (VerdictSummary?)null)] : found),
        };
    }

    private bool HasNothingToChange(GradebookContext tables, GradingRow last) =>
        !terms.Again
        && last.LastDecision == Decisions.LastIn(tables)
        && !(terms.AcceptLower && tables.Entries.Any(e => e.GradingId == last.Id && e.HeldId != null));

    public BegunGrading Begin(
        GradebookContext tables,
        GradingPlan plan,
        ImmutableArray<HandedInFile> files,
        ImmutableArray<SubmissionAddress> addresses
    )
    {
        OwnersByName.TakeOver(tables, files);
        var (hash, filesHash) = (terms.HashesWith(isolation)[0], HashOf(files, addresses));
        var grading = plan.GoesOn is { } last ? GoOn(tables, last, filesHash) : Add(tables, hash, filesHash);
        var were = plan.IsTheSame ? tables.Entries.Where(e => e.GradingId == grading.Id).ToDictionary(e => e.Place) : [];
        tables.Entries.Where(e => e.GradingId == grading.Id).ExecuteDelete();
        var before = FindEarlier(tables, grading.Id, addresses);
        foreach (var (place, file) in files.Index().Where(f => plan.Found[f.Index] is not null))
        {
            var entry = NewEntry.For(file, (grading.Id, place), addresses[place].Content, plan.Found[place]!, before);
            tables.Entries.Add(were.TryGetValue(place, out var was) ? AsItWas(entry, was) : entry);
        }
        tables.SaveChanges();
        return new(grading.Id, grading.Seed, [.. plan.Found.Select(v => v is not null)]);
    }

    // What was held back or accepted in it stays so; times of files may have changed.
    private static EntryRow AsItWas(EntryRow entry, EntryRow was) =>
        entry with
        {
            VerdictId = was.VerdictId,
            HeldId = was.HeldId,
            Counts = was.Counts,
        };

    private EarlierResults FindEarlier(GradebookContext tables, long grading, ImmutableArray<SubmissionAddress> addresses) =>
        terms.AcceptLower || grading == 1
            ? EarlierResults.None
            : EarlierResults.Find(tables, [.. addresses.Select(a => a.Content)], grading);

    private static GradingRow GoOn(GradebookContext tables, GradingRow last, string filesHash)
    {
        var (process, machine) = (Environment.ProcessId, Environment.MachineName);
        tables
            .Gradings.Where(g => g.Id == last.Id)
            .ExecuteUpdate(set =>
                set.SetProperty(g => g.Files, filesHash).SetProperty(g => g.Process, process).SetProperty(g => g.Machine, machine)
            );
        return last;
    }

    private GradingRow Add(GradebookContext tables, string hash, string filesHash)
    {
        var row = new GradingRow
        {
            // One more than the last, and not what a database counts: that leaves out the numbers of what failed.
            Id = (tables.Gradings.Max(g => (long?)g.Id) ?? 0) + 1,
            Started = time.GetUtcNow(),
            Class = terms.Class.ToText(),
            Terms = hash,
            Files = filesHash,
            Grader = terms.Grader.Name,
            Seed = drawnSeed,
            IsSeedGiven = terms.Seed is not null,
            Process = Environment.ProcessId,
            Machine = Environment.MachineName,
        };
        tables.Gradings.Add(row);
        tables.SaveChanges();
        return row;
    }

    private static string HashOf(ImmutableArray<HandedInFile> files, ImmutableArray<SubmissionAddress> addresses) =>
        PartsHash.Of(files.Zip(addresses).SelectMany(f => new[] { f.First.File, EntryOwner.Of(f.First), f.Second.Text }));
}
