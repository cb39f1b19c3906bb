using System.Collections.Immutable;
using Grader.Intake;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>A file beside which another one of the same student counts for the same exercise.</summary>
/// <param name="Why">A clause for people, of the one that counts: "it is newer".</param>
public sealed record FurtherFile(SubmissionReport File, SubmissionReport Counts, string Why)
{
    // Archives have times in steps of two seconds, and what a checkout or a download writes in one go is of no different age.
    private static readonly TimeSpan _sameTime = TimeSpan.FromSeconds(2);

    // One after the other, until a single file is left. They tell of those that are left which count, and why.
    private static readonly ImmutableArray<(
        Func<ImmutableArray<SubmissionReport>, Func<SubmissionReport, bool>> Counting,
        string Why
    )> _rules =
    [
        (NamedAsAsked, "its name ends in .csx"),
        (Newest, "it is newer"),
        (HighestNumber, "its number is higher, and nothing says which is newer"),
        (First, "it is the first by name, and nothing says which is newer"),
    ];

    /// <param name="files">Of a class or of one student, in any order.</param>
    /// <returns>In the order of their paths.</returns>
    public static ImmutableArray<FurtherFile> Among(IEnumerable<SubmissionReport> files) =>
        [
            .. files
                .Where(f => f.Student is not null && TableRow.HasColumn(f))
                .GroupBy(f => (f.Student, f.Exercise))
                .SelectMany(g => ForOneExercise([.. g.OrderBy(f => f.File, StringComparer.Ordinal)]))
                .OrderBy(f => f.File.File, StringComparer.Ordinal),
        ];

    /// <summary>The same reports, in which each further file says so.</summary>
    public static ImmutableArray<SubmissionReport> Marked(ImmutableArray<SubmissionReport> files)
    {
        var marked = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var further in Among(files))
        {
            marked.Add(further.File, $"It does not count: '{further.Counts.File}' does, for {further.Why}.");
        }
        return [.. files.Select(f => marked.TryGetValue(f, out var said) ? f with { Message = Joined(f.Message, said) } : f)];
    }

    /// <summary>The reports without further files.</summary>
    public static IEnumerable<SubmissionReport> Without(IEnumerable<SubmissionReport> files)
    {
        var all = files.ToList();
        var further = Among(all).Select(f => f.File).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return all.Where(f => !further.Contains(f));
    }

    private static IEnumerable<FurtherFile> ForOneExercise(ImmutableArray<SubmissionReport> files)
    {
        var (left, beside) = (files, new List<(SubmissionReport File, string Why)>());
        foreach (var (counting, why) in _rules)
        {
            var counts = counting(left);
            beside.AddRange(left.Where(f => !counts(f)).Select(f => (f, why)));
            left = [.. left.Where(counts)];
        }
        return beside.Select(f => new FurtherFile(f.File, left[0], f.Why));
    }

    private static Func<SubmissionReport, bool> NamedAsAsked(ImmutableArray<SubmissionReport> files) =>
        files.All(f => SubmissionName.IsText(f.File)) ? _ => true : f => !SubmissionName.IsText(f.File);

    // A moment and what a clock showed somewhere cannot be compared.
    private static Func<SubmissionReport, bool> Newest(ImmutableArray<SubmissionReport> files)
    {
        var times = files.Select(f => f.Modified).ToList();
        return times.TrueForAll(t => t is { } time && time.Kind == times[0]?.Kind)
            ? f => times.Max() - f.Modified <= _sameTime
            : _ => true;
    }

    private static Func<SubmissionReport, bool> HighestNumber(ImmutableArray<SubmissionReport> files) =>
        f => SubmissionName.CopyNumber(f.File) == files.Max(other => SubmissionName.CopyNumber(other.File));

    // By reference: two files of an archive can be alike in everything, even in name.
    private static Func<SubmissionReport, bool> First(ImmutableArray<SubmissionReport> files) =>
        f => ReferenceEquals(f, files[0]);

    private static string Joined(string? message, string said) => message is null ? said : $"{message} {said}";
}
