using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Grader.Judging;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>What an exercise's reference was seen to do on some inputs.</summary>
/// <param name="Ran">Null where it could not be compiled.</param>
/// <param name="Problem">Why it does not pass a check of its own: the exercise's fault. Null where all is well.</param>
public sealed record ObservedReference(ProgramOutcome.Ran? Ran, string? Problem)
{
    /// <summary>By number of the check.</summary>
    public ImmutableDictionary<int, Observation> Seen { get; } =
        Ran?.Observations() ?? ImmutableDictionary<int, Observation>.Empty;
}

/// <summary>Looks at references, at each once for the same exercise and inputs.</summary>
public sealed class References(Course course, Workbench bench)
{
    /// <summary>Of references under what students chose: of these there are as many as students.</summary>
    private const int MostChosen = 32;

    private readonly OncePerKey<string, ObservedReference> _seen = new();
    private readonly OncePerKey<string, ObservedReference> _chosen = new(MostChosen);

    /// <param name="choices">Numbers to run it with, where the choice is free.</param>
    public async Task<ObservedReference> GetOrObserve(
        Exercise exercise,
        ImmutableArray<ChosenNumber> choices,
        int seed,
        CancellationToken cancellation
    ) =>
        await (choices.IsEmpty ? _seen : _chosen).GetOrStart(
            await KeyFor(exercise, choices, seed),
            () => Observe(exercise, choices, seed, cancellation)
        );

    /// <summary>What it gives when the questions are asked again, in the first way in which it passes all its checks; in the last
    /// way, where there is none.</summary>
    public async Task<(Sitting Sitting, ObservedReference Reference)> ObserveAgain(
        Exercise exercise,
        int seed,
        CancellationToken cancellation
    )
    {
        var sittings = Sitting.ToAskAgain(exercise, seed);
        foreach (var (i, sitting) in sittings.Index())
        {
            var reference = await _seen.GetOrStart(
                $"again {i}\n{await KeyFor(exercise, [], seed)}",
                () => Observe(exercise, [], sitting, cancellation)
            );
            if (reference.Problem is null || i == sittings.Length - 1)
            {
                return (sitting, reference);
            }
        }
        throw new UnreachableException(); // there is a last one
    }

    /// <summary>Whether an answer passes all checks of its hole.</summary>
    /// <param name="alone">The reference with that answer.</param>
    public async Task<bool> PassesAllChecks(
        Answer answer,
        ProgramOutcome alone,
        Exercise exercise,
        int seed,
        CancellationToken cancellation
    ) =>
        Judgement
            .JudgeHoles(Evidence.Of(exercise, answer, alone, (await GetOrObserve(exercise, [], seed, cancellation)).Seen))
            .Holes[0]
            .IsRightAlone;

    // By content: who mends an exercise while a session goes on is not judged by what it was before.
    private async Task<string> KeyFor(Exercise exercise, ImmutableArray<ChosenNumber> choices, int seed) =>
        string.Join(
            '\n',
            [
                seed.ToString(CultureInfo.InvariantCulture),
                .. choices.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Hole} {c.Value:R}")),
                await bench.ReadSource(exercise.Id),
            ]
        );

    private async Task<ObservedReference> Observe(
        Exercise exercise,
        ImmutableArray<ChosenNumber> choices,
        Sitting sitting,
        CancellationToken cancellation
    )
    {
        var under = sitting.Changes is { Length: > 0 } words ? $" with {words}" : "";
        if (await bench.TryReference(exercise, choices, sitting, cancellation) is not ProgramOutcome.Ran ran)
        {
            return new(null, $"The reference of {exercise.Id} could not be compiled{under}.");
        }
        // A check that the reference does not pass itself is no check.
        var problems = exercise.Checks.Select(
            (c, i) =>
                ReferenceProblem.FindIn(exercise, i, ran.RunFor(c)!) is { } problem
                    ? $"{course.FileOf(exercise.Id)}:{c.Line}: the reference itself does not pass '{c.Name}'{under}: {problem}"
                    : null
        );
        return new(ran, problems.FirstOrDefault(p => p is not null));
    }
}
