using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>The release gate: holds an exercise against everything that must be true of it before students see it.</summary>
public static class Verification
{
    /// <param name="grading">Of a session with <paramref name="seed"/>.</param>
    /// <param name="step">Called whenever something that takes time is done.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public static async Task<Verified> Of(
        Exercise exercise,
        Course course,
        Grading grading,
        int seed,
        Action step,
        CancellationToken cancellation
    )
    {
        var exam = new Exam(exercise, course, grading, seed, step);
        var solves = await SolvesItself.Of(exam, cancellation);
        if (!solves.Holds)
        {
            // Nothing else could be judged.
            return new(exercise.Id, exercise.Title, [solves], new(0, 0, [], AreAll: true), null, []);
        }
        var template = TemplateEarnsNothing.Of(exam, cancellation);
        var repeats = RepeatsItself.Of(exam, cancellation);
        var right = RightFiles.Of(exam, cancellation);
        var wrong = WrongFiles.Of(exam, cancellation);
        var draws = await Draws.Of(exam, cancellation);
        var mutants = Mutants.Of(exam, draws, cancellation);
        await Task.WhenAll(template, repeats, right, wrong, mutants);
        var (same, inTime, slowest) = await repeats;
        var (caught, mutated, wavering) = await mutants;
        var alike = await SameForAll.Of(exam, draws, wavering, cancellation);
        var rounds = await Task.WhenAll(exam.Seeds.Select(s => exam.Reference(s, cancellation)));
        return new(
            exercise.Id,
            exercise.Title,
            [solves, await template, await right, await wrong, caught, alike, same, inTime],
            mutated,
            slowest,
            Guesses.Of(exercise, [.. rounds.Select(r => r.Seen)])
        );
    }
}
