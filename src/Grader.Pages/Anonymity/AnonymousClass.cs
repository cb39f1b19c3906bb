using System.Collections.Immutable;
using Grader.Formats;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Pages.Anonymity;

/// <summary>A class in which students have numbers in place of names: for showing in a lecture, and for publishing.</summary>
internal static class AnonymousClass
{
    public static FormatInput Of(FormatInput input)
    {
        var numbers = new StudentNumbers(input.Files.All, input.Report.Seed);
        var cover = new NameCover(input.Files.All, numbers);
        // The order in which they were found is that of their names.
        var covered = input
            .Files.All.Select(file => (Was: file, Is: CoveredFile.Of(file, numbers.NameFor(file), cover)))
            .OrderBy(c => c.Is.Student, StringComparer.Ordinal)
            .ThenBy(c => c.Is.File, StringComparer.Ordinal)
            .ToImmutableArray();
        var paths = covered.DistinctBy(c => c.Was.File).ToDictionary(c => c.Was.File, c => c.Is.File);
        return input with
        {
            Report = input.Report with
            {
                Submissions = [.. covered.Select(c => c.Is)],
                // Highest points first or last would tell as little as the order of the numbers.
                Totals = [.. input.Report.Totals.OrderBy(t => t.Points / t.Max).Select(t => t with { Student = "" })],
                Clusters = [.. input.Report.Clusters.Select(c => Cover(c, paths, cover))],
            },
            Files = input.Files.ReplaceAll(covered),
            ReadCode = CoverCode(input, covered, cover),
            CommandToKeep = null,
        };
    }

    private static Func<SubmissionReport, Task<ColouredCode?>> CoverCode(
        FormatInput input,
        ImmutableArray<(SubmissionReport Was, SubmissionReport Is)> covered,
        NameCover cover
    )
    {
        var was = new Dictionary<SubmissionReport, SubmissionReport>(ReferenceEqualityComparer.Instance);
        foreach (var file in covered)
        {
            was.Add(file.Is, file.Was);
        }
        return async file => await input.ReadCode(was[file]) is { } code ? code with { Text = cover.Blot(code.Text) } : null;
    }

    private static Cluster Cover(Cluster cluster, Dictionary<string, string> paths, NameCover cover) =>
        cluster with
        {
            Files = [.. cluster.Files.Select(f => paths.GetValueOrDefault(f, ""))],
            Feedback = cluster.Feedback is { } feedback ? cover.Replace(feedback) : null,
            Hint = cluster.Hint is { } hint ? cover.Replace(hint) : null,
        };
}
