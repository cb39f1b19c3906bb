using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Protocol;
using Grader.Tests.Exercises;
using Xunit;

namespace Grader.Tests.Compiler.Exercises;

/// <summary>What the items of a probe's list are called, in an exercise with a function f and a variable y.</summary>
public sealed class ListedAnswersTests
{
    [Theory]
    [InlineData(
        "new[] { f(1), f(2 + 3) }",
        """new[] { __inputs.Answered("f(1)", f(1)), __inputs.Answered("f(2 + 3)", f(2 + 3)) }"""
    )]
    [InlineData("new[] { f(y) }.ToList()", """new[] { __inputs.Answered("f(y)", f(y)) }.ToList()""")]
    [InlineData("(f(1), f(x: 2))", """(__inputs.Answered("f(1)", f(1)), __inputs.Answered("f(x: 2)", f(x: 2)))""")]
    [InlineData(
        "new[] { f((int)RandomBetween(1, 9)).ToString() }",
        """new[] { __inputs.Answered("f({0}).ToString()", f(__inputs.Asked((int)__inputs.RandomBetween(1, 9)))).ToString() }"""
    )]
    [InlineData(
        "Enumerable.Range(0, 3).Select(i => i > 1 ? f(i) : f(7)).ToArray()",
        """Enumerable.Range(0, 3).Select(i => i > 1 ? __inputs.Answered("f({0})", f(__inputs.Asked(i))) : __inputs.Answered("f(7)", f(7))).ToArray()"""
    )]
    [InlineData(
        "new[] { 1, 2 }.Select(i => { var n = 2 * i; return f(n); })",
        """new[] { 1, 2 }.Select(i => { var n = 2 * i; return __inputs.Answered("f({0})", f(__inputs.Asked(n))); })"""
    )]
    public void A_list_of_calls_notes_what_each_is_asked(string list, string noting) =>
        Assert.Equal($"() => {noting}", ProbeOf(list).Noting);

    [Theory]
    [InlineData("f(1)")]
    [InlineData("new[] { f(1), 2 }")]
    [InlineData("new[] { f(f(1)) }")]
    [InlineData("new[] { 2 * f(1) }")]
    [InlineData("new[] { f(Twice(1)) }")]
    [InlineData("new[] { y, 2 }.Select(n => f(n + y))")] // in a student's program y may be another number
    [InlineData("new[] { 1, 2 }.Select(n => { if (n > 1) return 0; return f(n); })")]
    [InlineData("new[] { 1, 2 }.Where(n => f(n) > 0)")]
    public void What_is_no_list_of_calls_of_known_arguments_is_left_as_it_is(string list) => Assert.Null(ProbeOf(list).Noting);

    [Theory]
    [InlineData("new[] { y > 0, z > 0 }", "y, z")]
    [InlineData("new[] { y, z }.Select(v => v > 0).ToList()", "y, z")]
    [InlineData("(Math.Abs(y), z - 1)", "y, z")]
    [InlineData("new[] { y > 0, y < 9 }", "")]
    [InlineData("new[] { y > z, z > 0 }", "")]
    [InlineData("new[] { f(1), f(2) }", "")]
    [InlineData("new[] { 1, 2 }.Select(v => v > y)", "")]
    [InlineData("y", "")]
    [InlineData("""new[] { y, z }, items: "first, second" """, "first, second")]
    public void A_list_that_looks_at_one_variable_each_is_called_by_them(string list, string names) =>
        Assert.Equal(names, string.Join(", ", ((Expectation.Same)ReadWith(list).Exercise.Checks[0].Expectation).Items));

    private static ProbeSource ProbeOf(string list) => ReadWith(list).Probes[0];

    private static ExerciseSource ReadWith(string list)
    {
        var text = SmallExercise
            .Asking(
                $$"""Check("f", "some", () => {{list}});{{'\n'}}Check("y", "y", () => y);{{'\n'}}int Twice(int n) => 2 * n;"""
            )
            .Replace("int y =", "int z = 3;\nint y =", StringComparison.Ordinal);
        var read = ExerciseReader.Read("01-one", text);
        Assert.Equal(ImmutableArray<Problem>.Empty, read.Problems);
        return read.Value!;
    }
}
