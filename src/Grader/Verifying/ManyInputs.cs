using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>The verdicts on one answer under one seed, by its checks' order; default where its time was over before.</summary>
internal readonly record struct VerdictsUnderSeed(int Seed, ImmutableArray<Verdict> Verdicts)
{
    public bool AreAllPassed => Verdicts.All(v => v == Verdict.Passed);

    public bool IsSame(VerdictsUnderSeed other) => Verdicts.AsSpan().SequenceEqual(other.Verdicts.AsSpan());
}

/// <summary>Asks one answer on many sets of inputs, all in one run, and holds the verdicts against each other.</summary>
/// <param name="seed">The first of them.</param>
/// <param name="reference">What the reference does there.</param>
internal sealed class ManyInputs(ExerciseToVerify exam, int seed, ProgramOutcome.Ran reference)
{
    private const int Count = 20;

    private readonly OncePerKey<string, ManyInputs> _further = new();

    private static Sitting SittingFrom(int seed) =>
        new(seed) { MoreSeeds = [.. Enumerable.Range(1, Count - 1).Select(i => unchecked(seed + i))] };

    /// <exception cref="GraderFailureException">The reference could not be compiled.</exception>
    public static async Task<ManyInputs> PrepareFor(ExerciseToVerify exam, int seed, CancellationToken cancellation)
    {
        var attempt = await exam.TryReference(SittingFrom(seed), cancellation);
        exam.Step();
        return attempt is ProgramOutcome.Ran reference
            ? new(exam, seed, reference)
            : throw new GraderFailureException($"The reference of {exam.Exercise.Id} could not be compiled.");
    }

    /// <summary>As many others.</summary>
    /// <inheritdoc cref="PrepareFor"/>
    public Task<ManyInputs> PrepareFurther(CancellationToken cancellation) =>
        _further.GetOrStart("", () => PrepareFor(exam, unchecked(seed + Count), cancellation));

    /// <summary>The verdicts on an answer, with the reference around it. At least those under the exam's own seed.</summary>
    /// <param name="submission">Where it stands.</param>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    /// <param name="untilFirstFailure">Whether what draws nothing need not be asked any more where a check has failed.</param>
    public async Task<ImmutableArray<VerdictsUnderSeed>> TryAnswer(
        string submission,
        Answer answer,
        Exercise limits,
        CancellationToken cancellation,
        bool untilFirstFailure = false
    )
    {
        bool HasFailed(ProgramOutcome.Ran ran) =>
            JudgeAnswer(answer, UnderSeed(ran, 0), SeenUnder(0))
                .Zip(exam.Exercise.ChecksOf(answer.Hole))
                .Any(c => c.First != Verdict.Passed && ran.RunFor(c.Second.Check) is not null);

        var attempt = await exam.TryAlone(
            submission,
            answer,
            limits,
            SittingFrom(seed),
            cancellation,
            untilFirstFailure ? HasFailed : null
        );
        var places = Enumerable
            .Range(0, Count)
            .Where(p =>
                p == 0
                || (
                    IsComplete(reference, answer, p)
                    && attempt is ProgramOutcome.Ran ran
                    && (IsComplete(ran, answer, p) || HasDiedAt(ran, p))
                )
            );
        return
        [
            .. places.Select(p => new VerdictsUnderSeed(
                unchecked(seed + p),
                JudgeAnswer(answer, UnderSeed(attempt, p), SeenUnder(p))
            )),
        ];
    }

    /// <summary>Names what is passed on some inputs and not on others: chance had a say in it.</summary>
    /// <returns>Sentences without a subject: "passes 'small numbers' on some inputs and not on others (seeds 3 and 7)"; as a rule
    /// none.</returns>
    public async Task<ImmutableArray<string>> FindWavering(
        string submission,
        Answer answer,
        ImmutableArray<VerdictsUnderSeed> drawn,
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
            await TryAfresh(submission, answer, drawn[0].Seed, cancellation),
            await TryAfresh(submission, answer, other.Seed, cancellation)
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

    private async Task<VerdictsUnderSeed> TryAfresh(string submission, Answer answer, int seed, CancellationToken cancellation)
    {
        var seen = (await exam.ObserveReference(seed, cancellation)).Seen;
        return new(seed, JudgeAnswer(answer, await exam.TryAlone(submission, answer, exam.Exercise, seed, cancellation), seen));
    }

    private ImmutableArray<Verdict> JudgeAnswer(
        Answer answer,
        ProgramOutcome alone,
        ImmutableDictionary<int, Observation> seen
    ) => [.. Judgement.JudgeHoles(Evidence.Of(exam.Exercise, answer, alone, seen)).Holes[0].Checks.Select(c => c.Verdict)];

    private ProgramOutcome UnderSeed(ProgramOutcome attempt, int place) =>
        (attempt as ProgramOutcome.Ran)?.UnderSeed(place, exam.Exercise.Checks.Length) ?? attempt;

    private ImmutableDictionary<int, Observation> SeenUnder(int place) =>
        reference.UnderSeed(place, exam.Exercise.Checks.Length).Observations();

    private bool HasDiedAt(ProgramOutcome.Ran ran, int place) =>
        ran.Runs.Values.Any(r =>
            r is { Ending: Ending.Crashed, Asking: { } asking } && asking / exam.Exercise.Checks.Length == place
        );

    // Whether all that draws was answered there before the time for all of it was over.
    private bool IsComplete(ProgramOutcome.Ran ran, Answer answer, int place) =>
        exam
            .Exercise.ChecksOf(answer.Hole)
            .Where(c => c.Check.IsDrawn && !ran.Unasked.Any(u => u.Probe == c.Number))
            .All(c => ran.RunFor(c.Check)?.Observations.ContainsKey(place * exam.Exercise.Checks.Length + c.Number) is true);
}
