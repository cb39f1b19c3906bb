using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Exercises;

/// <summary>What is read of the region "checks".</summary>
public sealed class CheckReadingTests
{
    private const string Class = """
        // exercise 01-small
        // Small
        using System;
        class Pair(int first)
        {
            public int First { get; } = first; // hole
            public int Twice => 2 * First; // hole
            public int Thrice() => 3 * First; // hole
            public static Pair operator +(Pair a, Pair b)
            {
                #region hole plus
                return new(a.First + b.First);
                #endregion
            }
            public class Other { }
        }
        Pair pair = new(7);
        Console.WriteLine(pair.First);
        #region checks
        Check("First", "first", () => new Pair(RandomWhole(1, 9)).First);
        Check("Twice", "twice", () => pair.Twice);
        Check("Thrice", "thrice", () => pair.Thrice());
        Check("plus", "plus", () => (pair + pair).First);
        #endregion
        """;

    [Fact]
    public void Properties_methods_and_operators_of_a_class_can_be_holes() =>
        Assert.Contains(
            """
            class Pair(int first)
            {
                public int First { get; } = ...;
                public int Twice => ...;
                public int Thrice() => ...;
                public static Pair operator +(Pair a, Pair b)
                {
                    ...
                }
            """,
            ExerciseIn(Class).Template,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("CheckAccuracy(\"a\", \"n\", () => (a, a), above: 0.8)", "Accuracy { Above = 0.8 }")]
    [InlineData("CheckAccuracy(\"a\", \"n\", () => (a, a))", "Accuracy { Above = 0.9 }")]
    [InlineData("CheckParameters(\"a\", \"n\", () => a)", "ModuleParameters { ByName = True }")]
    [InlineData("CheckParameters(\"a\", \"n\", () => a, names: \"any\")", "ModuleParameters { ByName = False }")]
    [InlineData("CheckTraining(\"a\", \"n\", () => (a, a))", "Training { Fall = , Rtol = 0.01, Atol = 0.0001 }")]
    [InlineData("CheckTraining(\"a\", \"n\", () => (a, a), fall: 0.9)", "Training { Fall = 0.9, Rtol = 0.01, Atol = 0.0001 }")]
    public void A_check_is_read_as_its_kind(string call, string kind) =>
        Assert.EndsWith(
            kind,
            WithCheck(call)
                .Checks[0]
                .Expectation.ToString()
                .Replace("AllowsFreeChoice = False, ", "", StringComparison.Ordinal)
                .Replace("AllowsFreeChoice = True, ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("RandomWhole(1, 9)", "", true)]
    [InlineData("(int)RandomBetween(1, 9)", "", true)]
    [InlineData("a", "", false)]
    [InlineData("RandomLabels(4)", "int RandomLabels(int n) => n;", true)] // which may draw, for all that is known
    [InlineData("Parameters(4)", "int Parameters(int n) => n;", false)]
    public void What_is_drawn_is_known_and_a_function_of_the_exercises_own_keeps_its_name(
        string probe,
        string helper,
        bool isDrawn
    ) => Assert.Equal(isDrawn, WithCheck($"Check(\"a\", \"n\", () => {probe}); {helper}").Checks[0].IsDrawn);

    [Fact]
    public void A_landscape_is_read_with_its_two_parameters() =>
        Assert.Equal(
            ("a", "b", 18),
            WithLine("Landscape(a, b, () => twice(a) + b);").Landscape is var (x, y, line) ? (x, y, line) : default
        );

    [Theory]
    [InlineData("Landscape(1, b, () => a);", "Landscape wants the name of a variable as its argument 1.")]
    [InlineData("Landscape(a, b, a);", "Landscape wants a loss as its argument 3: () => WHAT TO LOOK AT.")]
    [InlineData("Landscape(a, b, () => a); Landscape(b, a, () => a);", "An exercise has one landscape at most. Leave one line.")]
    [InlineData("Landscape(a, b, () => RandomWhole(1, 9));", "A landscape is the same for everybody. Draw nothing in its loss.")]
    [InlineData("Landscape(a, b, () => a, points: 1);", "Landscape has no argument for 'points: 1'. It takes none by name.")]
    public void What_is_no_landscape_is_refused(string line, string message) =>
        Assert.Equal(
            message,
            Assert.Single(Assert.IsType<CompilerReply.ExerciseRefused>(Bench.Read(TextWith(line))).Problems).Message
        );

    [Theory]
    [InlineData("Landscape(a, b, () => twice(a));", null)]
    [InlineData(
        "Landscape(a, nobody, () => a);",
        "it does not compile: CS0103: The name 'nobody' does not exist in the current context"
    )]
    public void A_landscape_is_built_with_the_reference_or_it_is_said_why_not(string line, string? problem)
    {
        var reply = Bench.Handler.Answer(
            new CompilerRequest.BuildLandscape("01-small", TextWith(line), [new(0, 1, 0, 1, 3), new(0, 1, -1e300, 1, 3)])
        );
        Assert.Equal(problem, reply is CompilerReply.ExerciseRefused([var first]) ? first.Message : null);
        Assert.Equal(problem is null, reply is CompilerReply.Built);
    }

    private static Exercise WithLine(string line) => ExerciseIn(TextWith(line));

    private static string TextWith(string line) =>
        Bench.Exercise.Replace("#region checks", $"#region checks\n{line}", StringComparison.Ordinal);

    private static Exercise WithCheck(string call) =>
        ExerciseIn(
            Bench.Exercise.Replace(
                "Check(\"a\", \"the value of a-canary\", () => a, points: 1.25)",
                call,
                StringComparison.Ordinal
            )
        );

    private static Exercise ExerciseIn(string text) => Assert.IsType<CompilerReply.ExerciseRead>(Bench.Read(text)).Exercise;
}
