using Xunit;
using static Grader.Tests.Compiler.SourceRules.RuledExercise;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>What a rule says of code that no library has a name for, and of several things of which one is enough.</summary>
public sealed class ConstructRuleTests
{
    private const string Advice = " Say it for all elements at once.";

    [Theory]
    [InlineData("for (int i = 0; i < 1; i++) { }\nreturn x;", "a for loop")]
    [InlineData("foreach (var v in new[] { x }) { }\nreturn x;", "a foreach loop")]
    [InlineData("foreach (var (v, w) in new[] { (x, x) }) { }\nreturn x;", "a foreach loop")]
    [InlineData("while (x < 0) x++;\nreturn x;", "a while loop")]
    [InlineData("do { x++; } while (x < 0);\nreturn x;", "a do loop")]
    [InlineData("again: if (x < 0) { x++; goto again; }\nreturn x;", "a goto")]
    public void A_loop_is_told_by_its_kind(string answer, string what) =>
        Assert.Equal(
            [$"size 8: Line 8 has {what}; this hole is to do without loops.{Advice}"],
            BreachesOf("MustNotUse(\"size\", \"loop\");", Size, answer)
        );

    [Theory]
    [InlineData("return new[] { x }[0];", true)]
    [InlineData("double[] v = null; return v?[0] ?? x;", true)]
    [InlineData("var v = new { shape = new[] { x } }; return v.shape[0];", false)]
    [InlineData("return new[] { x }.First();", false)]
    [InlineData("return new double[] { x }.Max();", false)]
    public void Indexing_is_told(string answer, bool isTold) =>
        Assert.Equal(
            isTold
                ? [$"size 8: Line 8 takes something by its index, as x[i] does; this hole is to do without indexing.{Advice}"]
                : [],
            BreachesOf("MustNotUse(\"size\", \"indexing\");", Size, answer)
        );

    [Theory]
    [InlineData("foreach (var v in new[] { x }) { }\nreturn x;")]
    [InlineData("switch (x) { case 0: goto default; default: return x; }")]
    [InlineData("// for while\nreturn \"goto\".Length + new[] { x }.Select(v => v).First();")]
    public void What_was_not_forbidden_is_no_breach(string answer) =>
        Assert.Empty(BreachesOf("MustNotUse(\"size\", \"for\", \"goto\");", Size, answer));

    [Fact]
    public void The_exercise_says_what_to_do() =>
        Assert.Equal(
            ["size 8: Line 8 has a while loop; this hole is to do without while loops. Think of the sign."],
            BreachesOf("MustNotUse(\"size\", \"while\", hint: \"Think of the sign.\");", Size, "while (x < 0) x = -x;\nreturn x;")
        );

    [Fact]
    public void A_loop_may_be_in_a_function_of_the_students_and_one_that_is_given_is_none_of_theirs()
    {
        var exercise = With("MustNotUse(\"size\", \"loop\");")
            .Replace(
                "double half(double x) => x / 2;",
                "double half(double x) { for (;;) return x / 2; }",
                StringComparison.Ordinal
            );
        var right = Solve(exercise);
        Assert.Empty(Breaches(right.Replace(Size, "return 2 * half(Math.Max(x, -x));", StringComparison.Ordinal), exercise));
        Assert.Equal(
            [$"size 6: Line 6 has a for loop; this hole is to do without loops.{Advice}"],
            Breaches(
                right
                    .Replace("double size", "double mine(double x) { for (;;) return x; }\ndouble size", StringComparison.Ordinal)
                    .Replace(Size, "return mine(x);", StringComparison.Ordinal),
                exercise
            )
        );
    }

    [Theory]
    [InlineData("=> Math.Sqrt(size(x));")]
    [InlineData("=> Math.Pow(size(x), 0.5);")]
    public void One_of_several_is_enough(string answer) =>
        Assert.Empty(BreachesOf("MustUseOneOf(\"root\", \"Sqrt\", \"Pow\");", Root, answer));

    [Theory]
    [InlineData("\"Sqrt\", \"Pow\"", "uses neither Sqrt nor Pow")]
    [InlineData("\"Sqrt\", \"Pow\", \"for\"", "uses none of Sqrt, Pow and for")]
    public void None_of_several_is_told(string names, string what) =>
        Assert.Equal(
            [$"root 10: Line 10 {what}; one of them belongs here. Both take a root."],
            BreachesOf($"MustUseOneOf(\"root\", {names}, hint: \"Both take a root.\");", Root, "=> size(x);")
        );

    [Fact]
    public void A_loop_that_must_be_there_is_missed_where_it_never_runs()
    {
        var exercise = With("MustUse(\"size\", \"loop\");")
            .Replace(Size, "while (x < 0) x = -x;\nreturn x;", StringComparison.Ordinal);
        var right = Solve(exercise);
        Assert.Empty(Breaches(right, exercise));
        Assert.Equal(
            ["size 8: Lines 8 to 10 have no loop, which belongs here."],
            Breaches(
                right.Replace(
                    "while (x < 0) x = -x;\nreturn x;",
                    "if (x < 0) return -x;\nreturn x;\nwhile (x < 0) x = -x;",
                    StringComparison.Ordinal
                ),
                exercise
            )
        );
    }

    private static string With(string rule) =>
        Text.Replace("MustNotUse(\"size\", \"Math.Abs\", \"Sum\", \"Length\", \"GetLength\");", rule, StringComparison.Ordinal)
            .Replace("MustUse(\"root\", \"Sqrt\");", "", StringComparison.Ordinal);

    private static IEnumerable<string> BreachesOf(string rule, string answer, string other) =>
        Breaches(Solve(With(rule)).Replace(answer, other, StringComparison.Ordinal), With(rule));
}
