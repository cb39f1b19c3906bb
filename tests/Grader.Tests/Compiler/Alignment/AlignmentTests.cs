using System.Collections.Immutable;
using CsCheck;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Tests.Compiler.Alignment;

public sealed class AlignmentTests
{
    private static readonly ImmutableArray<string> _layouts =
    [
        "",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "\n\n\t",
        " /* ... */ ",
        " // int a = 20 + 1; ...\n",
        "\n    // \"{\n",
        " /* { ( */\r\n",
    ];

    [Theory]
    [InlineData("return 2 * n;", "return 2  *  n; // twice", "a twice b")]
    [InlineData("return 2 * n;", "return n * 2;", "a b")]
    [InlineData("return 2 * n;", "...", "a b")]
    [InlineData("twice(a);", "twice(a); int c = 3;", "a twice")]
    [InlineData("twice(a);", "twice(a); /* nobody closes this", "a twice b")]
    [InlineData("return 2 * n;", "return 2 /* nobody closes this * n;", "a b")]
    [InlineData("return 2 * n;", "return 2 *\n#error no\n n;", "a b")]
    [InlineData("return 2 * n;", "return 2 *\n#if true\n n;\n#endif", "a b")]
    [InlineData("return 2 * n;", "int k() => 2; return k() * n;", "a b")]
    [InlineData(
        "Console.WriteLine(\"again\");\nint b = twice(a)",
        "int k() => a;\nConsole.WriteLine(\"again\");\nint b = twice(k())",
        "a twice"
    )]
    [InlineData("using System;", "using System;\nusing static System.Math;", "")]
    public void An_answer_is_known_for_the_references_own_whatever_its_layout(string given, string written, string holes) =>
        Assert.Equal(
            holes,
            string.Join(
                ' ',
                Bench
                    .Align(Bench.Right.Replace(given, written, StringComparison.Ordinal))
                    .Answers.Where(a => a.IsReferences)
                    .Select(a => a.Hole)
            )
        );

    [Theory]
    [InlineData("return 2 * n;", "int k = 2; return k * n;")]
    [InlineData("return 2 * n;", "if (n == 0) { return 0; }\n    return n + n;")]
    [InlineData("return 2 * n;", "// ... is gone\n    var text = \"...\"; return 2 * n;")]
    [InlineData("return 2 * n;", "Console.WriteLine(\"again\"); return 2 * n;")]
    [InlineData("{\n    return 2 * n;\n}", "=> 2 * n;")]
    [InlineData("int a = 20 + 1;", "int a = new Func<int>(() => { return 21; })();")]
    [InlineData("Small\n", "Another comment\n")]
    [InlineData("// exercise 01-small", "\ufeff// exercise 01-small")]
    public void These_are_answers_like_any_other(string given, string written)
    {
        var aligned = Bench.Align(Bench.Right.Replace(given, written, StringComparison.Ordinal));
        Assert.Equal([AnswerState.Filled, AnswerState.Filled, AnswerState.Filled], aligned.Answers.Select(a => a.State));
        Assert.Empty(aligned.Edits);
    }

    [Theory]
    [InlineData("int a = 20 + 1;", "int a = ...;", "a Unfilled 6-6, twice Filled 10-10, b Filled 13-13")]
    [InlineData("int a = 20 + 1;", "int a = 21 ...;", "a Leftover 6-6, twice Filled 10-10, b Filled 13-13")]
    [InlineData("return 2 * n;", "", "a Filled 6-6, twice Missing 9-9, b Filled 13-13")]
    [InlineData("return 2 * n;", "...\n    return 2 * n;", "a Filled 6-6, twice Leftover 10-11, b Filled 14-14")]
    [InlineData("int a = 20 + 1;\n", "", "a Missing 6-6, twice Filled 9-9, b Filled 12-12")]
    public void The_state_and_the_lines_of_every_hole_are_told(string given, string written, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Bench
                    .Align(Bench.Right.Replace(given, written, StringComparison.Ordinal))
                    .Answers.Select(a => $"{a.Hole} {a.State} {a.Line}-{a.EndLine}")
            )
        );

    [Theory]
    [InlineData("", "int a = 7 * 3;\n", "a Filled 11-11")]
    [InlineData("", "int a =\n    Math.Max(3, 21);\n", "a Filled 12-12")]
    [InlineData("", "int a = ...;\n", "a Unfilled 11-11")]
    [InlineData("", "int a = 1;\nint a = 2;\n", "a Missing 6-6")]
    [InlineData("", "long a = 21;\n", "a Missing 6-6")]
    [InlineData("int a = 20 + 1;\n", "int a = 7 * 3;\n", "a Filled 6-6")]
    public void An_answer_whose_line_was_moved_is_found_where_it_stands_now(string above, string below, string expected)
    {
        var moved = Bench
            .Right.Replace("int a = 20 + 1;\n", above, StringComparison.Ordinal)
            .Replace("}\n", $"}}\n{below}", StringComparison.Ordinal);
        Assert.Equal(expected, Bench.Align(moved).Answers.Select(a => $"{a.Hole} {a.State} {a.Line}-{a.EndLine}").First());
    }

    [Theory]
    [InlineData(
        "int twice(int n)\n{\n    return 2 * n;",
        "int twice(int number)\n{\n    return 2 * number;",
        "8: `n` is called `number` here. It was graded as `n`."
    )]
    [InlineData(
        "Console.WriteLine(\"again\");\nint b",
        "int b",
        "11: `Console.WriteLine(\"again\");` is missing behind this line."
    )]
    [InlineData("int twice", "int three = 3;\nint twice", "8: `int three = 3;` was added.")]
    [InlineData("\"again\");\nint b", "\"once more\");\nint b", "12: `\"again\"` was changed to `\"once more\"`.")]
    public void A_change_of_given_text_is_told_with_its_line_and_the_holes_are_found(string given, string written, string edit)
    {
        var aligned = Bench.Align(Bench.Right.Replace(given, written, StringComparison.Ordinal));
        Assert.Equal([edit], aligned.Edits.Select(e => $"{e.Line}: {e.Message}"));
        Assert.Equal([AnswerState.Filled, AnswerState.Filled, AnswerState.Filled], aligned.Answers.Select(a => a.State));
    }

    [Theory]
    [InlineData(1), InlineData(30), InlineData(3000)]
    public void However_much_is_added_behind_an_answer_the_answer_stays_where_it_is(int much)
    {
        var added = string.Concat(Enumerable.Repeat("Console.WriteLine(1 + 1);\n", much));
        foreach (var helper in new[] { added, $"int half(int n)\n{{\n{added}return n / 2;\n}}\n" })
        {
            var aligned = Bench.Align(
                Bench.Right.Replace(
                    "    return 2 * n;\n}\n",
                    $"    var k = 2;\n    if (n == 0) {{ return 0; }}\n    return k * n;\n}}\n{helper}",
                    StringComparison.Ordinal
                )
            );
            Assert.Equal((10, 12), aligned.Answers.Where(a => a.Hole == "twice").Select(a => (a.Line, a.EndLine)).Single());
            Assert.Equal(14, Assert.Single(aligned.Edits).Line);
        }
    }

    [Theory]
    [InlineData("def f():\n    return 1\n")]
    [InlineData("var df = new int[3];\ndf.Length\n")]
    [InlineData(
        "#r \"nuget: Plotly.NET\"\nvar data = 3;\nint half(int d)\n{\n    return d / 2;\n}\nConsole.WriteLine(half(data));\n"
    )]
    public void A_file_of_something_else_is_told_once_and_answers_nothing(string other)
    {
        var aligned = Bench.Align(other);
        Assert.Equal(
            ["1: Nothing that 01-small declares is in this file. It may be for another exercise, or of another course."],
            aligned.Edits.Select(e => $"{e.Line}: {e.Message}")
        );
        Assert.All(aligned.Answers, a => Assert.Equal(AnswerState.Missing, a.State));
    }

    [Fact]
    public void A_file_with_little_of_what_is_given_is_told_so() =>
        Assert.Equal(
            ["1: Most of the text that 01-small gives is not in this file. It was graded as a whole."],
            Bench.Align("").Edits.Select(e => $"{e.Line}: {e.Message}")
        );

    /// <summary>
    /// It then earns everything that it earned before: C# gives white space and comments no meaning, so the same tokens in the
    /// same holes are the same program, and the same program is observed to do the same.
    /// </summary>
    [Fact]
    public void A_right_solution_aligns_however_it_is_laid_out() =>
        Gen.Int[0, _layouts.Length - 1]
            .Array[200]
            .Sample(
                choices =>
                {
                    var text = LaidOut(Bench.Right, choices);
                    var aligned = Bench.Align(text);
                    Assert.Equal(
                        [AnswerState.Filled, AnswerState.Filled, AnswerState.Filled],
                        aligned.Answers.Select(a => a.State)
                    );
                    Assert.Empty(aligned.Edits);
                    Assert.Equal(Tokens(Bench.Right), Tokens(text));
                },
                iter: 2000
            );

    // Between two words there must be something.
    private static string LaidOut(string text, int[] choices)
    {
        var tokens = SyntaxFactory.ParseTokens(text, options: Script.ParseOptions).Where(t => t.Span.Length > 0).ToList();
        return string.Concat(
            tokens.Select(
                (t, i) =>
                    (
                        _layouts[choices[i % choices.Length]],
                        i == 0 || t.LeadingTrivia.Count + tokens[i - 1].TrailingTrivia.Count == 0
                    ) switch
                    {
                        ("", false) => " " + t.Text,
                        var (layout, _) => layout + t.Text,
                    }
            )
        );
    }

    private static IEnumerable<string> Tokens(string text) => Lexer.Read(text).Lexemes.Select(l => l.Text);
}
