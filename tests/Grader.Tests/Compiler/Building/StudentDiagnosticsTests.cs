using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Slips;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Grader.Tests.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class StudentDiagnosticsTests
{
    [Theory]
    [InlineData("    return x;\n}", "5:1 CS1022 No { belongs to this }")]
    [InlineData("    if (x > 1)\n    {\n        return x;", "5:5 CS1513 No } closes this {")]
    public void A_brace_without_a_partner_is_shown_where_it_stands(string answer, string shown) =>
        Assert.Equal([shown], Alone($"int f(int x)\n{{\n\n{answer}\n}}\nint y = f(1);", "f"));

    [Fact]
    public void Of_the_errors_of_one_line_the_first_is_shown() =>
        Assert.Equal(
            ["3:14 CS1002 ; expected", "4:17 CS1002 ; expected"],
            Alone("int f(int x)\n{\n    return x if x > 1 else 2\n    return x * 2\n}\nint y = f(1);", "f")
        );

    [Fact]
    public void What_an_unclosed_comment_swallows_makes_no_errors_of_its_own() =>
        Assert.Equal(
            ["3:15 CS1035 End-of-file found, '*/' expected"],
            Alone("int f(int x)\n{\n    return x; /* twice\n}\nint y = f(1);", "f")
        );

    [Fact]
    public void A_message_is_no_longer_than_anybody_reads() =>
        Assert.Equal(
            [$"3:8 CS1029 #error: '{new string('x', 500 - "#error: '".Length)} ..."],
            Alone($"int f(int x)\n{{\n#error {new string('x', 9_000)}\nreturn x;\n}}\nint y = f(1);", "f")
        );

    [Theory]
    [InlineData("return 2 \u2212 x;", "5:14 CS1056 '\u2212' (U+2212) is no character of C#; type - in its place")]
    [InlineData("return 2 \u00D7 x;", "5:14 CS1056 '\u00D7' (U+00D7) is no character of C#; type * in its place")]
    [InlineData("return x\uFF1B", "5:13 CS1056 '\uFF1B' (U+FF1B) is no character of C#; type ; in its place")]
    [InlineData("return f\uFF08x);", "5:13 CS1056 '\uFF08' (U+FF08) is no character of C#; type ( in its place")]
    [InlineData("return \u201Cq\u201D.Length;", "5:12 CS1056 '\u201C' (U+201C) is no character of C#; type \" in its place")]
    [InlineData("return x \u2264 1 ? 1 : 2;", "5:14 CS1056 '\u2264' (U+2264) is no character of C#; type <= in its place")]
    [InlineData("return \u200Bx;", "5:12 CS1056 Here stands a character that nobody sees (U+200B); delete it")]
    [InlineData(
        "return \U0001F600x;",
        "5:12 CS1056 '\U0001F600' (U+1F600) is no character of C#; type another one in its place, or delete it"
    )]
    public void A_character_that_only_looks_like_C_sharp_is_named_with_the_one_to_type(string answer, string shown) =>
        Assert.Equal([shown], Alone($"int f(int x)\n{{\n\n\n    {answer}\n}}\nint y = f(1);", "f"));

    private const string Dots = "CS8635 This ... is no hole of the exercise Put code in its place, or delete it.";

    [Theory]
    [InlineData("int z = ...;")]
    [InlineData("var z = ...;")]
    [InlineData("...")]
    [InlineData("Console.WriteLine(...);")]
    [InlineData("if (...) { ... }")]
    public void Dots_of_ones_own_are_told_with_their_line(string line)
    {
        var column = line.IndexOf("...", StringComparison.Ordinal) + 1;
        Assert.Equal([$"12:{column} {Dots}"], InFile(With(line, Bench.Right)));
        // Also where a hole is still open.
        var open = Bench.Right.Replace("return 2 * n;", "...", StringComparison.Ordinal);
        Assert.Equal([$"12:{column} {Dots}"], InFile(With(line, open)));
    }

    [Fact]
    public void Beside_dots_of_ones_own_other_errors_are_told_too() =>
        Assert.Equal(
            [$"14:9 {Dots}", "15:9 CS0029 Cannot implicitly convert type 'string' to 'int' "],
            InFile($"{Bench.Right}\nint c = ...;\nint d = \"\";\n").Select(d => d.Split("Write")[0])
        );

    private const string Gone =
        "CS0103 'once' is used here, and nothing in this file declares it any more Put back what the exercise has for it.";

    [Fact]
    public void What_uses_a_function_that_is_gone_is_told_once()
    {
        var without = Bench.Right.Replace("twice(a)", "once(a)", StringComparison.Ordinal);
        Assert.Equal([$"13:9 {Gone}"], InFile(without, WithGiven));
        Assert.Equal(
            [$"13:9 {Gone.Replace("more P", "more 2 other lines use it too. P", StringComparison.Ordinal)}"],
            InFile($"{without}\nint c = once(b);\nint d = once(c);\n", WithGiven)
        );
    }

    [Fact]
    public void What_is_left_of_a_function_whose_first_line_is_gone_is_explained_by_that() =>
        Assert.Equal(
            [$"17:9 {Gone}"],
            InFile(
                Bench
                    .Right.Replace("twice(a)", "once(a)", StringComparison.Ordinal)
                    .Replace("int twice(", "{\n    return one;\n}\n\nint twice(", StringComparison.Ordinal),
                WithGiven
            )
        );

    [Fact]
    public void What_an_open_hole_should_declare_is_told_with_the_hole_alone() =>
        Assert.Empty(InFile(Bench.Right.Replace("int twice(int n)\n{\n    return 2 * n;\n}\n", "", StringComparison.Ordinal)));

    // With a function that is no hole.
    private static string WithGiven =>
        Bench.Exercise.Replace("int twice(", "int once(int one)\n{\n    return one;\n}\n\nint twice(", StringComparison.Ordinal);

    [Fact]
    public void A_name_that_the_exercise_never_had_is_told_as_before() =>
        Assert.Equal(
            ["14:9 CS0103 The name 'thrice' does not exist in the current context "],
            InFile($"{Bench.Right}\nint c = thrice(b);\n")
        );

    private static string With(string line, string file) =>
        file.Replace("}\nConsole", $"}}\n{line}\nConsole", StringComparison.Ordinal);

    private static IEnumerable<string> InFile(string file, string exercise = Bench.Exercise) =>
        ((CompilerReply.NotBuilt)Bench.Build(new Subject.File(file), exercise)).Diagnostics.Select(d =>
            $"{d.Line}:{d.Column} {d.Id} {d.Message} {d.Advice}"
        );

    private static IEnumerable<string> Alone(string file, string hole)
    {
        var exercise = ExerciseReader.Read("01-one", SmallExercise.Text).Value!;
        var submission = Submission.Read(exercise, file, Bench.Compile);
        var at = exercise.Holes.IndexOf(exercise.Holes.First(h => h.Id == hole));
        var (variant, apart) = (
            ErrorsIn(VariantText.WithAnswer(exercise, submission, at, []).Text),
            ErrorsIn(VariantText.WithoutOthers(exercise, submission, at, widely: false, imports: true))
        );
        return StudentDiagnostics
            .InVariant(variant.Errors, apart, submission, at, Answers.InHole(exercise.Holes[at], at, submission))
            .Select(d => $"{d.Line}:{d.Column} {d.Id} {d.Message}");
    }

    // Of the grammar alone.
    private static ProgramErrors ErrorsIn(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(
            text,
            new CSharpParseOptions(kind: SourceCodeKind.Script),
            cancellationToken: TestContext.Current.CancellationToken
        );
        var errors = tree.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error);
        return new(CSharpCompilation.CreateScriptCompilation("variant", tree), [.. errors]);
    }
}
