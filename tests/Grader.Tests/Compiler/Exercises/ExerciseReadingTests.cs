using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Exercises;

public sealed class ExerciseReadingTests
{
    [Fact]
    public void Students_get_dots_for_answers_and_neither_marks_nor_checks() =>
        Assert.Equal(
            """
            // exercise 01-small
            // Small
            // Do it.
            using System;

            int a = ...;
            Console.WriteLine("again");
            int twice(int n)
            {
                ...
            }
            Console.WriteLine("again");
            int b = ...;

            """,
            ((CompilerReply.ExerciseRead)Bench.Read(Bench.Exercise)).Exercise.Template
        );

    [Fact]
    public void A_file_that_begins_within_a_string_that_nobody_closed_is_told_so() =>
        Assert.Contains(
            new Problem(1, "An interpolated string begins here and does not end. Close it."),
            ((CompilerReply.ExerciseRefused)Bench.Read("-1 $\"{using // exercise a\n// Sm")).Problems
        );

    [Fact]
    public void Students_get_starter_text_where_there_is_some_and_untouched_it_is_unfilled()
    {
        var exercise = Bench.Exercise.Replace(
            "    return 2 * n;\n",
            "    #if STARTER\n    return 3 * n;\n    #else\n    return 2 * n;\n    #endif\n",
            StringComparison.Ordinal
        );
        var template = ((CompilerReply.ExerciseRead)Bench.Read(exercise)).Exercise.Template;
        Assert.Contains("{\n    return 3 * n;\n}", template, StringComparison.Ordinal);
        Assert.All(Bench.Align(template, exercise).Answers, a => Assert.Equal(AnswerState.Unfilled, a.State));
        Assert.Equal(AnswerState.Filled, Bench.Align(Bench.Right, exercise).Answers[1].State);
    }

    [Fact]
    public void Marks_and_regions_may_be_written_in_capitals() =>
        Assert.Equal(
            Bench.Read(Bench.Exercise),
            Bench.Read(
                Bench
                    .Exercise.Replace("// hole", "// Hole", StringComparison.Ordinal)
                    .Replace("#region hole", "#region Hole", StringComparison.Ordinal)
                    .Replace("#region checks", "#region Checks", StringComparison.Ordinal)
            ),
            (a, b) => ((CompilerReply.ExerciseRead)a).Exercise.Template == ((CompilerReply.ExerciseRead)b).Exercise.Template
        );

    [Fact]
    public void An_outline_is_the_exercise_itself_whether_or_not_it_compiles()
    {
        CompilerReply Outline(string exercise) =>
            Bench.Handler.Answer(new CompilerRequest.ReadExercise("01-small", exercise, Gate: "") { IsOutline = true });
        static string Json(CompilerReply reply) => System.Text.Json.JsonSerializer.Serialize(reply, Wire.Default.CompilerReply);
        Assert.Equal(Json(Bench.Read(Bench.Exercise)), Json(Outline(Bench.Exercise)));
        Assert.IsType<CompilerReply.ExerciseRead>(Outline(Bench.Exercise.Replace("2 * n", "2 * z", StringComparison.Ordinal)));
        Assert.Equal(Json(Bench.Read("")), Json(Outline("")));
    }

    [Fact]
    public void A_list_of_holes_on_top_has_all_of_them()
    {
        string Said(string list) =>
            Bench.Read(Bench.Exercise.Replace("// Do it.", $"// Do it.\n//\n{list}", StringComparison.Ordinal)) switch
            {
                CompilerReply.ExerciseRefused(var problems) => string.Join('\n', problems.Select(p => $"{p.Line}: {p.Message}")),
                _ => "",
            };
        Assert.Equal("", Said("//   a, b    a number each,\n//           of those that there are\n//   twice   twice a number"));
        Assert.Equal("", Said("//   no   list of holes"));
        Assert.Equal(
            "12: The hole 'twice' is not in the list of holes on top. Add it there: //   twice   WHAT IT IS.\n"
                + "17: The hole 'b' is not in the list of holes on top. Add it there: //   b   WHAT IT IS.",
            Said("//   a      a number")
        );
    }

    [Fact]
    public void How_far_a_file_is_filled_in_is_found_without_compiling_it()
    {
        string Found(string file) =>
            Bench.Handler.Answer(new CompilerRequest.FindAnswers("01-small", Bench.Exercise, file))
                is CompilerReply.AnswersFound(var states, var isAnew)
                ? $"{string.Join(' ', states)}{(isAnew ? ", anew" : "")}"
                : "";
        Assert.Equal("Filled Filled Filled", Found(Bench.Right));
        Assert.Equal("Filled Unfilled Filled", Found(Bench.Right.Replace("return 2 * n;", "...", StringComparison.Ordinal)));
        Assert.EndsWith(
            ", anew",
            Found("// exercise 01-small\nvar all = 40;\nfor (;;) { all++; break; }\n"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(", anew", Found(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// exercise 01-small\n", "", "1: The first line must be // exercise 01-small, as the folder is named.")]
    [InlineData("// Small\n// Do it.\n", "", "2: The second line must be the title: // TITLE.")]
    [InlineData(
        "int b = twice(a); // hole",
        "int b = twice(a); // hole\nint c = 1; // hole\nint a2 = 2;",
        "16: The hole 'c' has no check. Add Check(\"c\", \"NAME\", () => PROBE); to the region checks."
    )]
    [InlineData(
        "#region hole twice",
        "#region hole a",
        "10: A second hole named 'a'; the first is in line 6. Give one of them another name."
    )]
    [InlineData(
        "Check(\"b\",",
        "Check(\"d\",",
        "15: The hole 'b' has no check. Add Check(\"b\", \"NAME\", () => PROBE); to the region checks."
    )]
    [InlineData(
        "    return 2 * n;\n    #endregion\n",
        "    return 2 * n;\n",
        "10: #region hole twice is not closed. Add #endregion where it ends."
    )]
    [InlineData(
        "20 + 1; // hole",
        "20 + one; // hole",
        "6: The reference does not compile: CS0103: The name 'one' does not exist in the current context"
    )]
    [InlineData(
        "() => a,",
        "() => z,",
        "18: This probe does not compile: CS0103: The name 'z' does not exist in the current context"
    )]
    [InlineData(
        "#region checks",
        "#region check",
        "21: There is no region checks. Put #region checks at the end, in it Check(\"HOLE\", \"NAME\", () => PROBE); for "
            + "every hole, and #endregion."
    )]
    [InlineData(
        "using System;",
        "using System;\nusing static TorchSharp.torch;",
        "5: Students' editors will not find TorchSharp. Put #r \"nuget: TorchSharp-cpu, 0.107.0\" above the first using."
    )]
    [InlineData("points: 1.25", "points: -1", "18: Points cannot be negative.")]
    [InlineData(
        "points: 1.25",
        "point: 1",
        "18: Check has no argument for 'point: 1'. It takes atol, each, items, points, reads, rtol."
    )]
    [InlineData(
        "Check(\"a\"",
        "CheckWhat(\"a\"",
        "18: There is no check 'CheckWhat'. There are Check, CheckBetween, CheckGradient, CheckAccumulated, "
            + "CheckTrajectory, CheckConverges, CheckPrints, CheckAccuracy, CheckParameters, CheckTraining."
    )]
    [InlineData(
        "20 + 1; // hole",
        "20 + 1; // hole, whatever",
        "6: 'whatever' is not understood behind // hole. Write // hole, or // hole, free choice."
    )]
    [InlineData(
        "int a = 20 + 1; // hole",
        "var a = 20 + 1; // hole, free choice",
        "6: A free choice is a number of a type that is written out: float, double, int, long."
    )]
    [InlineData(
        "20 + 1; // hole",
        "20 + 1; // hole, free choice",
        "18: 'a' is a free choice, so it need not be the reference's value. Use CheckBetween, CheckConverges, CheckAccuracy, "
            + "or CheckTraining with fall: ..."
    )]
    [InlineData(
        "Console.WriteLine(\"again\");\nint b",
        "Console.WriteLine(\"again\"); // hole\nint b",
        "14: // hole stands behind a line that declares nothing. Put it behind NAME = VALUE; or behind NAME(...) => VALUE; "
            + "or use #region hole NAME."
    )]
    [InlineData("    return 2 * n;\n", "", "10: The hole 'twice' has no answer. Put the reference's code into the region.")]
    [InlineData(
        "    return 2 * n;\n    #endregion\n",
        "    int k = 2;\n    #endregion\n    #region hole rest\n    return k * n;\n    #endregion\n",
        "13: The hole 'rest' follows the hole 'twice' directly. Put given code between them, or make them one."
    )]
    [InlineData(
        "    return 2 * n;\n",
        "    #region checks\n    #endregion\n    return 2 * n;\n",
        "11: A region checks stands within a hole. Move it to the end of the file."
    )]
    [InlineData(
        "#region checks\n",
        "#region checks\nAgain(\"c\", \"1\");\n",
        "18: There is no variable with a value, and no code, 'c' in this file. Name what is to be replaced when answers "
            + "are asked again."
    )]
    [InlineData(
        "#region checks\n",
        "#region checks\nAgain(\"b\", \"1\");\n",
        "18: 'b' is the answer to a hole, so nothing may stand in its place. Name a free choice, or what is given."
    )]
    [InlineData(
        "#region checks\n",
        "#region checks\nAgain(\"20 + 1\", \"RandomWhole(9, 1)\");\n",
        "18: Write RandomBetween(LOW, HIGH) and RandomWhole(LOW, HIGH) with two numbers, as in RandomBetween(0.1, 0.2)."
    )]
    [InlineData(
        "#region checks\n",
        "#region checks\nAgain(\"20 + 1\", \"RandomWhole(a)\");\n",
        "18: Write RandomBetween(LOW, HIGH) and RandomWhole(LOW, HIGH) with two numbers, as in RandomBetween(0.1, 0.2)."
    )]
    [InlineData(
        "#region checks\n",
        "#region checks\nAgain(\"a\", 1);\n",
        "18: Again wants a text between quotes as its argument 2, the value."
    )]
    public void A_malformed_exercise_is_told_with_its_line(string good, string bad, string problem)
    {
        Assert.Contains(good, Bench.Exercise, StringComparison.Ordinal);
        var refused = Assert.IsType<CompilerReply.ExerciseRefused>(
            Bench.Read(Bench.Exercise.Replace(good, bad, StringComparison.Ordinal))
        );
        Assert.Contains(problem, refused.Problems.Select(p => $"{p.Line}: {p.Message}"));
    }
}
