using System.Collections.Immutable;
using Grader.Analyzing;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The files of a class, and which of them count: of several that one student has for an exercise, one does.</summary>
public sealed class CountedFiles
{
    private readonly HashSet<object> _further;

    private CountedFiles(ImmutableArray<SubmissionReport> all, ImmutableArray<FurtherFile> further, Term term)
    {
        (All, Further, Term) = (all, further, term);
        // By reference: two files of an archive can be alike in everything, even in name.
        _further = further.Select(f => f.File).ToHashSet<object>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>In the order in which they were found. Each further one says so in its message.</summary>
    public ImmutableArray<SubmissionReport> All { get; }

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<FurtherFile> Further { get; }

    /// <summary>What a student's total is over.</summary>
    public Term Term { get; }

    /// <param name="term">Null for all exercises that somebody handed in.</param>
    public static CountedFiles Of(IReadOnlyCollection<GradedSubmission> files, Pick pick = Pick.Latest, Term? term = null)
    {
        var further = FurtherFile.FindAmong(files, pick);
        var marked = new Dictionary<object, SubmissionReport>(ReferenceEqualityComparer.Instance);
        foreach (var file in further)
        {
            marked.Add(file.File, Marked(file));
        }
        return new(
            [.. files.Select(f => marked.GetValueOrDefault(f.Report, f.Report))],
            [.. further.Select(f => f with { File = marked[f.File] })],
            term ?? Term.HandedIn
        );
    }

    /// <param name="file">One of them.</param>
    public bool Counts(SubmissionReport file) => !_further.Contains(file);

    /// <summary>What those that count are for, each once.</summary>
    public IEnumerable<string> Exercises => All.Where(Counts).Select(f => f.Exercise).OfType<string>().Distinct();

    /// <summary>What those that count say of the class; null where fewer than two of them were graded: one file is no
    /// class.</summary>
    /// <param name="known">The mistakes that exercises know by name.</param>
    public ClassAnalysis? AnalyzeClass(IEnumerable<NamedMistake> known) =>
        All.Where(Counts).Count(ClassAnalysis.IsAnalyzed) > 1 ? ClassAnalysis.Of(All.Where(Counts), known) : null;

    /// <summary>The same class with other words for its files: which of them count stays.</summary>
    /// <param name="files">Each of them, and what stands in its place, in the order that they are to have.</param>
    public CountedFiles ReplaceAll(ImmutableArray<(SubmissionReport Was, SubmissionReport Is)> files)
    {
        var now = new Dictionary<object, SubmissionReport>(ReferenceEqualityComparer.Instance);
        foreach (var (was, becomes) in files)
        {
            now.Add(was, becomes);
        }
        return new(
            [.. files.Select(f => f.Is)],
            [.. Further.Select(f => f with { File = now[f.File], Counts = now.GetValueOrDefault(f.Counts, f.Counts) })],
            Term
        );
    }

    /// <summary>Whether its points are part of a total: of an exercise that counts for nothing yet they are
    /// not.</summary>
    public bool CountsForTotal(SubmissionReport file) =>
        Counts(file) && !(file.Exercise is { } exercise && Term.Ahead.ContainsKey(exercise));

    /// <summary>The same class, where an exercise counts for nothing as long as nobody began it.</summary>
    public CountedFiles WithoutUnbegun()
    {
        var unbegun = All.Where(Counts)
            .Where(f => f is { Exercise: not null, Status: SubmissionStatus.Graded })
            .GroupBy(f => f.Exercise!)
            .Where(g => !g.Any(f => f.IsBegun))
            .Select(g => KeyValuePair.Create(g.Key, "nothing in it is begun"));
        return new(All, Further, Term with { Ahead = Term.Ahead.SetItems(unbegun) });
    }

    private static SubmissionReport Marked(FurtherFile further)
    {
        var said = $"It does not count: '{further.Counts.File}' does, for {further.Why}.";
        return further.File with { Message = further.File.Message is { } message ? $"{message} {said}" : said };
    }
}
