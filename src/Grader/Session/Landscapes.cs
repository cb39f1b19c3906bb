using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Session;

/// <summary>The landscape of an exercise.</summary>
/// <param name="Seen">The smallest first; none where there is a problem.</param>
/// <param name="Problem">What is wrong with the exercise's line for it; null where all is well.</param>
public sealed record ObservedLandscape(ImmutableArray<LossLandscape> Seen, string? Problem);

/// <summary>Looks at the landscapes of references, at each once for the same file.</summary>
/// <param name="seed">Under which their training is known.</param>
public sealed class Landscapes(Course course, Workbench bench, References references, int seed)
{
    private readonly OncePerKey<string, ObservedLandscape> _seen = new();

    /// <summary>Nothing where the exercise has none.</summary>
    public async Task<ObservedLandscape> GetOrObserve(Exercise exercise, CancellationToken cancellation)
    {
        if (exercise.Landscape is not { } landscape)
        {
            return new([], null);
        }
        var source = await bench.ReadSource(exercise.Id);
        return await _seen.GetOrStart($"{exercise.Id}\n{source}", () => Observe(exercise, landscape, source, cancellation));
    }

    private async Task<ObservedLandscape> Observe(
        Exercise exercise,
        Landscape landscape,
        string source,
        CancellationToken cancellation
    )
    {
        var (grids, unknown) = await ChooseGrids(exercise, landscape, source, cancellation);
        if (unknown is not null)
        {
            return Refuse(unknown);
        }
        var (seen, problem) = await Ask(exercise, source, grids, cancellation);
        var losses = seen.Select(s => Series.Of(s)).ToList();
        return problem is not null ? Refuse(problem)
            : losses.Exists(l => l?.Length != LandscapeGrids.Columns * LandscapeGrids.Columns)
                ? Refuse("its loss could not be seen everywhere. Give one number for it")
            : !double.IsFinite(losses[0]!.Value[losses[0]!.Value.Length / 2])
                ? Refuse("the loss is no finite number where the parameters end. Give the loss that the training makes small")
            : new([.. grids.Zip(losses, (g, l) => Shown(exercise, landscape, g, l!.Value))], null);

        ObservedLandscape Refuse(string why) =>
            new([], $"{course.FileOf(exercise.Id)}:{landscape.Line}: the landscape cannot be drawn: {why}.");
    }

    // Around where training leads; where there is none, around where the parameters are.
    private async Task<(ImmutableArray<LandscapeGrid> Grids, string? Problem)> ChooseGrids(
        Exercise exercise,
        Landscape landscape,
        string source,
        CancellationToken cancellation
    )
    {
        var reference = await references.GetOrObserve(exercise, [], seed, cancellation);
        if (exercise.Checks.Select(c => c.Expectation).OfType<Expectation.Trajectory>().FirstOrDefault() is { } trajectory)
        {
            return TrainingPath.FindEnds(exercise, landscape, reference.Seen) is { } ends
                ? (LandscapeGrids.AroundTraining(ends), null)
                : (
                    [],
                    $"{landscape.X} and {landscape.Y} are not the two parameters that CheckTrajectory has last in "
                        + $"traces: \"{string.Join(", ", trajectory.Traces)}\". Call them the same there"
                );
        }
        var (seen, problem) = await Ask(exercise, source, [], cancellation);
        return problem is not null ? ([], problem)
            : Series.Of(seen[0]) is [var x, var y] && double.IsFinite(x) && double.IsFinite(y)
                ? ([LandscapeGrids.AroundPlace(x, y)], null)
            : ([], $"{landscape.X} and {landscape.Y} are no finite numbers. Name two parameters that are");
    }

    private async Task<(ImmutableArray<Observation> Seen, string? Problem)> Ask(
        Exercise exercise,
        string source,
        ImmutableArray<LandscapeGrid> grids,
        CancellationToken cancellation
    )
    {
        var reply = await bench.AskCompiler(new CompilerRequest.BuildLandscape(exercise.Id, source, grids), cancellation);
        if (reply is not CompilerReply.Built built)
        {
            return (
                [],
                reply is CompilerReply.ExerciseRefused([var first, ..]) ? first.Message.TrimEnd('.') : "it does not compile"
            );
        }
        var count = Math.Max(1, grids.Length);
        var request = new RunRequest(
            built.Script,
            built.Symbols,
            built.Probes,
            [.. Enumerable.Range(0, count)],
            seed,
            Allowance.LimitsFor(exercise)
        );
        var run = await bench.Run(exercise, request, InputOf(exercise), cancellation);
        ImmutableArray<Observation?> seen = [.. Enumerable.Range(0, count).Select(i => run.Observations.GetValueOrDefault(i))];
        return seen.OfType<Observation.Threw>().FirstOrDefault() is { } threw ? ([], threw.Message.TrimEnd('.'))
            : seen.Any(s => s is null) ? ([], "the program ended before its losses were known. Raise seconds in Settings")
            : ([.. seen.OfType<Observation>()], null);
    }

    // As in the run in which training is looked at.
    private static Input InputOf(Exercise exercise) =>
        (exercise.Checks.FirstOrDefault(c => c.Expectation is Expectation.Trajectory) ?? exercise.Checks[0]).Input;

    private static LossLandscape Shown(
        Exercise exercise,
        Landscape landscape,
        LandscapeGrid grid,
        ImmutableArray<double> losses
    ) => new(exercise.Id, landscape.X, landscape.Y, grid.FromX, grid.ToX, grid.FromY, grid.ToY, grid.Columns, losses);
}
