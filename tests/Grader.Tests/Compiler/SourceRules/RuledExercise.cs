using Grader.Protocol;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>An exercise with rules: size must not use Abs of Math, nor Sum of anything; root must use Sqrt, and so on.</summary>
internal static class RuledExercise
{
    public const string Text = """
        // exercise 01-rules
        // Rules
        using System;
        using System.Linq;
        double half(double x) => x / 2;
        double size(double x)
        {
            #region hole size
            return x < 0 ? -x : x;
            #endregion
        }
        double root(double x) => Math.Sqrt(size(x)); // hole
        Console.WriteLine("given");
        double quarter = half(half(1)); // hole
        #region checks
        MustNotUse("size", "Math.Abs", "Sum", "Length", "GetLength");
        MustUse("root", "Sqrt");
        MustUse("quarter", "half");
        Check("size", "size", () => size(RandomBetween(-1, 1)));
        Check("root", "root", () => root(RandomBetween(-1, 1)));
        Check("quarter", "quarter", () => quarter);
        #endregion
        """;

    public const string Size = "return x < 0 ? -x : x;";
    public const string Root = "=> Math.Sqrt(size(x));";

    public static string Right { get; } = Solve(Text);

    public static string Solve(string exercise) =>
        ((CompilerReply.Solved)Bench.Handler.Answer(new CompilerRequest.Solve("01-rules", exercise, null))).File;

    /// <summary>What is told of a submission's answers: "size 8: Line 8 uses ...".</summary>
    public static IEnumerable<string> Breaches(string submission, string exercise = Text) =>
        ((CompilerReply.Aligned)Bench.Handler.Answer(new CompilerRequest.Align("01-rules", exercise, submission)))
            .Answers.Where(a => a.Breach is not null)
            .Select(a => $"{a.Hole} {a.Breach!.Line}: {a.Breach.Message}");
}
