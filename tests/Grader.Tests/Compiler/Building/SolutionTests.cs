using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class SolutionTests
{
    [Fact]
    public void An_exercise_solves_itself_without_anything_that_is_only_for_the_grader() =>
        Assert.Equal(Bench.Right + "\n", Solve(null));

    [Fact]
    public void What_solves_it_is_aligned_as_filled_and_without_an_edit()
    {
        var aligned = Bench.Align(Solve(null));
        Assert.Empty(aligned.Edits);
        Assert.Equal(["20 + 1", "return 2 * n ;", "twice ( a )"], aligned.Answers.Select(a => a.Code));
    }

    [Fact]
    public void Starter_text_is_not_part_of_it() =>
        Assert.Equal(
            "// exercise 01-small\n// Small\nint a = 1;\na++;\nint b = a;\n",
            Solve(
                null,
                "// exercise 01-small\n// Small\nint a = 1;\n#region hole plus\n#if "
                    + "STARTER\na--;\n#else\na++;\n#endif\n#endregion\nint b = a;\n#region checks\nCheck(\"plus\", \"b\", "
                    + "() => b);\n#endregion\n"
            )
        );

    [Fact]
    public void One_answer_can_be_a_students_with_the_function_that_it_needs()
    {
        var handedIn = Bench
            .Right.Replace("20 + 1", "22", StringComparison.Ordinal)
            .Replace("int twice", "int three() => 3;\nint twice", StringComparison.Ordinal)
            .Replace("return 2 * n;", "return three() * n; // mine", StringComparison.Ordinal);
        Assert.Equal(handedIn.Replace("22", "20 + 1", StringComparison.Ordinal) + "\n", Solve(new(handedIn, "twice")));
    }

    [Theory]
    [InlineData("() => a", "a", "")]
    [InlineData("() => Sum(Random(8), Random(2, 3))", "Random,Slope,Sum,autograd,grad,t", "8,6")]
    [InlineData("() => Random(a)", "Random,a", "")]
    public void A_check_knows_what_its_probe_uses_and_how_much_it_draws(string probe, string uses, string draws)
    {
        var read = Grader
            .Compiler.Exercises.ExerciseReader.Read(
                "01-small",
                $"""
                // exercise 01-small
                // Small
                int a = 1; // hole
                #region checks
                int Sum(int t) => Slope(t);
                int Slope(int t) => autograd.grad(t);
                Check("a", "a", {probe});
                #endregion
                """
            )
            .Value!.Exercise.Checks[0];
        Assert.Equal((uses, draws), (string.Join(',', read.Uses), string.Join(',', read.Draws)));
    }

    private static string Solve(Graft? instead, string exercise = Bench.Exercise) =>
        ((CompilerReply.Solved)Bench.Handler.Answer(new CompilerRequest.Solve("01-small", exercise, instead))).File;
}
