using System.Collections.Immutable;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>What many results of a class have in common, in memory once: as they are read from a store, each has texts of its
/// own. Of one thread at a time.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<CheckReport, CheckReport> _checks = [];

    public SubmissionReport In(SubmissionReport report) =>
        report with
        {
            Exercise = Text(report.Exercise),
            Message = Text(report.Message),
            Holes = [.. report.Holes.Select(In)],
        };

    public ImmutableArray<WrongAnswer> In(ImmutableArray<WrongAnswer> wrong) => [.. wrong.Select(In)];

    private HoleReport In(HoleReport hole) =>
        hole with
        {
            Id = Text(hole.Id)!,
            Feedback = Text(hole.Feedback),
            Hint = Text(hole.Hint),
            Checks = [.. hole.Checks.Select(In)],
        };

    private CheckReport In(CheckReport check)
    {
        if (!_checks.TryGetValue(check, out var known))
        {
            known = check with { Name = Text(check.Name)!, Message = Text(check.Message) };
            _checks.Add(known, known);
        }
        return known;
    }

    private WrongAnswer In(WrongAnswer wrong) =>
        wrong with
        {
            Hole = Text(wrong.Hole)!,
            Why = wrong.Why is { } why ? why with { Hint = Text(why.Hint)!, KnownAs = Text(why.KnownAs) } : null,
        };

    private string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (!_texts.TryGetValue(text, out var known))
        {
            known = text;
            _texts.Add(text, text);
        }
        return known;
    }
}
