using System.Text.RegularExpressions;
using Grader.Diagnosing;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Finds out why an answer is wrong: by a statement of its own that does nothing, by a wrong file or a slip of the
/// reference that does the same, else by the numbers.</summary>
/// <param name="seed">Of the inputs on which it was graded. More are drawn from the seeds that follow.</param>
public sealed partial class MistakeExplainer(Workbench bench, KnownMistakes known, References references, int seed)
{
    private readonly TwinSearch _twins = new(known, seed);
    private readonly DiagnosisByTrial _trial = new(bench, known, references, seed);

    /// <param name="evidence">Of the submission, with the answer tried alone.</param>
    /// <param name="submission">The file that the answer is in.</param>
    /// <returns>Null where it does nothing that could be held against others.</returns>
    public async Task<WrongAnswer?> Explain(Evidence evidence, string submission, Answer answer, CancellationToken cancellation)
    {
        if (AnswerBehaviour.Of(evidence.Exercise, answer, evidence.Alone[answer.Hole]) is not { } seen)
        {
            return null;
        }
        // What does the same as a known mistake may do it by other code, and then that code says more.
        var lost = FindLostTrack(evidence, answer);
        var file = await FindKnownMistake(evidence, submission, answer, seen, cancellation);
        var why =
            file is { IsSameText: true } same ? same.Why
            : answer.Breach is not null ? lost ?? file?.Why
            : lost ?? await ExplainByText(evidence, submission, answer, seen, file?.Why, cancellation);
        return new(answer.Hole, seen.ToFingerprint(), why);
    }

    private static Explanation? FindLostTrack(Evidence evidence, Answer answer) =>
        Symptoms.Of(evidence.Exercise, answer, evidence.Alone[answer.Hole], evidence.Reference, again: null) is { } once
        && LostTrack.HintFor(once) is { } said
            ? new(said, KnownAs: null)
            : null;

    // What stands in the answer itself is surer than what it does, and what a person wrote about it says more than numbers do.
    private async Task<Explanation?> ExplainByText(
        Evidence evidence,
        string submission,
        Answer answer,
        AnswerBehaviour seen,
        Explanation? byFile,
        CancellationToken cancellation
    )
    {
        var guessed = await bench.GuessSlips(evidence.Exercise.Id, submission, answer.Hole, cancellation);
        if (guessed.Lost is null && byFile is not null)
        {
            return byFile;
        }
        var inText = guessed.Lost ?? guessed.Slips.FirstOrDefault(s => s.IsAnswer)?.Words;
        var effect = guessed.Lost is null ? await _trial.DiagnoseAtOnce(evidence, answer, cancellation) : null;
        var said =
            (
                inText is null ? null
                : IsAboutSameCall(inText, effect) ? effect
                : inText
            )
            ?? (guessed.Difference is { SaysWhat: true } place ? WithEffect(place.Words, effect) : null)
            ?? effect
            ?? await _trial.DiagnoseByMoreRuns(evidence, submission, answer, cancellation)
            ?? await FindSlip(evidence, submission, seen, guessed, cancellation)
            ?? guessed.Difference?.Words;
        return said is null ? null : new(said, KnownAs: null);
    }

    // Where it is, and what that leads to.
    private static string WithEffect(string place, string? effect) =>
        effect is null ? place
        : IsAboutSameCall(place, effect) ? effect
        : $"{place} {effect}";

    private static bool IsAboutSameCall(string words, string? effect) =>
        effect is not null
        && CalledName().Match(words) is { Success: true } call
        && Regex.IsMatch(effect, $@"\b{call.Groups[1]}\b");

    [GeneratedRegex(@"(\w+)\(\)")]
    private static partial Regex CalledName();

    private async Task<string?> FindSlip(
        Evidence evidence,
        string submission,
        AnswerBehaviour seen,
        CompilerReply.SlipsGuessed guessed,
        CancellationToken cancellation
    )
    {
        if (!HasRunThrough(evidence.Alone[seen.Hole]))
        {
            return null;
        }
        var slips = guessed.Slips.Select(s => new LikelyMistake(s.Words, s.File)).ToList();
        slips.ForEach(s => known.CountAsSlip(s.Text));
        return (await _twins.FindOnly(evidence, submission, seen, slips, cancellation))?.Words;
    }

    // Many different slips throw the same.
    private static bool HasRunThrough(ProgramOutcome alone) =>
        alone is ProgramOutcome.Ran ran
        && ran.Runs.Values.All(r => r.Stopped is null && !r.Observations.Values.Any(o => o is Observation.Threw));

    private async Task<(Explanation Why, bool IsSameText)?> FindKnownMistake(
        Evidence evidence,
        string submission,
        Answer answer,
        AnswerBehaviour seen,
        CancellationToken cancellation
    )
    {
        var files = (await known.FindMisconceptions(evidence.Exercise, cancellation))
            .Where(m => m.Wrong.Hint is not null && m.Holes.SequenceEqual([seen.Hole]))
            .Select(m => m.Wrong)
            .ToList();
        var candidates = files.Select(w => new LikelyMistake(w.Hint!, w.Text));
        if (await _twins.FindOnly(evidence, submission, seen, candidates, cancellation) is not { } twin)
        {
            return null;
        }
        var file = files.First(w => w.Text == twin.Text);
        var wrong = await known.FindCode(evidence.Exercise.Id, twin.Text, seen.Hole, cancellation);
        var right = await known.FindReferenceCode(evidence.Exercise.Id, seen.Hole, cancellation);
        return AnswerText.Contradicts(answer.Code, wrong, right)
            ? null
            : (new(file.Hint!, file.File), IsSameText: answer.Code == wrong);
    }
}
