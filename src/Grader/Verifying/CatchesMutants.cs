using System.Collections.Immutable;
using Grader.Protocol;

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
        var fates = await Task.WhenAll(mutants.Select(m => Try(exam, draws, m, right, cancellation)));
        ImmutableArray<Mutant> survivors = [.. fates.Where(f => !f.IsCaught && !f.IsEquivalent).Select(f => f.Mutant)];
        return (
            new(
                "catches every mutant",
                [.. survivors.Select(m => $"A mutant of {m.Hole} (line {m.Line}) earns everything.").Distinct()]
            ),
            new(fates.Count(f => f.IsCaught), fates.Count(f => f.IsEquivalent), survivors, areAll),
            [
                .. fates
                    .SelectMany(f => f.Wavering.Select(w => $"A mutant of {f.Mutant.Hole} (line {f.Mutant.Line}) {w}"))
                    .Distinct(),
            ]
        );
    }

    private static async Task<Fate> Try(
        ExerciseToVerify exam,
        ManyInputs draws,
        Mutant mutant,
        HashSet<(string Hole, string Code)> right,
        CancellationToken cancellation
    )
    {
        var answer = (await exam.AlignAnswers(mutant.File, cancellation)).First(a => a.Hole == mutant.Hole);
        var drawn = await draws.TryAnswer(mutant.File, answer, await WithLessTime(exam, cancellation), cancellation);
        var wavering = await draws.FindWavering(mutant.File, answer, drawn, cancellation);
        exam.Step();
        var isCaught = drawn.Any(d => !d.AreAllPassed); // what looks right on some inputs may be caught on others
        return new(mutant, isCaught, !isCaught && right.Contains((answer.Hole, answer.Code)), wavering);
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

    private sealed record Fate(Mutant Mutant, bool IsCaught, bool IsEquivalent, ImmutableArray<string> Wavering);
}
