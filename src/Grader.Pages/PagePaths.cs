using System.Collections.Immutable;
using Grader.Formats.Markdown;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Pages;

/// <summary>Where the page of each file lies: <c>pages/STUDENT/EXERCISE.html</c>, below the page of the class.</summary>
internal sealed class PagePaths
{
    private const string Folder = "pages";

    private readonly Dictionary<SubmissionReport, string> _paths = new(ReferenceEqualityComparer.Instance);

    public PagePaths(CountedFiles files)
    {
        var byOwner = files.All.Where(f => f.Status != SubmissionStatus.Missing).GroupBy(OwnerOf).ToImmutableArray();
        foreach (var (folder, own) in PageNames.For([.. byOwner.Select(g => g.Key)]).Zip(byOwner))
        {
            // Of two files of one name in an archive the second has a number.
            var owners = own.Select((f, i) => (File: f, Name: NameOf(f, files.Counts(f)), At: i)).ToList();
            var alike = owners.CountBy(o => o.Name).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
            var named = owners.Select(o => alike.Contains(o.Name) ? o.Name with { Name = $"{o.Name.Name} {o.At + 1}" } : o.Name);
            foreach (var (name, file) in PageNames.For([.. named]).Zip(owners))
            {
                _paths.Add(file.File, $"{Folder}/{folder}/{name}.html");
            }
        }
    }

    /// <summary>With '/' between folders; null where the file has no page.</summary>
    public string? For(SubmissionReport file) => _paths.GetValueOrDefault(file);

    /// <summary>As a browser takes it, from the page of the class.</summary>
    public string? LinkTo(SubmissionReport file) =>
        For(file) is { } path ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : null;

    /// <summary>From the page of a file to that of the class.</summary>
    public const string Up = "../../";

    private static PageOwner OwnerOf(SubmissionReport file) =>
        file.Student is { } student ? new(student, IsFile: false) : new(file.File, IsFile: true);

    private static PageOwner NameOf(SubmissionReport file, bool counts) =>
        counts && file is { Exercise: { } exercise, Status: not SubmissionStatus.UnknownExercise }
            ? new(exercise, IsFile: false)
            : new(file.File, IsFile: true);
}
