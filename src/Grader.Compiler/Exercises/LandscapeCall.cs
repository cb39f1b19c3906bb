using Grader.Protocol;

namespace Grader.Compiler.Exercises;

/// <summary>The line of the region "checks" that says what the exercise's landscape is.</summary>
/// <param name="Loss">A lambda, as it is written.</param>
internal sealed record LandscapeCall(Landscape Landscape, string Loss)
{
    private const string Name = "Landscape";

    /// <returns>Null where the call is none.</returns>
    public static LandscapeCall? Read(CallArguments arguments) =>
        arguments.Name == Name
            ? new(
                new(arguments.VariableAt(0, "x"), arguments.VariableAt(1, "y"), arguments.Line),
                arguments.LambdaAt(2, "loss").ToString()
            )
            : null;

    /// <param name="calls">All of the region.</param>
    public static IEnumerable<Problem> FindProblems(IEnumerable<CallArguments> calls)
    {
        var landscapes = calls.Where(c => c.Name == Name).ToList();
        var drawn = landscapes.Where(c => ProbeFacts.NamesIn(c.LambdaAt(2, "loss")).Any(RandomInputs.Names.Contains));
        return
        [
            .. landscapes.Skip(1).Select(c => new Problem(c.Line, "An exercise has one landscape at most. Leave one line.")),
            .. drawn.Select(c => new Problem(c.Line, "A landscape is the same for everybody. Draw nothing in its loss.")),
        ];
    }
}
