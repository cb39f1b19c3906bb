using Grader.Protocol;
using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>What holds for mutants of every kind.</summary>
public sealed class MutantTests
{
    [Fact]
    public void Two_that_compile_to_the_same_program_are_one() =>
        Assert.Equal(
            """
            return 20 + 1; -> return 21 + 1;
            return 20 + 1; -> return 40 + 1;
            return 20 + 1; -> return -(20 + 1);
            return 20 + 1; -> return 1;
            return 20 + 1; -> return 20;
            return 20 + 1; -> return 20 - 1;
            """,
            Returns("int f()", "20 + 1")
        );

    [Fact]
    public void A_free_choice_is_only_wrong_where_hardly_anybody_chooses_it() =>
        Assert.Equal("0.001f -> -0.001f\n0.001f -> 0f", Shown(Mutants("float f = 0.001f; // hole, free choice")));

    [Fact]
    public void Code_that_is_to_be_mended_is_never_what_it_was_and_keeps_its_functions() =>
        Assert.Equal(
            """
            int b = Math.Max(a, 2); -> int b = -Math.Max(a, 2);
            int b = Math.Max(a, 2); -> int b = Math.Max(a, -2);
            int b = Math.Max(a, 2); -> int b = Math.Max(a, 0);
            int b = Math.Max(a, 2); -> int b = Math.Max(a, 3);
            int b = Math.Max(a, 2); -> int b = Math.Max(a, 4);
            """,
            Shown(
                Mutants(
                    "int a = 5;\n#region hole f\n#if STARTER\nint b = Math.Max(a, 1);\n#else\nint b = Math.Max(a, "
                        + "2);\n#endif\n#endregion\nConsole.WriteLine(a);"
                )
            )
        );

    [Fact]
    public void What_is_long_is_shown_as_far_as_it_changes() =>
        Assert.Equal(
            "2, 3 -> 3, 2",
            Shown(
                Mutants($"int many(string text, int a, int b) => a - b;\nint f = many(\"{new('x', 90)}\", 2, 3); // hole")
                    .Where(m => m.After == "3, 2")
            )
        );

    [Fact]
    public void Each_differs_from_the_reference_in_its_own_hole_alone_and_says_in_which_line()
    {
        var reference = Bench.Align(Bench.Right).Answers;
        Assert.All(
            Bench.Mutate(),
            mutant =>
            {
                var aligned = Bench.Align(mutant.File);
                Assert.Empty(aligned.Edits);
                Assert.All(aligned.Answers, a => Assert.Equal(AnswerState.Filled, a.State));
                Assert.Equal(
                    [mutant.Hole],
                    aligned.Answers.Zip(reference).Where(a => a.First.Code != a.Second.Code).Select(a => a.First.Hole)
                );
                Assert.Contains(mutant.Before, Bench.Exercise.Split('\n')[mutant.Line - 1], StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void The_same_exercise_gives_the_same_again() => Assert.Equal(Bench.Mutate(), Bench.Mutate());

    [Theory]
    [InlineData("int f = 1; // hole", true)]
    [InlineData("int[] f = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]; // hole", false)]
    public void Where_there_are_more_than_are_made_it_is_said(string code, bool areAll) =>
        Assert.Equal(areAll, Bench.Mutated(Exercise(code)).AreAll);

    [Fact]
    public void No_hole_takes_the_room_of_another()
    {
        var names = Enumerable.Range(0, 9).Select(i => $"a{i}");
        var code =
            string.Concat(names.Select(name => $"int[] {name} = [{string.Join(", ", Enumerable.Range(10, 40))}]; // hole\n"))
            + "int f = 1; // hole";
        var holes = Mutants(code, names).CountBy(m => m.Hole);
        Assert.Equal(
            "a0 5, a1 4, a2 4, a3 4, a4 4, a5 4, a6 4, a7 4, a8 4, f 3",
            string.Join(", ", holes.Select(h => $"{h.Key} {h.Value}"))
        );
    }
}
