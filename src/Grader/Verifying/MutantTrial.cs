using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Verifying;

/// <summary>Tries mutants of an exercise's reference, each by itself.</summary>
/// <param name="draws">Inputs that all are asked on.</param>
/// <param name="right">Answers that files in right/ have.</param>
/// <param name="limits">The exercise, with no more time than a mutant is worth.</param>
internal sealed class MutantTrial(
    ExerciseToVerify exam,
    ManyInputs draws,
    HashSet<(string Hole, string Code)> right,
    Exercise limits
)
{
    /// <summary>Of processor time, or this many times what the reference takes. A mutant that never ends is caught, and does not
    /// keep the others waiting.</summary>
    private const double MostSeconds = 4,
        MostTimes = 4;

    private readonly LikeReference _like = new(exam);

    public static async Task<MutantTrial> Prepare(
        ExerciseToVerify exam,
        Func<CancellationToken, Task<ManyInputs>> prepareDraws,
        CancellationToken cancellation
    ) =>
        new(
            exam,
            await prepareDraws(cancellation),
            await ReadRightAnswers(exam, cancellation),
            await WithLessTime(exam, cancellation)
        );

    public async Task<TriedMutant> Try(Mutant mutant, CancellationToken cancellation)
    {
        var answer = (await exam.AlignAnswers(mutant.File, cancellation)).First(a => a.Hole == mutant.Hole);
        if (answer.Breach is not null)
        {
            exam.Step();
            return new(MutantFate.Caught, []); // whatever it does
        }
        var drawn = await draws.TryAnswer(mutant.File, answer, limits, cancellation, untilFirstFailure: true);
        var wavering = await IsByChance() ? [] : await draws.FindWavering(mutant.File, answer, drawn, cancellation);
        exam.Step();
        var fate =
            drawn.Any(d => !d.AreAllPassed) ? MutantFate.Caught // what looks right on some inputs may be caught on others
            : await LosesPoints(mutant, cancellation) ? MutantFate.Caught
            : right.Contains((answer.Hole, answer.Code)) ? MutantFate.Right
            : await _like.IsLike(mutant, limits, cancellation) ? MutantFate.Alike
            : MutantFate.Survived;
        return new(fate, wavering);

        // Of many wrong numbers one may come near enough to the right one once. That is no weak check, if it does not again.
        async Task<bool> IsByChance()
        {
            if (UsualOf(drawn) is not { } usual)
            {
                return false;
            }
            var further = await draws.PrepareFurther(cancellation);
            var more = await further.TryAnswer(mutant.File, answer, limits, cancellation, untilFirstFailure: true);
            return more.All(m => m.IsSame(usual));
        }
    }

    // As students' answers are graded, which are asked once more with other numbers and sizes.
    private async Task<bool> LosesPoints(Mutant mutant, CancellationToken cancellation) =>
        (await exam.GradeText(mutant.File, cancellation)).Holes.Any(h => h.Id == mutant.Hole && h.Verdict != Verdict.Passed);

    // What was seen each time but one; null where it was not so.
    private static VerdictsUnderSeed? UsualOf(ImmutableArray<VerdictsUnderSeed> drawn)
    {
        bool IsUsual(VerdictsUnderSeed one) => drawn.Count(other => other.IsSame(one)) == drawn.Length - 1;
        return drawn.Length > 2 && drawn.Any(IsUsual) ? drawn.First(IsUsual) : null;
    }

    private static async Task<Exercise> WithLessTime(ExerciseToVerify exam, CancellationToken cancellation)
    {
        var reference = await exam.ObserveReference(exam.Seed, cancellation);
        var own = reference.Ran?.Runs.Values.Max(r => RepeatsItself.TotalTime(r).TotalSeconds) ?? 0;
        return exam.Exercise with { Seconds = Math.Min(exam.Exercise.Seconds, Math.Max(MostSeconds, MostTimes * own)) };
    }

    private static async Task<HashSet<(string Hole, string Code)>> ReadRightAnswers(
        ExerciseToVerify exam,
        CancellationToken cancellation
    )
    {
        var texts = exam.FindRightFiles().Select(exam.ReadText).OfType<string>();
        var answers = await Task.WhenAll(texts.Select(t => exam.AlignAnswers(t, cancellation)));
        return [.. answers.SelectMany(a => a).Select(a => (a.Hole, a.Code))];
    }
}
