using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Progress;

/// <summary>What the last check of a student's own file found. It holds for what it names and nothing else, and is for that
/// student's eyes: no mark comes from it.</summary>
/// <param name="Form">Of this record; another one is not read.</param>
/// <param name="Of">What was checked, and by what.</param>
/// <param name="IsRight">Whether every hole is, and so is the file as it stands.</param>
/// <param name="Holes">In the order of the exercise.</param>
/// <param name="Hints">How far hints were given.</param>
public sealed record LastCheck(
    int Form,
    CheckBasis Of,
    double Points,
    bool IsRight,
    ImmutableArray<CheckedHole> Holes,
    ImmutableArray<GivenHints> Hints
)
{
    internal const int CurrentForm = 1;

    /// <summary>Whether what was seen in it, and why, was shown.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether it is of this program, whatever else has changed since.</summary>
    public bool IsOfContent(string content) => Of.Content == CheckBasis.HashOf(content);

    /// <param name="report">Of a file that was graded.</param>
    public static LastCheck From(SubmissionReport report, CheckBasis basis, bool isRight, ImmutableArray<GivenHints> hints) =>
        new(
            CurrentForm,
            basis,
            report.Score ?? 0,
            isRight,
            [.. report.Holes.Select(h => new CheckedHole(h.Id, h.Verdict))],
            hints
        );

    /// <summary>How many steps of hints on a hole were given, where its checks found the same.</summary>
    public int HintsGiven(string hole, string situation) =>
        Hints.FirstOrDefault(h => h.Hole == hole && h.Situation == situation)?.Given ?? 0;

    public LastCheck WithHints(GivenHints now) => this with { Hints = [.. Hints.Where(h => h.Hole != now.Hole), now] };

    /// <summary>Whether the grader may have said so of this exercise: people may write what they like into a file.</summary>
    internal bool IsOf(Exercise exercise) =>
        Points >= 0
        && Points <= exercise.Checks.Sum(c => c.Points) + 1e-6
        && Holes.Select(h => h.Id).SequenceEqual(exercise.Holes.Select(h => h.Id))
        && (!IsRight || Holes.All(h => h.Verdict == Verdict.Passed));
}

public sealed record CheckedHole(string Id, Verdict Verdict);

/// <param name="Situation">A hash of what the hole's checks found: in another one hints begin anew.</param>
public sealed record GivenHints(string Hole, string Situation, int Given);
