using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>The release gate: holds an exercise against everything that must be true of it before students see it. It falls into
/// parts, which may be done by several machines.</summary>
/// <param name="grading">Of a session with <paramref name="seed"/>.</param>
/// <param name="step">Called whenever something that takes time is done.</param>
internal sealed class Verification(Exercise exercise, Course course, GradingSession grading, int seed, Action step)
{
    private readonly ExerciseToVerify _exam = new(exercise, course, grading, seed, step);
    private readonly OncePerKey<string, ManyInputs> _draws = new();
    private readonly OncePerKey<string, MutantTrial> _trial = new();
    private readonly OncePerKey<string, CompilerReply.Mutated> _mutated = new();

    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public async Task<VerificationResult> Run(CancellationToken cancellation)
    {
        var solves = await SolvesItself.Verify(_exam, cancellation);
        if (!solves.Holds)
        {
            return Join(exercise, Unsolved(solves), [], null);
        }
        var mutated = await Mutate(cancellation);
        var laws = FindOtherLaws(solves, cancellation);
        var mutants = TryMutants(new(0, mutated.Mutants.Length), cancellation);
        await Task.WhenAll(laws, mutants);
        return Join(exercise, await laws, await mutants, mutated);
    }

    /// <summary>Does one part.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task<PartFinding> Do(VerificationPart part, CancellationToken cancellation) =>
        part switch
        {
            VerificationPart.Laws => await FindLaws(cancellation),
            VerificationPart.Mutants some => new PartFinding.Mutants(await TryMutants(some, cancellation)),
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };

    private async Task<PartFinding.Laws> FindLaws(CancellationToken cancellation)
    {
        var solves = await SolvesItself.Verify(_exam, cancellation);
        // Nothing else could be judged.
        return solves.Holds ? await FindOtherLaws(solves, cancellation) : Unsolved(solves);
    }

    private static PartFinding.Laws Unsolved(Law solves) => new(solves, [], null, [], null, []);

    private async Task<PartFinding.Laws> FindOtherLaws(Law solves, CancellationToken cancellation)
    {
        var template = TemplateEarnsNothing.Verify(_exam, cancellation);
        var repeats = RepeatsItself.Verify(_exam, cancellation);
        var right = AcceptsRightFiles.Verify(_exam, cancellation);
        var wrong = TellsMistakesApart.Verify(_exam, cancellation);
        await Task.WhenAll(template, repeats, right, wrong);
        var (same, inTime, slowest) = await repeats;
        var alike = await JudgesAlike.Verify(_exam, await PrepareDraws(cancellation), cancellation);
        var rounds = await Task.WhenAll(_exam.Seeds.Select(s => _exam.ObserveReference(s, cancellation)));
        return new(
            solves,
            [await template, await right, await wrong],
            alike,
            [same, inTime],
            slowest,
            GuessableChecks.FindIn(exercise, [.. rounds.Select(r => r.Seen)])
        );
    }

    private async Task<ImmutableArray<TriedMutant>> TryMutants(VerificationPart.Mutants some, CancellationToken cancellation)
    {
        if ((await _exam.ObserveReference(seed, cancellation)).Problem is not null)
        {
            return [];
        }
        var trial = await _trial.GetOrStart("", () => MutantTrial.Prepare(_exam, PrepareDraws, cancellation));
        var mutants = (await Mutate(cancellation)).Mutants.Skip(some.First).Take(some.Count);
        return [.. await Task.WhenAll(mutants.Select(m => trial.Try(m, cancellation)))];
    }

    private Task<CompilerReply.Mutated> Mutate(CancellationToken cancellation) =>
        _mutated.GetOrStart("", () => _exam.Mutate(cancellation));

    private Task<ManyInputs> PrepareDraws(CancellationToken cancellation) =>
        _draws.GetOrStart("", () => ManyInputs.PrepareFor(_exam, seed, cancellation));

    /// <summary>Puts together what was found.</summary>
    /// <param name="tried">One for each mutant, in their order.</param>
    /// <param name="mutated">May be null where the exercise does not solve itself.</param>
    public static VerificationResult Join(
        Exercise exercise,
        PartFinding.Laws laws,
        ImmutableArray<TriedMutant> tried,
        CompilerReply.Mutated? mutated
    )
    {
        if (laws.Alike is not { } alike || mutated is null)
        {
            return new(exercise.Id, exercise.Title, [laws.Solves], new(0, 0, [], [], AreAll: true), null, []);
        }
        var (caught, result, wavering) = CatchesMutants.Judge(mutated, tried);
        return new(
            exercise.Id,
            exercise.Title,
            [laws.Solves, .. laws.AsFiles, caught, alike with { Broken = [.. alike.Broken, .. wavering] }, .. laws.AsProgram],
            result,
            laws.Slowest,
            laws.Guessable
        );
    }
}
