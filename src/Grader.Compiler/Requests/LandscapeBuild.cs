using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;

namespace Grader.Compiler.Requests;

/// <summary>Builds an exercise's solution with probes that walk over its landscape.</summary>
internal sealed class LandscapeBuild(ScriptCompiler compiler, ExerciseSource exercise)
{
    private const string Walker = "global::Grader.Runner.LossSurvey";

    public CompilerReply Build(ImmutableArray<LandscapeGrid> grids)
    {
        if (exercise.Landscape is not { } call)
        {
            return new CompilerReply.NotBuilt([]);
        }
        var (landscape, loss) = call;
        var parameters = $"@{landscape.X}, @{landscape.Y}";
        var surveyed = exercise with
        {
            Probes =
            [
                .. grids
                    .Select(g => $"() => {Walker}.Walk({parameters}, {loss}, {NumbersOf(g)})")
                    .DefaultIfEmpty($"() => {Walker}.Place({parameters})")
                    .Select(lambda => new ProbeSource(lambda, [], [])),
            ],
        };
        var program = compiler.CompileWithProbes(exercise.Text, Script.ReferenceDocument, surveyed);
        var error = program.Errors.FirstOrDefault() ?? compiler.BrokenProbes(surveyed).Values.FirstOrDefault();
        return error is null
            ? new CompilerReply.Built(program.Script, program.Symbols, program.Probes, program.Unasked, [])
            : new CompilerReply.ExerciseRefused([
                new(landscape.Line, $"it does not compile: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"),
            ]);
    }

    private static string NumbersOf(LandscapeGrid grid) =>
        string.Join(
            ", ",
            [
                .. new[] { grid.FromX, grid.ToX, grid.FromY, grid.ToY }.Select(n =>
                    n.ToString("R", CultureInfo.InvariantCulture) + "d"
                ),
                grid.Columns.ToString(CultureInfo.InvariantCulture),
            ]
        );
}
