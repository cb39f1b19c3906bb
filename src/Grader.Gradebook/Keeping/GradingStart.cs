using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Intake;
using Grader.Results;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <param name="Kept">Of each file, whether its verdict is there.</param>
internal sealed record BegunGrading(long Number, int Seed, ImmutableArray<bool> Kept);

/// <summary>Finds out which grading of a gradebook this one is, and what of it is there already.</summary>
/// <param name="drawnSeed">The session's.</param>
internal sealed class GradingStart(GradingTerms terms, EnforcedIsolation isolation, int drawnSeed, TimeProvider time)
{
    private readonly KeptVerdicts _kept = new(terms.Again, terms.AcceptLower);

    public BegunGrading Begin(GradebookContext tables, ImmutableArray<HandedInFile> files)
    {
        // Each exercise's files once, and not once for each student.
        var hashes = new Dictionary<string, string>();
        string HashOnce(string id) => hashes.TryGetValue(id, out var hash) ? hash : hashes[id] = terms.Files.HashOf(id);
        var addresses = files.Select(f => terms.AddressOf(f, f.Read(), isolation, HashOnce)).ToImmutableArray();
        var (hash, filesHash) = (terms.HashWith(isolation), HashOf(files, addresses));
        var last = tables.Gradings.OrderByDescending(g => g.Id).FirstOrDefault();
        var found = FindAll(tables, addresses, last?.Id ?? 0);
        var grading =
            last is not null && last.Terms == hash && (last.Ended is null || IsTheSame(tables, last, filesHash, found))
                ? GoOn(tables, last, filesHash)
                : Add(tables, hash, filesHash);
        if (grading.Id != last?.Id)
        {
            found = FindAll(tables, addresses, grading.Id);
        }
        tables.Entries.Where(e => e.GradingId == grading.Id).ExecuteDelete();
        tables.Entries.AddRange(
            files
                .Index()
                .Where(f => found[f.Index] is not null)
                .Select(f => _kept.Enter(tables, f.Item, f.Index, addresses[f.Index].Content, found[f.Index]!, grading.Id))
        );
        tables.SaveChanges();
        return new(grading.Id, grading.Seed, [.. found.Select(v => v is not null)]);
    }

    private ImmutableArray<VerdictSummary?> FindAll(
        GradebookContext tables,
        ImmutableArray<SubmissionAddress> addresses,
        long grading
    ) => [.. addresses.Select(a => _kept.Find(tables, a.Text, grading))];

    // Nothing has changed since, and nothing is left to be done: there is nothing new to write down.
    private bool IsTheSame(GradebookContext tables, GradingRow last, string filesHash, ImmutableArray<VerdictSummary?> found) =>
        !terms.Again && last.Files == filesHash && last.LastDecision == Decisions.LastIn(tables) && found.All(v => v is not null);

    private static GradingRow GoOn(GradebookContext tables, GradingRow last, string filesHash)
    {
        var (process, machine) = (Environment.ProcessId, Environment.MachineName);
        tables
            .Gradings.Where(g => g.Id == last.Id)
            .ExecuteUpdate(set =>
                set.SetProperty(g => g.Files, filesHash)
                    .SetProperty(g => g.Ended, (DateTimeOffset?)null)
                    .SetProperty(g => g.Process, process)
                    .SetProperty(g => g.Machine, machine)
            );
        return last;
    }

    private GradingRow Add(GradebookContext tables, string hash, string filesHash)
    {
        var row = new GradingRow
        {
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
