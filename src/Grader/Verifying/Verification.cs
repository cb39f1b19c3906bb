using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>The release gate: holds an exercise against everything that must be true of it before students see it.</summary>
public static class Verification
{
    /// <param name="grading">Of a session with <paramref name="seed"/>.</param>
    /// <param name="step">Called whenever something that takes time is done.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public static async Task<VerificationResult> Run(
        Exercise exercise,
        Course course,
        GradingSession grading,
        int seed,
        Action step,
        CancellationToken cancellation
    )
    {
        var exam = new ExerciseToVerify(exercise, course, grading, seed, step);
        var solves = await SolvesItself.Verify(exam, cancellation);
        if (!solves.Holds)
        {
            // Nothing else could be judged.
            return new(exercise.Id, exercise.Title, [solves], new(0, 0, [], [], AreAll: true), null, []);
        }
        var template = TemplateEarnsNothing.Verify(exam, cancellation);
        var repeats = RepeatsItself.Verify(exam, cancellation);
        var right = AcceptsRightFiles.Verify(exam, cancellation);
        var wrong = TellsMistakesApart.Verify(exam, cancellation);
        var draws = await ManyInputs.PrepareFor(exam, exam.Seed, cancellation);
        var mutants = CatchesMutants.Verify(exam, draws, cancellation);
        await Task.WhenAll(template, repeats, right, wrong, mutants);
        var (same, inTime, slowest) = await repeats;
        var (caught, mutated, wavering) = await mutants;
        var alike = await JudgesAlike.Verify(exam, draws, wavering, cancellation);
        var rounds = await Task.WhenAll(exam.Seeds.Select(s => exam.ObserveReference(s, cancellation)));
        return new(
            exercise.Id,
            exercise.Title,
            [solves, await template, await right, await wrong, caught, alike, same, inTime],
            mutated,
            slowest,
            GuessableChecks.FindIn(exercise, [.. rounds.Select(r => r.Seen)])
        );
    }
}
