using Grader.Gradebook.Storage;
using Grader.Results;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <summary>What has to be known of a verdict to choose which one counts.</summary>
internal sealed record VerdictSummary(long Id, string Status, string? Exercise, double? Score, double? Max)
{
    public bool IsGraded => Status == $"{SubmissionStatus.Graded}" && Score is not null && Max is not null;
}

/// <summary>Verdicts, found again by what they hang on.</summary>
/// <param name="again">Whether only those count that the grading made itself.</param>
internal sealed class KeptVerdicts(bool again)
{
    /// <summary>The latest of that address; null where there is none.</summary>
    public VerdictSummary? Find(GradebookContext tables, string address, long grading) =>
        FindAll(tables, [address], grading).GetValueOrDefault(address);

    /// <summary>The latest of each address, where there is one.</summary>
    /// <param name="grading">The one that asks.</param>
    public Dictionary<string, VerdictSummary> FindAll(
        GradebookContext tables,
        IReadOnlyCollection<string> addresses,
        long grading
    )
    {
        var found = new Dictionary<string, VerdictSummary>();
        var all = tables
            .Verdicts.Where(v => EF.Parameter(addresses).Contains(v.Address) && (!again || v.GradingId == grading))
            .OrderBy(v => v.Id)
            .Select(v => new { v.Address, Summary = new VerdictSummary(v.Id, v.Status, v.Exercise, v.Score, v.Max) });
        foreach (var verdict in all)
        {
            found[verdict.Address!] = verdict.Summary;
        }
        return found;
    }
}
