using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Judging;

/// <summary>What a student reads about a hole: what was seen, and whose doing it is.</summary>
internal static class Feedback
{
    public static string? ForHole(Evidence evidence, JudgedHole hole, ImmutableArray<JudgedHole> all) =>
        (hole.Verdict, hole.Answer.State) switch
        {
            (Verdict.Passed, _) => ForHoleRightByItself(evidence, hole, all),
            (_, AnswerState.Leftover) => $"The ... still stands beside your code in {Reasons.LinesOf(hole.Answer)}. Delete it.",
            (Verdict.Unfilled, AnswerState.Unfilled) when hole.Hole.HasStarter => "This still stands as it was given.",
            (Verdict.Unfilled, AnswerState.Unfilled) => "The ... is still to be replaced by your code.",
            (Verdict.Unfilled, _) => "Nothing stands here: the line was deleted, or has no code in it.",
            _ => ForFailedHole(evidence, hole),
        };

    private static string? ForFailedHole(Evidence evidence, JudgedHole hole)
    {
        var first = hole.Checks.First(c => !c.Passed);
        var together = evidence.Alone.GetValueOrDefault(hole.Answer.Hole)
            is ProgramOutcome.Ran { Together: { IsEmpty: false } holes }
            ? $" It was tried together with {string.Join(" and ", holes)}, because it uses names from there."
            : "";
        return first.Verdict == Verdict.NotRun
            ? $"It could not be tried: {first.Message}."
            : $"{CheckNamePrefix(hole, first)}{first.Message}{together}";
    }

    // Which of several checks it was; what befell all of them alike needs no name.
    private static string CheckNamePrefix(JudgedHole hole, JudgedHole.JudgedCheck first)
    {
        var failed = hole.Checks.Where(c => !c.Passed).ToList();
        return hole.Checks.Length == 1 || (failed.Count > 1 && failed.TrueForAll(c => c.Message == first.Message))
            ? ""
            : $"{first.Check.Name}: ";
    }

    // Null where it is right in the file too.
    private static string? ForHoleRightByItself(Evidence evidence, JudgedHole hole, ImmutableArray<JudgedHole> all)
    {
        if (FirstWrongInFile(hole) is not { } inFile)
        {
            return null;
        }
        if (inFile.Verdict == Verdict.NotRun)
        {
            return $"Right by itself. In your file it could not be tried: {inFile.Message}.";
        }
        var culprits = FindCulprits(evidence, hole, all);
        return culprits.IsEmpty
            ? $"Right by itself. In your file it comes out differently: {inFile.Message}"
            : $"Right by itself. In your file it comes out differently, because {NamesWithVerb(culprits)} not right yet.";
    }

    /// <summary>The wrong answers because of which one comes out differently in its file that is right by itself.</summary>
    public static ImmutableArray<JudgedHole> FindCulprits(Evidence evidence, JudgedHole hole, ImmutableArray<JudgedHole> all) =>
        hole.IsRight && FirstWrongInFile(hole) is { Verdict: not Verdict.NotRun }
            ? [.. all.Where(j => IsCulprit(evidence, j, hole))]
            : [];

    private static CheckResult? FirstWrongInFile(JudgedHole hole) =>
        hole.Checks.Select(c => c.InFile).FirstOrDefault(c => c.Verdict != Verdict.Passed);

    // Not every wrong answer, nor one whose names it uses: one that by itself makes the same come out wrong.
    private static bool IsCulprit(Evidence evidence, JudgedHole wrong, JudgedHole hole) =>
        evidence.Elsewhere.GetValueOrDefault(wrong.Answer.Hole) is { } attempt
        && hole.DifferentInFile.Any(c => CheckResult.IsSpoiltIn(attempt, evidence.Exercise, c.Number, evidence.Reference));

    private static string NamesWithVerb(ImmutableArray<JudgedHole> holes)
    {
        var names = holes.Select(h => $"{h.Answer.Hole} (line {h.Answer.Line})").ToList();
        return $"{Listed.Of(names)} {Plural.Of(names.Count, "is", "are")}";
    }
}
