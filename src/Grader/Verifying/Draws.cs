using System.Collections.Immutable;
using Grader.Judging;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Verifying;

/// <summary>The verdicts on one answer under one seed, by its checks' order; default where its time was over before.</summary>
internal readonly record struct Drawn(int Seed, ImmutableArray<Verdict> Verdicts)
{
    public bool AreAllPassed => Verdicts.All(v => v == Verdict.Passed);

    public bool IsSame(Drawn other) => Verdicts.AsSpan().SequenceEqual(other.Verdicts.AsSpan());
}

/// <summary>Asks one answer on many sets of inputs, all in one run, and holds the verdicts against each other.</summary>
/// <param name="reference">What the reference does there.</param>
internal sealed class Draws(Exam exam, Attempt.Ran reference)
{
    private const int Count = 20;

    private static Sitting On(int seed) =>
        new(seed) { MoreSeeds = [.. Enumerable.Range(1, Count - 1).Select(i => unchecked(seed + i))] };

    /// <exception cref="GraderFailureException">The reference could not be compiled.</exception>
    public static async Task<Draws> Of(Exam exam, CancellationToken cancellation)
    {
        var attempt = await exam.TryReference(On(exam.Seed), cancellation);
        exam.Step();
        return attempt is Attempt.Ran reference
            ? new(exam, reference)
            : throw new GraderFailureException($"The reference of {exam.Exercise.Id} could not be compiled.");
    }

    /// <summary>The verdicts on an answer, with the reference around it. At least those under the exam's own seed.</summary>
    /// <param name="submission">Where it stands.</param>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public async Task<ImmutableArray<Drawn>> Try(
        string submission,
        Answer answer,
        Exercise limits,
        CancellationToken cancellation
    )
    {
        var attempt = await exam.TryAlone(submission, answer, limits, On(exam.Seed), cancellation);
        var places = Enumerable
            .Range(0, Count)
            .Where(p => p == 0 || (IsWhole(reference, answer, p) && attempt is Attempt.Ran ran && IsWhole(ran, answer, p)));
        return [.. places.Select(p => new Drawn(unchecked(exam.Seed + p), Judge(answer, Under(attempt, p), SeenUnder(p))))];
    }

    /// <summary>Names what is passed on some inputs and not on others: chance had a say in it.</summary>
    /// <returns>Sentences without a subject: "passes 'small numbers' on some inputs and not on others (seeds 3 and 7)"; as a rule
    /// none.</returns>
    public async Task<ImmutableArray<string>> Wavering(
        string submission,
        Answer answer,
        ImmutableArray<Drawn> drawn,
        CancellationToken cancellation
    )
    {
        var other = drawn.FirstOrDefault(d => !d.IsSame(drawn[0]), drawn[0]);
        if (other == drawn[0])
        {
            return [];
        }
        // Asked in one run, an earlier question may have had a hand in it.
        var (a, b) = (
            await Afresh(submission, answer, drawn[0].Seed, cancellation),
            await Afresh(submission, answer, other.Seed, cancellation)
        );
        return
        [
            .. exam
                .Exercise.ChecksOf(answer.Hole)
                .Where(
                    (_, i) =>
                        a.Verdicts[i] != b.Verdicts[i] && (a.Verdicts[i] == Verdict.Passed || b.Verdicts[i] == Verdict.Passed)
                )
                .Select(c =>
                    $"passes '{c.Check.Name}' on some inputs and not on others (seeds {a.Seed} and {b.Seed}). Let it ask more, "
                    + "near and far from what is still right."
                ),
        ];
    }

    private async Task<Drawn> Afresh(string submission, Answer answer, int seed, CancellationToken cancellation)
    {
        var seen = (await exam.Reference(seed, cancellation)).Seen;
        return new(seed, Judge(answer, await exam.TryAlone(submission, answer, exam.Exercise, seed, cancellation), seen));
    }

    private ImmutableArray<Verdict> Judge(Answer answer, Attempt alone, ImmutableDictionary<int, Observation> seen) =>
        [.. Judgement.Of(Evidence.Of(exam.Exercise, answer, alone, seen)).Holes[0].Checks.Select(c => c.Verdict)];

    private Attempt Under(Attempt attempt, int place) =>
        (attempt as Attempt.Ran)?.Under(place, exam.Exercise.Checks.Length) ?? attempt;

    private ImmutableDictionary<int, Observation> SeenUnder(int place) =>
        reference.Under(place, exam.Exercise.Checks.Length).Observations();

    // Whether all that draws was answered there before the time for all of it was over.
    private bool IsWhole(Attempt.Ran ran, Answer answer, int place) =>
        exam
            .Exercise.ChecksOf(answer.Hole)
            .Where(c => c.Check.IsDrawn && !ran.Unasked.Any(u => u.Probe == c.Number))
            .All(c => ran.For(c.Check)?.Observations.ContainsKey(place * exam.Exercise.Checks.Length + c.Number) is true);
}
