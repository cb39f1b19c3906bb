using System.Collections.Immutable;
using Grader.Judging;
using Grader.Protocol;
using Grader.Reporting;

namespace Grader.Verifying;

/// <summary>The verdicts on one answer under one seed, by its checks' order; default where its time was over before.</summary>
internal readonly record struct Drawn(int Seed, ImmutableArray<Verdict> Verdicts)
{
    public bool AreAllPassed => Verdicts.All(v => v == Verdict.Passed);

    public bool IsSame(Drawn other) => Verdicts.AsSpan().SequenceEqual(other.Verdicts.AsSpan());
}

/// <summary>Asks one answer on many sets of inputs, all in one run, and holds the verdicts against each other.</summary>
/// <param name="expected">What the reference gives there, by the place of the seed.</param>
internal sealed class Draws(Exam exam, ImmutableArray<ImmutableDictionary<int, Observation>> expected)
{
    private const int Count = 20;

    private static Sitting On(int seed) => new(seed) { MoreSeeds = [.. Enumerable.Range(1, Count - 1).Select(i => unchecked(seed + i))] };

    public static async Task<Draws> Of(Exam exam, CancellationToken cancellation)
    {
        var exercise = exam.Exercise;
        var reference = await exam.Grading.Bench.Try(exercise, new Subject.Reference([]), exercise.Checks, null, On(exam.Seed), cancellation);
        exam.Step();
        return new(exam,
        [
            .. Enumerable.Range(0, Count).Select(place => reference is Attempt.Ran ran
                ? ran.Under(place, exercise.Checks.Length).Runs.Values.SelectMany(r => r.Observations).ToImmutableDictionary()
                : ImmutableDictionary<int, Observation>.Empty),
        ]);
    }

    /// <summary>The verdicts on an answer, with the reference around it. At least those under the exam's own seed.</summary>
    /// <param name="submission">Where it stands.</param>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public async Task<ImmutableArray<Drawn>> Try(string submission, Answer answer, Exercise limits, CancellationToken cancellation)
    {
        var attempt = await Alone(submission, answer, limits, On(exam.Seed), cancellation);
        return
        [
            .. expected.Select((seen, place) => (seen, place)).Where(e => e.place == 0 || (attempt is Attempt.Ran ran && IsWhole(ran, answer, e.place)))
                .Select(e => new Drawn(unchecked(exam.Seed + e.place), Judge(answer, (attempt as Attempt.Ran)?.Under(e.place, limits.Checks.Length) ?? attempt, e.seen))),
        ];
    }

    /// <summary>Names what is passed on some inputs and not on others: chance had a say in it.</summary>
    /// <returns>Sentences without a subject: "passes 'small numbers' on some inputs and not on others (seeds 3 and 7)"; as a rule none.</returns>
    public async Task<ImmutableArray<string>> Wavering(
        string submission, Answer answer, ImmutableArray<Drawn> drawn, CancellationToken cancellation)
    {
        var other = drawn.FirstOrDefault(d => !d.IsSame(drawn[0]), drawn[0]);
        if (other == drawn[0])
        {
            return [];
        }
        // Asked in one run, an earlier question may have had a hand in it.
        var (a, b) = (await Afresh(submission, answer, drawn[0].Seed, cancellation), await Afresh(submission, answer, other.Seed, cancellation));
        return
        [
            .. exam.Exercise.Checks.Where(c => c.Hole == answer.Hole)
                .Where((_, i) => a.Verdicts[i] != b.Verdicts[i] && (a.Verdicts[i] == Verdict.Passed || b.Verdicts[i] == Verdict.Passed))
                .Select(c => $"passes '{c.Name}' on some inputs and not on others (seeds {a.Seed} and {b.Seed}). Let it ask more, near and far from what is still right."),
        ];
    }

    private async Task<Drawn> Afresh(string submission, Answer answer, int seed, CancellationToken cancellation)
    {
        var seen = (await exam.Grading.References.Of(exam.Exercise, [], seed, cancellation)).Seen;
        return new(seed, Judge(answer, await Alone(submission, answer, exam.Exercise, seed, cancellation), seen));
    }

    private Task<Attempt> Alone(string submission, Answer answer, Exercise limits, Sitting sitting, CancellationToken cancellation) =>
        exam.Grading.Bench.Try(
            limits, new Subject.Variant(submission, answer.Hole, []), limits.Checks.Where(c => c.Hole == answer.Hole), null, sitting, cancellation);

    private ImmutableArray<Verdict> Judge(Answer answer, Attempt alone, ImmutableDictionary<int, Observation> seen) =>
        [.. Judgement.Of(new(exam.Exercise, [answer], seen, alone, ImmutableDictionary<string, Attempt>.Empty.Add(answer.Hole, alone)))[0].Checks.Select(c => c.Verdict)];

    // Whether all was answered there before the time for all of it was over.
    private bool IsWhole(Attempt.Ran ran, Answer answer, int place) => ran.Under(place, exam.Exercise.Checks.Length) is var own
        && exam.Exercise.Checks.Index().Where(c => c.Item.Hole == answer.Hole)
            .All(c => own.For(c.Item) is { } run && (run.Observations.ContainsKey(c.Index) || ran.Unasked.Any(u => u.Probe == c.Index)));
}
