using Grader.Compiler.Exercises;
using Grader.Compiler.Submissions;
using Grader.Tests.Exercises;
using Xunit;

namespace Grader.Tests.Compiler.Submissions;

/// <summary>Lines that came or went are told as lines, though the tokens would allow other cuts.</summary>
public sealed class EditPlaceTests
{
    private const string Above = "int f(int x)\n{\n    return 2 * x;\n}\n";
    private const string Below = "System.Console.WriteLine(y);\nSystem.Console.WriteLine(f(y));\n";

    private static readonly string Exercise = SmallExercise.Text.Replace(
        "#region checks",
        $"{Below}#region checks",
        StringComparison.Ordinal
    );

    [Fact]
    public void A_function_that_was_added_begins_with_its_type() =>
        Assert.Equal(["5 `int g() => 3;` was added."], Edits($"{Above}int g() => 3;\nint y = f(1);\n{Below}"));

    [Fact]
    public void A_line_like_the_one_above_is_added_whole() =>
        Assert.Equal(
            ["8 `System.Console.WriteLine(f(y));` was added."],
            Edits($"{Above}int y = f(1);\n{Below}System.Console.WriteLine(f(y));\n")
        );

    [Fact]
    public void A_line_that_is_gone_is_missing_whole() =>
        Assert.Equal(
            ["6 `System.Console.WriteLine(f(y));` is missing behind this line."],
            Edits($"{Above}int y = f(1);\nSystem.Console.WriteLine(y);\n")
        );

    [Fact]
    public void A_part_of_a_line_is_missing_in_that_line() =>
        Assert.Equal(["7 `int` is missing in front of `y`."], Edits($"{Above}\n// The value.\ny = f(1);\n{Below}"));

    private static IEnumerable<string> Edits(string file)
    {
        var exercise = ExerciseReader.Read("01-one", Exercise).Value!;
        return Grader
            .Compiler.Submissions.GivenTextEdits.FindIn(exercise, Submission.Read(exercise, file, Bench.Compile))
            .Select(e => $"{e.Line} {e.Message}");
    }
}
