using System.Collections.Immutable;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The files of a class, and which of them count: of several that one student has for an exercise, one does.</summary>
public sealed class CountedFiles
{
    private readonly HashSet<object> _further;

    private CountedFiles(ImmutableArray<SubmissionReport> all, ImmutableArray<FurtherFile> further)
    {
        (All, Further) = (all, further);
        // By reference: two files of an archive can be alike in everything, even in name.
        _further = further.Select(f => f.File).ToHashSet<object>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>In the order in which they were found. Each further one says so in its message.</summary>
    public ImmutableArray<SubmissionReport> All { get; }

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<FurtherFile> Further { get; }

    public static CountedFiles Of(IReadOnlyCollection<GradedSubmission> files, Pick pick = Pick.Latest)
    {
        var further = FurtherFile.FindAmong(files, pick);
        var marked = new Dictionary<object, SubmissionReport>(ReferenceEqualityComparer.Instance);
        foreach (var file in further)
        {
            marked.Add(file.File, Marked(file));
        }
        return new(
            [.. files.Select(f => marked.GetValueOrDefault(f.Report, f.Report))],
            [.. further.Select(f => f with { File = marked[f.File] })]
        );
    }

    /// <param name="file">One of them.</param>
    public bool Counts(SubmissionReport file) => !_further.Contains(file);

    private static SubmissionReport Marked(FurtherFile further)
    {
        var said = $"It does not count: '{further.Counts.File}' does, for {further.Why}.";
        return further.File with { Message = further.File.Message is { } message ? $"{message} {said}" : said };
    }
}
