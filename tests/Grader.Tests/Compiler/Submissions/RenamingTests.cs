using Grader.Compiler.Exercises;
using Grader.Compiler.Submissions;
using Xunit;

namespace Grader.Tests.Compiler.Submissions;

/// <summary>Given names that a student changed are changed back where they are meant, and nowhere else.</summary>
public sealed class RenamingTests
{
    private const string Exercise = """
        // exercise 01-small
        // Small
        // Do it.
        using System;

        int total = 0;
        int twice(int n) => 2 * n;
        for (int i = 0; i < 3; i++)
        {
            int value = twice(i); // hole
            #region hole add
            total += value;
            #endregion
            Console.WriteLine($"{i}: {total}");
        }

        #region checks
        Check("value", "the total", () => total);
        Check("add", "the total", () => total);
        #endregion
        """;

    private static readonly ExerciseSource _source = ExerciseReader.Read("01-small", Exercise).Value!;

    [Theory]
    [InlineData(
        "var s = new Stepper(); s.step(); s?.step(); total += value;",
        "var s = new Stepper(); s.step(); s?.step(); total += value;"
    )]
    [InlineData("total += Plus.More(step: 1) + step;", "total += Plus.More(step: 1) + i;")]
    [InlineData("total += Plus.More(step: step);", "total += Plus.More(step: i);")]
    [InlineData("var b = new Box { step = step }; total += b.step;", "var b = new Box { step = i }; total += b.step;")]
    [InlineData("var b = new Box() with { step = step };", "var b = new Box() with { step = i };")]
    [InlineData("if (new Box() is { step: 0 }) total += step;", "if (new Box() is { step: 0 }) total += i;")]
    [InlineData("if (new Box() is { step: var s } && s == step) { }", "if (new Box() is { step: var s } && s == i) { }")]
    [InlineData("var a = new { step, value }; total += a.step;", "var a = new { step = i, value }; total += a.step;")]
    [InlineData("var a = new { step = step }; total += a.step;", "var a = new { step = i }; total += a.step;")]
    [InlineData("var t = (step, value); total += t.step;", "var t = (step: i, value); total += t.step;")]
    [InlineData("var t = (step, step);", "var t = (i, i);")]
    [InlineData("var t = (step: step, value);", "var t = (step: i, value);")]
    [InlineData(
        "var t = (step, value); total += t is { step: 1 } ? 1 : 0;",
        "var t = (step: i, value); total += t is { step: 1 } ? 1 : 0;"
    )]
    [InlineData("int a; (a, total) = (step, value);", "int a; (a, total) = (i, value);")] // nobody asks for a part by that name
    [InlineData("(total, step) = (step, total);", "(total, i) = (i, total);")]
    [InlineData("Console.WriteLine(nameof(step) + step);", "Console.WriteLine(\"step\" + i);")]
    [InlineData("Console.WriteLine($\"{nameof(step)} {step:D2} {step,3}\");", "Console.WriteLine($\"{\"step\"} {i:D2} {i,3}\");")]
    [InlineData("Func<int, int> f = step => step + 1;", "Func<int, int> f = step => step + 1;")]
    [InlineData("Func<int, int> f = x => x + step;", "Func<int, int> f = x => x + i;")]
    [InlineData("int f(int step) { return step; } total += f(step);", "int f(int step) { return step; } total += f(i);")]
    [InlineData(
        "static int g() { int step = 4; return step; } total += g() + step;",
        "static int g() { int step = 4; return step; } total += g() + i;"
    )]
    [InlineData("var q = from step in new[] { 1 } select step;", "var q = from step in new[] { 1 } select step;")]
    [InlineData("static bool h(object o) => o is int step && step > 0;", "static bool h(object o) => o is int step && step > 0;")]
    [InlineData("static int h() { goto step; step: return 1; }", "static int h() { goto step; step: return 1; }")]
    [InlineData("total += @step;", "total += i;")]
    [InlineData("// step\n    var text = \"step\"; total += 'i';", "// step\n    var text = \"step\"; total += 'i';")]
    // A type, where one is meant
    [InlineData("step nothing = null; step.Of(1); Lib.step.Go();", "step nothing = null; i.Of(1); Lib.step.Go();")]
    public void What_else_has_the_students_name_keeps_it(string answer, string compiled) =>
        Assert.Equal(File("i", compiled), Compiled(File("step", answer)));

    [Theory]
    [InlineData("for (int i = 0; i < 2; i++) total += i * step;", "for (int i_1 = 0; i_1 < 2; i_1++) total += i_1 * i;")]
    [InlineData("Func<int, int> f = i => i + step;", "Func<int, int> f = i_1 => i_1 + i;")]
    [InlineData("int f(int i) => i; total += f(i: step);", "int f(int i_1) => i_1; total += f(i_1: i);")]
    [InlineData("int i_1 = 2, i = 1; total += i + i_1 + step;", "int i_1 = 2, i_2 = 1; total += i_2 + i_1 + i;")]
    [InlineData("int i = 1; Console.WriteLine(nameof(i));", "int i_1 = 1; Console.WriteLine(\"i\");")]
    [InlineData("int i = 1; var t = (i, step); total += t.i;", "int i_1 = 1; var t = (i: i_1, i); total += t.i;")]
    [InlineData("var q = from i in new[] { 1 } select i + step;", "var q = from i_1 in new[] { 1 } select i_1 + i;")]
    [InlineData("if (total is var i && i > step) total += i;", "if (total is var i_1 && i_1 > i) total += i_1;")]
    [InlineData("var p = new Pair(); total += p.i; p.i = step;", "var p = new Pair(); total += p.i; p.i = i;")]
    [InlineData(
        "foreach (var (i, j) in new[] { (1, 2) }) total += i * j * step;",
        "foreach (var (i_1, j) in new[] { (1, 2) }) total += i_1 * j * i;"
    )]
    [InlineData("foreach (var i in new[] { 1 }) total += i * step;", "foreach (var i_1 in new[] { 1 }) total += i_1 * i;")]
    [InlineData("var (i, j) = (1, 2); total += i * j * step;", "var (i_1, j) = (1, 2); total += i_1 * j * i;")]
    [InlineData("int.TryParse(\"1\", out var i); total += i * step;", "int.TryParse(\"1\", out var i_1); total += i_1 * i;")]
    [InlineData(
        "try { total += step; } catch (Exception i) when (i.Message != null) { }",
        "try { total += i; } catch (Exception i_1) when (i_1.Message != null) { }"
    )]
    public void What_the_student_has_by_the_given_name_gives_way(string answer, string compiled) =>
        Assert.Equal(File("i", compiled), Compiled(File("step", answer)));

    [Theory]
    [InlineData("step")]
    [InlineData("grad")]
    [InlineData("item")]
    [InlineData("Add")]
    [InlineData("WriteLine")]
    [InlineData("Length")]
    [InlineData("@event")]
    [InlineData("шаг")]
    public void Any_name_is_changed_back(string name) =>
        Assert.Equal(File("i", "total += value;"), Compiled(File(name, "total += value;")));

    // A foreach of the script's own, and what it takes apart.
    [Fact]
    public void What_stands_at_the_top_gives_way_too() =>
        Assert.Contains(
            "foreach (var (i_1, n) in new[] { (1, 2) })\n{\n    total += i_1 * n;\n}\nvar (a, i_1b)",
            Compiled(
                File("step", "total += value;")
                    + "\nforeach (var (i, n) in new[] { (1, 2) })\n{\n    total += i * n;\n}\nvar (a, i_1b) = (1, 2);"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_function_that_is_called_as_one_of_a_library_is_told_from_it()
    {
        var file = File("i", "total += value;")
            .Replace("twice(int n) => 2 * n", "Abs(int n) => 2 * System.Math.Abs(n)", StringComparison.Ordinal)
            .Replace("twice(i)", "Abs(i) + Math.Abs(0)", StringComparison.Ordinal);
        Assert.Equal(
            file.Replace("int Abs(", "int twice(", StringComparison.Ordinal)
                .Replace("value = Abs(", "value = twice(", StringComparison.Ordinal),
            Compiled(file)
        );
    }

    [Fact]
    public void Where_the_given_name_is_still_used_and_stands_for_nothing_none_is_changed()
    {
        var file = File("step", "total += i;");
        Assert.Equal(file, Compiled(file));
    }

    [Fact]
    public void What_a_library_calls_by_the_given_name_is_called_by_its_whole_name()
    {
        var file =
            "using static System.Math;\n"
            + File("i", "total += value + Max(2, 1);")
                .Replace("int twice(int n)", "int doubled(int n)", StringComparison.Ordinal)
                .Replace("value = twice(", "value = doubled(", StringComparison.Ordinal);
        Assert.Contains(
            "value + global::System.Math.Max(2, 1)",
            Compiled(file, Exercise.Replace("twice", "Max", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_is_given_already_is_none_to_change_back()
    {
        var file = File("total", "value += total;");
        Assert.Equal(file, Compiled(file));
    }

    [Fact]
    public void Columns_and_names_are_told_as_the_student_has_them()
    {
        var file = File("step", "for (int i = 0; i < step; i++) total += step; oops();");
        var submission = Submission.Read(_source, file, Bench.Compile);
        var line = submission.Text.Lines[
            submission.LineAt(submission.Text.ToString().IndexOf("oops", StringComparison.Ordinal)) - 1
        ];
        var at = new Microsoft.CodeAnalysis.Text.LinePosition(
            line.LineNumber,
            line.ToString().IndexOf("oops", StringComparison.Ordinal)
        );
        Assert.Equal(
            file.Split('\n')[line.LineNumber].IndexOf("oops", StringComparison.Ordinal) + 1,
            submission.OriginalColumn(at)
        );
        Assert.Equal("'step' and 'i'", submission.Renaming.InStudentsWords("'i' and 'i_1'"));
    }

    private static string File(string variable, string answer) =>
        $$"""
            // exercise 01-small
            // Small
            // Do it.
            using System;

            int total = 0;
            int twice(int n) => 2 * n;
            for (int {{variable}} = 0; {{variable}} < 3; {{variable}}++)
            {
                int value = twice({{variable}});
                {{answer}}
                Console.WriteLine($"{{{variable}}}: {total}");
            }
            class Stepper { public void step() { } }
            static class Plus { public static int More(int step) => step; }
            record Box { public int step { get; init; } }
            class Pair { public int i; }
            class step { public static void Of(int n) { } }
            """;

    private static string Compiled(string file, string? exercise = null) =>
        Submission
            .Read(exercise is null ? _source : ExerciseReader.Read("01-small", exercise).Value!, file, Bench.Compile)
            .WholeText;
}
