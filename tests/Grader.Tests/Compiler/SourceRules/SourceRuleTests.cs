using Grader.Protocol;
using Xunit;
using static Grader.Tests.Compiler.SourceRules.RuledExercise;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>size must not use Abs of Math, nor Sum of anything.</summary>
public sealed class SourceRuleTests
{
    [Fact]
    public void The_reference_keeps_its_rules_and_what_is_unfilled_breaks_none()
    {
        var read = Assert.IsType<CompilerReply.ExerciseRead>(Bench.Read(RuledExercise.Text, "01-rules")).Exercise;
        Assert.Equal(
            ["size not Math.Abs", "size not Sum", "size not Length", "size not GetLength", "root Sqrt", "quarter half"],
            read.Rules.Select(r => $"{r.Hole} {(r.Must ? "" : "not ")}{string.Join(" or ", r.Names)}")
        );
        Assert.DoesNotContain("Must", read.Template, StringComparison.Ordinal);
        Assert.Empty(Breaches(Right));
        Assert.Empty(Breaches(read.Template));
    }

    [Theory]
    [InlineData("return Math.Abs(x);", "Math.Abs", "Math.Abs")]
    [InlineData("return System.Math.Abs(x);", "Math.Abs", "Math.Abs")]
    [InlineData("return global::System.Math.Abs(x);", "Math.Abs", "Math.Abs")]
    [InlineData("Func<double, double> f = Math.Abs;\nreturn f(x);", "Math.Abs", "Math.Abs")]
    [InlineData("var f = new Func<double, double>(Math.Abs); return f(x);", "Math.Abs", "Math.Abs")]
    [InlineData("return $\"{Math.Abs(x)}\".GetHashCode();", "Math.Abs", "Math.Abs")]
    [InlineData("return new[] { x, -x }.Sum();", "Enumerable.Sum", "Sum")]
    [InlineData("return Enumerable.Sum(new[] { x });", "Enumerable.Sum", "Sum")]
    [InlineData("return new[] { x }.Length;", "Array.Length", "Length")]
    [InlineData("return new[] { x } is { Length: var n } ? n : 0;", "Array.Length", "Length")]
    [InlineData("return (new[] { x })?.Length ?? 0;", "Array.Length", "Length")]
    [InlineData("return Math.Abs(\"x\");", "Math.Abs", "Math.Abs")] // an error of its own besides
    public void A_use_is_told_by_what_it_stands_for(string answer, string what, string rule) =>
        Assert.Equal(
            [$"size 8: Line 8 uses {what}; this hole is to do without {rule}."],
            Breaches(Right.Replace(Size, answer, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("using M = System.Math;", "return M.Abs(x);")]
    [InlineData("using static System.Math;", "return Abs(x);")]
    public void An_alias_hides_nothing(string directive, string answer) =>
        Assert.Equal(
            ["size 9: Line 9 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace("using System.Linq;", $"using System.Linq;\n{directive}", StringComparison.Ordinal)
                    .Replace(Size, answer, StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("return nameof(Math.Abs).Substring(0).GetHashCode();")]
    [InlineData("double Abs(double v) => v < 0 ? -v : v;\nreturn Abs(x);")]
    [InlineData("double Sum = x < 0 ? -x : x;\nreturn Sum;")]
    [InlineData("var t = (Sum: x, Length: 1); return t.Sum * t.Length;")]
    [InlineData("var t = new { Sum = x }; return t.Sum;")]
    [InlineData("return System.Numerics.Complex.Abs(x);")] // of another type; and not even in reach
    [InlineData("return float.Abs((float)x); // Math.Abs")]
    [InlineData("return \"Math.Abs Sum\"[0];")]
    public void Names_of_the_students_own_texts_and_other_types_are_no_use(string answer) =>
        Assert.Empty(Breaches(Right.Replace(Size, answer, StringComparison.Ordinal)));

    [Theory]
    [InlineData("double mine(double v) => Math.Abs(v);", "mine(x)")]
    [InlineData("double inner(double v) => Math.Abs(v); double outer(double v) => inner(v);", "outer(x)")]
    [InlineData("Func<double, double> f = v => Math.Abs(v);", "f(x)")]
    [InlineData("Func<double, double> f = null; f = Math.Abs;", "f(x)")]
    [InlineData("var box = new double[1]; box[0] = Math.Abs(-1);", "box[0]")]
    [InlineData("static class Mine { public static double Of(double v) => Math.Abs(v); }", "Mine.Of(x)")]
    [InlineData("double half(double x, int twice) => Math.Abs(x);", "half(x, 1)")] // beside the given one of that name
    public void What_the_student_declared_for_it_belongs_to_an_answer(string declared, string use) =>
        Assert.Equal(
            ["size 6: Line 6 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace("double size", $"{declared}\ndouble size", StringComparison.Ordinal)
                    .Replace(Size, $"return {use};", StringComparison.Ordinal)
            )
        );

    [Theory] // where a call changes nothing, or nothing that the answer reads, it is no part of it: so no call is followed
    [InlineData(
        "var log = new System.Collections.Generic.List<double>();",
        "log.Add(x);\nreturn x < 0 ? -x : x;",
        "log.Add(Math.Abs(-3));"
    )]
    [InlineData("double zero = 0;", "return x < zero ? -x : x;", "Console.WriteLine(zero.Equals(Math.Abs(0)));")]
    public void What_a_variable_is_told_to_do_is_no_part_of_an_answer(string above, string answer, string below) =>
        Assert.Empty(
            Breaches(
                Right
                    .Replace("double size", $"{above}\ndouble size", StringComparison.Ordinal)
                    .Replace(Size, answer, StringComparison.Ordinal)
                    .Replace("Console.WriteLine(\"given\");", $"Console.WriteLine(\"given\");\n{below}", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void What_the_answer_does_not_use_is_not_part_of_it() =>
        Assert.Empty(
            Breaches(
                Right
                    .Replace(
                        "double size",
                        "double spare(double v) => Math.Abs(v);\nConsole.WriteLine(spare(Math.Abs(-1)));\ndouble size",
                        StringComparison.Ordinal
                    )
                    .Replace(Size, "return global::System.Math.Sqrt(x * x);", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void The_answers_to_other_holes_are_not_part_of_one_that_calls_them() =>
        Assert.Empty(
            Breaches(
                Right
                    .Replace(Root, "=> Math.Sqrt(Math.Abs(x));", StringComparison.Ordinal)
                    .Replace(Size, "return root(x) * root(x);", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void The_given_function_may_use_what_the_answer_must_not() =>
        Assert.Empty(
            Breaches(
                Right.Replace(Size, "return half(x);", StringComparison.Ordinal),
                RuledExercise.Text.Replace("=> x / 2", "=> Math.Abs(x)", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void A_given_function_that_the_student_changed_is_looked_into() =>
        Assert.Equal(
            ["size 5: Line 5 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace("=> x / 2", "=> Math.Abs(x) / 2", StringComparison.Ordinal)
                    .Replace(Size, "return half(x);", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void The_first_of_several_is_told() =>
        Assert.Equal(
            ["size 8: Line 8 uses Enumerable.Sum; this hole is to do without Sum."],
            Breaches(Right.Replace(Size, "x += new[] { x }.Sum();\nreturn Math.Abs(x);", StringComparison.Ordinal))
        );
}
