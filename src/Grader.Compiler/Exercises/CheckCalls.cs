using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Compiler.Exercises;

/// <summary>The kinds of checks that an instructor can write, by the name of the call.</summary>
internal static class CheckCalls
{
    public const string Names =
        "Check, CheckBetween, CheckGradient, CheckAccumulated, CheckTrajectory, CheckConverges, CheckPrints, CheckAccuracy, "
        + "CheckParameters, CheckTraining";

    /// <returns>Null where the call is no check.</returns>
    public static Expectation? ReadExpectation(CallArguments arguments)
    {
        double Rtol() => arguments.Number("rtol", 1e-4);
        double Atol() => arguments.Number("atol", 1e-6);
        return arguments.Name switch
        {
            "Check" => new Expectation.Same(Rtol(), Atol())
            {
                Items = SplitWords(arguments.OptionalText("items")),
                Each = arguments.OptionalText("each") ?? "",
            },
            "CheckBetween" => new Expectation.Between(
                arguments.Number("above", double.NegativeInfinity),
                arguments.Number("below", double.PositiveInfinity)
            ),
            "CheckGradient" => new Expectation.Gradient(Rtol(), Atol()),
            "CheckAccumulated" => new Expectation.Accumulated(arguments.Number("times", 2), Rtol(), Atol()),
            "CheckTrajectory" => new Expectation.Trajectory(
                SplitWords(arguments.OptionalText("traces")),
                arguments.WholeNumber("parameters", 0),
                arguments.WholeNumber("samples", 1),
                Rtol(),
                Atol()
            ),
            "CheckConverges" => new Expectation.Converges(
                arguments.Number("below", 1e-3),
                arguments.WholeNumber("within", int.MaxValue)
            ),
            "CheckPrints" => new Expectation.Prints(Rtol()),
            "CheckAccuracy" => new Expectation.Accuracy(arguments.Number("above", 0.9)),
            "CheckParameters" => new Expectation.ModuleParameters(arguments.ChoiceOf("names", ("same", true), ("any", false))),
            "CheckTraining" => new Expectation.Training(
                arguments.Number("fall", double.NaN) is var fall && double.IsNaN(fall) ? null : fall,
                arguments.Number("rtol", 1e-2),
                arguments.Number("atol", 1e-4)
            ),
            _ => null,
        };
    }

    private static ImmutableArray<string> SplitWords(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
