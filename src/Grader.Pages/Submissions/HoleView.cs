using System.Collections.Immutable;
using Grader.Formats;
using Grader.Pages.Rendering;
using Grader.Results;
using Grader.Words;

namespace Grader.Pages.Submissions;

/// <summary>A hole as its page tells of it.</summary>
/// <param name="Number">In the order of the file, from 1 on: its place in the page is named by that, whatever it is
/// called.</param>
public sealed record HoleView(HoleReport Hole, int Number)
{
    public string Anchor => $"hole-{Number}";

    internal HoleOutcome Outcome => HoleWords.OutcomeOf(Hole);

    public string InWords => HoleWords.InWords(Outcome);

    /// <summary>Of a style, and nothing else.</summary>
    public string Class =>
        Outcome switch
        {
            HoleOutcome.Right => "right",
            HoleOutcome.Partly => "partly",
            HoleOutcome.Wrong => "wrong",
            HoleOutcome.ToDo => "todo",
            HoleOutcome.NotRun => "notrun",
        };

    /// <summary>Beside the word, never in its place.</summary>
    public string Sign =>
        Outcome switch
        {
            HoleOutcome.Right => "✓",
            HoleOutcome.Partly => "◐",
            HoleOutcome.Wrong => "✗",
            HoleOutcome.ToDo => "○",
            HoleOutcome.NotRun => "–",
        };

    public ImmutableArray<string> Seen =>
        [
            .. HoleWords
                .WhatWasSeenIn(Hole)
                .Where(l => !l.StartsWith(RightLead, StringComparison.Ordinal))
                .Select(l => PageText.Of(l.StartsWith(ListLead, StringComparison.Ordinal) ? l[ListLead.Length..] : l)),
        ];

    /// <summary>Whether its file keeps it from coming out right: what was seen says so.</summary>
    public bool IsRightByItself => Hole is { Verdict: Verdict.Passed, InFile: not Verdict.Passed };

    public string? Hint => Hole.Hint is { } hint ? PageText.Of(hint) : null;

    /// <summary>What was looked at and is right.</summary>
    public ImmutableArray<string> RightChecks =>
        [.. Hole.Checks.Where(c => c.Verdict == Verdict.Passed && c.Name.Length > 0).Select(c => PageText.Of(c.Name))];

    public string? Decision =>
        Hole.Override is { } decision
            ? $"A person decided on {Plural.Counted(Hole.Points, "point")}, where the grader had given "
                + $"{Rounded.Of(decision.Graded)}: {PageText.Of(decision.Why)}"
            : null;

    private const string RightLead = "Right: ",
        ListLead = "- ";

    public static ImmutableArray<HoleView> AllOf(SubmissionReport file) =>
        [.. file.Holes.OrderBy(h => h.Line).Select((hole, i) => new HoleView(hole, i + 1))];
}
