using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Verifying;

/// <summary>Every automatic mutant of the reference loses points in the hole that it differs in.</summary>
internal static class CatchesMutants
{
    /// <summary>Of processor time, or this many times what the reference takes. A mutant that never ends is caught, and does not
    /// keep the others waiting.</summary>
    private const double MostSeconds = 4,
        MostTimes = 4;

    public static async Task<(Law Law, MutationResult Mutated, ImmutableArray<string> Wavering)> Verify(
        ExerciseToVerify exam,
        ManyInputs draws,
        CancellationToken cancellation
    )
    {
        var (mutants, areAll) = await exam.Mutate(cancellation);
        var right = await ReadRightAnswers(exam, cancellation);
        var like = new LikeReference(exam);
        var fates = await Task.WhenAll(mutants.Select(m => Try(exam, draws, m, right, like, cancellation)));
        ImmutableArray<Mutant> MutantsOf(MutantFate fate) => [.. fates.Where(f => f.Fate == fate).Select(f => f.Mutant)];
        var survivors = MutantsOf(MutantFate.Survived);
        return (
            new(
                "catches every mutant",
                [.. survivors.Select(m => $"A mutant of {m.Hole} (line {m.Line}) earns everything.").Distinct()]
            ),
            new(
                MutantsOf(MutantFate.Caught).Length,
                MutantsOf(MutantFate.Right).Length,
                MutantsOf(MutantFate.Alike),
                survivors,
                areAll
            ),
            [
                .. fates
                    .SelectMany(f => f.Wavering.Select(w => $"A mutant of {f.Mutant.Hole} (line {f.Mutant.Line}) {w}"))
                    .Distinct(),
            ]
        );
    }

    private static async Task<TriedMutant> Try(
        ExerciseToVerify exam,
        ManyInputs draws,
        Mutant mutant,
        HashSet<(string Hole, string Code)> right,
        LikeReference like,
        CancellationToken cancellation
    )
    {
        var answer = (await exam.AlignAnswers(mutant.File, cancellation)).First(a => a.Hole == mutant.Hole);
        if (answer.Breach is not null)
        {
            exam.Step();
            return new(mutant, MutantFate.Caught, []); // whatever it does
        }
        var limits = await WithLessTime(exam, cancellation);
        var drawn = await draws.TryAnswer(mutant.File, answer, limits, cancellation, untilFirstFailure: true);
        var wavering = await IsByChance() ? [] : await draws.FindWavering(mutant.File, answer, drawn, cancellation);
        exam.Step();
        var fate =
            drawn.Any(d => !d.AreAllPassed) ? MutantFate.Caught // what looks right on some inputs may be caught on others
            : await LosesPoints(exam, mutant, cancellation) ? MutantFate.Caught
            : right.Contains((answer.Hole, answer.Code)) ? MutantFate.Right
            : await like.IsLike(mutant, limits, cancellation) ? MutantFate.Alike
            : MutantFate.Survived;
        return new(mutant, fate, wavering);

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
    private static async Task<bool> LosesPoints(ExerciseToVerify exam, Mutant mutant, CancellationToken cancellation) =>
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
        var texts = exam.FindRightFiles().Select(ExerciseToVerify.ReadText).OfType<string>();
        var answers = await Task.WhenAll(texts.Select(t => exam.AlignAnswers(t, cancellation)));
        return [.. answers.SelectMany(a => a).Select(a => (a.Hole, a.Code))];
    }

    private enum MutantFate
    {
        Caught,
        Right,
        Alike,
        Survived,
    }

    private sealed record TriedMutant(Mutant Mutant, MutantFate Fate, ImmutableArray<string> Wavering);
}
