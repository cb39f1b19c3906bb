using CsCheck;
using Grader.Protocol;
using Grader.Tests.Fuzzing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>size must not use Abs of Math, nor Sum of anything; root must use Sqrt, and so on.</summary>
public sealed class SourceRuleTests
{
    private const string Exercise = """
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

    private const string Size = "return x < 0 ? -x : x;";
    private const string Root = "=> Math.Sqrt(size(x));";

    private static string Right { get; } =
        ((CompilerReply.Solved)Bench.Handler.Answer(new CompilerRequest.Solve("01-rules", Exercise, null))).File;

    [Fact]
    public void The_reference_keeps_its_rules_and_what_is_unfilled_breaks_none()
    {
        var read = Assert.IsType<CompilerReply.ExerciseRead>(Bench.Read(Exercise, "01-rules")).Exercise;
        Assert.Equal(
            [
                new SourceRule("size", false, "Math.Abs", 16),
                new("size", false, "Sum", 16),
                new("size", false, "Length", 16),
                new("size", false, "GetLength", 16),
                new("root", true, "Sqrt", 17),
                new("quarter", true, "half", 18),
            ],
            read.Rules
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
                Exercise.Replace("=> x / 2", "=> Math.Abs(x)", StringComparison.Ordinal)
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

    [Theory]
    [InlineData("=> size(x);", "root 10: Line 10 does not use Sqrt, which belongs here.")]
    [InlineData("=>\n    size(\n    x);", "root 11: Lines 11 to 12 do not use Sqrt, which belongs here.")]
    public void What_is_missing_is_told_with_the_lines(string answer, string breach) =>
        Assert.Equal([breach], Breaches(Right.Replace(Root, answer, StringComparison.Ordinal)));

    [Theory]
    [InlineData("double mine(double v) => Math.Sqrt(v);", "=> mine(x);")]
    [InlineData("double Sqrt(double v) => v;", "=> Sqrt(x);", "root 11: Line 11 does not use Sqrt, which belongs here.")]
    public void What_is_missing_may_be_in_a_function_of_the_students_but_does_not_come_from_its_name(
        string declared,
        string answer,
        params string[] breaches
    ) =>
        Assert.Equal(
            breaches,
            Breaches(
                Right
                    .Replace("double root", $"{declared}\ndouble root", StringComparison.Ordinal)
                    .Replace(Root, answer, StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("=> Math.Sqrt();")] // an error of its own: it is the right name
    [InlineData("=> Math.Sqr(x);")] // likewise, and who knows what it is to be
    public void What_is_in_error_is_not_missing(string answer) =>
        Assert.Empty(Breaches(Right.Replace(Root, answer, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Console.WriteLine(\"given\");", "Console.WriteLine(\"given\"")]
    [InlineData("Console.WriteLine(\"given\");", "Consol.WriteLine(given);")]
    [InlineData("half(half(1))", "{ {")]
    [InlineData("half(half(1))", "...")]
    [InlineData("using System;", "using System")]
    [InlineData("using System;", "using System;\n#load \"mine.csx\"\n")]
    [InlineData("double size(", "double sze(")]
    public void A_file_that_does_not_compile_elsewhere_is_judged_all_the_same(string good, string bad) =>
        Assert.Equal(
            ["Line uses Math.Abs; this hole is to do without Math.Abs.", "Line does not use Sqrt, which belongs here."],
            Breaches(
                    Right
                        .Replace(Size, "return Math.Abs(x);", StringComparison.Ordinal)
                        .Replace(Root, "=> size(x);", StringComparison.Ordinal)
                        .Replace(good, bad, StringComparison.Ordinal)
                )
                .Where(b => !b.StartsWith("quarter", StringComparison.Ordinal))
                .Select(b => b[b.IndexOf("Line ", StringComparison.Ordinal)..]["Line ".Length..])
                .Select(b => $"Line{b.TrimStart([.. "0123456789"])}")
        );

    [Fact]
    public void Half_a_function_behind_a_label_which_Roslyn_cannot_bind_ends_nothing() =>
        Assert.All(
            Breaches(Right[..Right.IndexOf("double size", StringComparison.Ordinal)] + "points: ble size("),
            b => Assert.Contains(" does not use ", b, StringComparison.Ordinal)
        );

    [Fact]
    public void However_damaged_a_file_is_what_is_told_of_it_is_told_of_a_filled_answer_and_of_one_of_its_lines() =>
        Fuzz.Near(
                Right
                    .Replace(Size, "return mine(x);", StringComparison.Ordinal)
                    .Replace("double size", "double mine(double v) => Math.Abs(v);\ndouble size", StringComparison.Ordinal)
            )
            .Sample(
                text =>
                {
                    var answers =
                        (
                            Bench.Handler.Answer(new CompilerRequest.Align("01-rules", Exercise, text)) as CompilerReply.Aligned
                        )?.Answers
                        ?? [];
                    Assert.All(
                        answers.Where(a => a.Breach is not null),
                        a =>
                        {
                            Assert.Equal(AnswerState.Filled, a.State);
                            Assert.InRange(a.Breach!.Line, 1, SourceText.From(text).Lines.Count);
                        }
                    );
                },
                iter: 200,
                threads: 1
            ); // as in its process: it keeps the last submission

    [Fact]
    public void The_first_of_several_is_told() =>
        Assert.Equal(
            ["size 8: Line 8 uses Enumerable.Sum; this hole is to do without Sum."],
            Breaches(Right.Replace(Size, "x += new[] { x }.Sum();\nreturn Math.Abs(x);", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("\"Sum\", ", "\"Sum\", \"x\", ", "16: The reference breaks this rule: line 9 uses x.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", \"Pow\"", "17: The reference breaks this rule: line 12 does not use Pow.")]
    [InlineData(
        "MustUse(\"root\"",
        "MustUse(\"rot\"",
        "17: This rule is for 'rot', which is no hole of this file. Its holes are size, root, quarter."
    )]
    [InlineData("MustUse(\"root\"", "MustUse(root", "17: MustUse wants a text between quotes as its argument 1, the hole.")]
    [InlineData(", \"Sqrt\"", "", "17: MustUse wants a text between quotes as its argument 2, the name.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", Math.Abs", "17: MustUse wants a text between quotes as its argument 3, the name.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", times: 2", "17: MustUse has no argument for 'times: 2'. It takes none by name.")]
    [InlineData(
        "\"Sqrt\"",
        "\"Math..Sqrt\"",
        "17: 'Math..Sqrt' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward."
    )]
    [InlineData(
        "\"Sqrt\"",
        "\"while\"",
        "17: 'while' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward."
    )]
    [InlineData("MustUse(\"root\"", "MustntUse(\"root\"", "17: There is no rule 'MustntUse'. There are MustUse, MustNotUse.")]
    [InlineData(
        "\"Math.Abs\"",
        "\"Math.Abz\"",
        "16: Nothing is called 'Math.Abz' here, so this rule forbids nothing. Mend the name."
    )]
    public void A_malformed_rule_is_told_with_its_line(string good, string bad, string problem)
    {
        Assert.Contains(good, Exercise, StringComparison.Ordinal);
        var refused = Assert.IsType<CompilerReply.ExerciseRefused>(
            Bench.Read(Exercise.Replace(good, bad, StringComparison.Ordinal), "01-rules")
        );
        Assert.Contains(problem, refused.Problems.Select(p => $"{p.Line}: {p.Message}"));
    }

    private static IEnumerable<string> Breaches(string submission, string exercise = Exercise) =>
        ((CompilerReply.Aligned)Bench.Handler.Answer(new CompilerRequest.Align("01-rules", exercise, submission)))
            .Answers.Where(a => a.Breach is not null)
            .Select(a => $"{a.Hole} {a.Breach!.Line}: {a.Breach.Message}");
}
