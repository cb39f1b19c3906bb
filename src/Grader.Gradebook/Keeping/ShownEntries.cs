using System.Globalization;
using Grader.Gradebook.Storage;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>Entries of a gradebook as they are reported: with what persons decided, what is held back, and whose it
/// is.</summary>
/// <param name="decisions">Those that count.</param>
/// <param name="seed">The report's.</param>
/// <param name="course">The folder of the exercises; null where nobody asks for their wrong files.</param>
internal sealed class ShownEntries(Decisions decisions, int seed, string? course)
{
    private readonly SharedParts _shared = new();

    /// <summary>In the order of the report, by one question: one for each file takes a class of hundreds a minute.</summary>
    public IEnumerable<(EntryRow Entry, GradedSubmission Shown)> ReadAll(GradebookContext tables, IQueryable<EntryRow> entries) =>
        (
            from entry in entries
            join verdict in tables.Verdicts on entry.VerdictId equals verdict.Id
            join lower in tables.Verdicts on entry.HeldId equals lower.Id into held
            from lower in held.DefaultIfEmpty()
            orderby entry.Place
            select new
            {
                entry,
                verdict,
                lower,
            }
        )
            .AsEnumerable()
            .Select(e => (e.entry, Show(e.entry, e.verdict, _shared.In(KeptJson.ReportIn(e.verdict.Report)), e.lower)));

    public static VerdictRow VerdictOf(GradebookContext tables, long id) => tables.Verdicts.Single(v => v.Id == id);

    private GradedSubmission Show(EntryRow entry, VerdictRow verdict, SubmissionReport kept, VerdictRow? held)
    {
        var report = decisions.ApplyTo(kept, entry.Owner) with
        {
            File = entry.File,
            Student = entry.Student,
            Identity = KeptJson.IdentityIn(entry.Identity),
            Seed = verdict.Seed == seed ? null : verdict.Seed,
        };
        return new(
            report with
            {
                Held = HeldBeside(report, entry, verdict, held),
            },
            ModifiedIn(entry.Modified),
            _shared.In(KeptJson.WrongIn(verdict.Wrong, file => WrongFile(verdict.Exercise ?? "", file)))
        )
        {
            Number = entry.Number,
        };
    }

    // Where a person decided, the lower one may not be lower any more.
    private HeldBack? HeldBeside(SubmissionReport shown, EntryRow entry, VerdictRow verdict, VerdictRow? held) =>
        held is not null
        && decisions.ApplyTo(KeptJson.ReportIn(held.Report), entry.Owner) is { Score: { } score } lower
        && Lower.Is(lower, shown)
            ? new(score, ReasonsBetween.Find((verdict, entry.Content), (held, entry.Content)))
            : null;

    private string WrongFile(string exercise, string file) =>
        course is null ? file : Path.Combine(course, exercise, "wrong", file);

    public static string? TextOf(DateTime? modified) => modified?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? ModifiedIn(string? text) =>
        text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
