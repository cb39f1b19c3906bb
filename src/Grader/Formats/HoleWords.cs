using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>How a hole came out, as people are told: what a person decided is taken into account.</summary>
internal enum HoleOutcome
{
    Right,
    Partly,
    Wrong,
    ToDo,
    NotRun,
}

/// <summary>The words that a hole is told in, in every format. Each text is one line that can be printed as it is; markup and
/// quoting are the format's.</summary>
internal static class HoleWords
{
    /// <summary>Where a person decided, the points say how it came out, and not what the grader had seen.</summary>
    public static HoleOutcome OutcomeOf(HoleReport hole) =>
        hole.Override is not null
            ? OutcomeByPoints(hole)
            : hole.Verdict switch
            {
                Verdict.Passed => HoleOutcome.Right,
                Verdict.Failed => hole.Points > 0 ? HoleOutcome.Partly : HoleOutcome.Wrong,
                Verdict.Unfilled => HoleOutcome.ToDo,
                Verdict.NotRun => HoleOutcome.NotRun,
            };

    /// <summary>"right", "partly right", "wrong", "to do", "not run".</summary>
    public static string InWords(HoleOutcome outcome) =>
        outcome switch
        {
            HoleOutcome.Right => "right",
            HoleOutcome.Partly => "partly right",
            HoleOutcome.Wrong => "wrong",
            HoleOutcome.ToDo => "to do",
            HoleOutcome.NotRun => "not run",
        };

    /// <summary>"0.5 of 2 points".</summary>
    public static string PointsOf(HoleReport hole) => $"{Rounded.Of(hole.Points)} of {Plural.Counted(hole.Max, "point")}";

    /// <summary>"wrong, 0 of 2 points, lines 22 to 24".</summary>
    public static string HeadlineOf(HoleReport hole) => $"{InWords(OutcomeOf(hole))}, {PointsOf(hole)}, {PlaceOf(hole)}";

    /// <summary>"line 22", "lines 22 to 24", "cell 3, lines 2 to 4".</summary>
    public static string PlaceOf(HoleReport hole) => PlaceWords.RangeOf(hole);

    /// <summary>All that there is to say: <see cref="WhatWasSeenIn"/>, the hint, a person's decision. None where it is simply
    /// right.</summary>
    public static ImmutableArray<string> LinesOn(HoleReport hole) =>
        [
            .. WhatWasSeenIn(hole),
            .. hole.Hint is { } hint ? [$"Hint: {Printable.Of(hint)}"] : Array.Empty<string>(),
            .. hole.Override is { } decision ? [DecisionOn(hole, decision)] : Array.Empty<string>(),
        ];

    /// <summary>The feedback, what it does not say of the checks that failed, and which were right where some were.</summary>
    public static ImmutableArray<string> WhatWasSeenIn(HoleReport hole)
    {
        var feedback = hole.Feedback ?? "";
        var unsaid = hole
            .Checks.Where(c =>
                c.Verdict != Verdict.Passed && c.Message is { } m && !feedback.Contains(m, StringComparison.Ordinal)
            )
            .GroupBy(c => c.Message!, c => c.Name)
            .Select(g => $"- {string.Join(", ", g)}: {g.Key}");
        var right = hole.Checks.Where(c => c.Verdict == Verdict.Passed).Select(c => c.Name).ToList();
        var isPartly = hole is { Verdict: Verdict.Failed, Points: > 0 } && right.Count > 0;
        return
        [
            .. (feedback.Length > 0 ? unsaid.Prepend(feedback) : unsaid)
                .Concat(isPartly ? [$"Right: {string.Join("; ", right)}"] : [])
                .Select(Printable.Of),
        ];
    }

    private static HoleOutcome OutcomeByPoints(HoleReport hole) =>
        hole.Points >= hole.Max ? HoleOutcome.Right
        : hole.Points > 0 ? HoleOutcome.Partly
        : HoleOutcome.Wrong;

    private static string DecisionOn(HoleReport hole, PersonsDecision decision) =>
        $"A person decided on {Plural.Counted(hole.Points, "point")}, where the grader had given {Rounded.Of(decision.Graded)}: "
        + Printable.Of(decision.Why);
}
