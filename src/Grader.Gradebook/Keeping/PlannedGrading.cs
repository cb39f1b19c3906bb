using System.Collections.Immutable;
using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>A grading of which nothing is written yet: what it would grade is known, and may turn out to be malformed.</summary>
public sealed class PlannedGrading
{
    private readonly OpenGradebook _file;
    private readonly GradingTerms _terms;
    private readonly EnforcedIsolation _isolation;
    private readonly ImmutableArray<HandedInFile> _files;
    private readonly ImmutableArray<SubmissionAddress> _addresses;
    private readonly (int Seed, TimeProvider Time) _session;
    private readonly GradingStart _start;
    private readonly GradingPlan _plan;

    internal PlannedGrading(
        OpenGradebook file,
        GradingTerms terms,
        EnforcedIsolation isolation,
        ImmutableArray<HandedInFile> files,
        (int Seed, TimeProvider Time) session
    )
    {
        (_file, _terms, _isolation, _files, _session) = (file, terms, isolation, files, session);
        _start = new(terms, isolation, session.Seed, session.Time);
        _addresses = _start.AddressesOf(files);
        _plan = file.Ask(tables => _start.Plan(tables, files, _addresses));
        IsKept = [.. _plan.Found.Select(v => v is not null)];
    }

    /// <summary>Of each file, whether it was graded before and is not graded again.</summary>
    public ImmutableArray<bool> IsKept { get; }

    /// <summary>Begins it, or goes on with the last one, where that was asked the same and was interrupted.</summary>
    /// <exception cref="GradebookException">The store fails.</exception>
    public GradingUnderWay Begin()
    {
        var begun = _file.Change(tables => _start.Begin(tables, _plan, _files, _addresses));
        return new(_file, _terms, _isolation, begun, _session.Seed, _session.Time);
    }
}
