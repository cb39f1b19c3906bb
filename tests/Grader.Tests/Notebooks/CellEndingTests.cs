using System.Text.Json;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>A notebook may end a cell, and begin one, as no script may: what it does there is done, and what it shows is passed
/// over.</summary>
public sealed class CellEndingTests
{
    [Theory]
    [InlineData("a", "// a")]
    [InlineData("m.grad", "// m.grad")]
    [InlineData("x[0]", "// x[0]")]
    [InlineData("m?.grad!", "// m?.grad!")]
    [InlineData("a + b * 2", "// a + b * 2")]
    [InlineData("    b", "    // b")]
    [InlineData("b // shown", "// b // shown")]
    [InlineData("(a, b)", "// (a, b)")]
    [InlineData("$\"{a}; {b}\"", "// $\"{a}; {b}\"")]
    [InlineData("m.grad is not null", "// m.grad is not null")]
    [InlineData("a == b", "// a == b")]
    [InlineData("-1.5f", "// -1.5f")]
    [InlineData("typeof(Tensor)", "// typeof(Tensor)")]
    [InlineData("display(m)", "// display(m)")]
    [InlineData("m.Display()", "// m.Display()")]
    [InlineData("loss.backward()", "loss.backward();")]
    [InlineData("m.item<float>()", "m.item<float>();")]
    [InlineData("f(a, (b), \"c; d\") // once", "f(a, (b), \"c; d\"); // once")]
    [InlineData("await f()", "await f();")]
    [InlineData("new Net(2)", "new Net(2);")]
    [InlineData("a = 2", "a = 2;")]
    [InlineData("a.b[0] += f(x => x)", "a.b[0] += f(x => x);")]
    [InlineData("a++", "a++;")]
    [InlineData("cat(\n    [a, b],\n    0)\n", "cat(\n    [a, b],\n    0);\n")]
    [InlineData("a\n    .grad", "// a\n//     .grad")]
    [InlineData("f(); a", "f(); // a")]
    [InlineData("m.requires_grad ? 1 : 2", "// m.requires_grad ? 1 : 2")]
    [InlineData("new List<int> { 1, 2 }", "// new List<int> { 1, 2 }")]
    [InlineData("new { a = 1, b }", "// new { a = 1, b }")]
    [InlineData("new[] { 1, 2 }.Select(i => i * 2)", "new[] { 1, 2 }.Select(i => i * 2);")]
    [InlineData("a switch { 1 => 2, _ => 3 }", "// a switch { 1 => 2, _ => 3 }")]
    [InlineData("\"...\"", "// \"...\"")]
    [InlineData("m.grad!.sum()", "m.grad!.sum();")]
    [InlineData("if (a) { f(); } b", "if (a) { f(); } // b")]
    [InlineData("a is Tensor t", "_ = a is Tensor t;")]
    [InlineData("a is not Tensor t || b", "_ = a is not Tensor t || b;")]
    [InlineData("a is Tensor or int", "// a is Tensor or int")]
    [InlineData("a is not null", "// a is not null")]
    [InlineData("a.b is > 3 and < 5 or 7", "// a.b is > 3 and < 5 or 7")]
    [InlineData("a is { Length: > 2 } long2", "_ = a is { Length: > 2 } long2;")]
    [InlineData("a is Tensor { dim: 1 } t && t.sum() is var s", "_ = a is Tensor { dim: 1 } t && t.sum() is var s;")]
    [InlineData("d.TryGetValue(1, out var v) ? v : 0", "_ = d.TryGetValue(1, out var v) ? v : 0;")]
    public void What_a_cell_only_shows_at_its_end_is_a_comment_and_what_it_does_is_done(string last, string written) =>
        Assert.Equal($"int b = 1; // one\n{written}\n", Script($"int b = 1; // one\n{last}"));

    [Theory]
    [InlineData("int a = 1")]
    [InlineData("var t = a is Tensor tt")]
    [InlineData("List<int> a")]
    [InlineData("List<int> a = f()")]
    [InlineData("Tensor? a")]
    [InlineData("return a")]
    [InlineData("return (a)")]
    [InlineData("if(a)")]
    [InlineData("while (true)")]
    [InlineData("await foreach (var a in b())")]
    [InlineData("else")]
    [InlineData("a;")]
    [InlineData("{ a(); }")]
    [InlineData("f(")]
    [InlineData("f)")]
    [InlineData("...")]
    [InlineData("a = ...")]
    [InlineData("f(...)")]
    [InlineData("x.")]
    [InlineData("\"a")]
    [InlineData("/* a")]
    [InlineData("a b")]
    [InlineData("x => x")]
    [InlineData("void f() => g()")]
    public void What_is_incomplete_or_a_statement_of_its_own_stays_as_it_is(string last) =>
        Assert.Equal($"int b = 1;\n{last}\n", Script($"int b = 1;\n{last}"));

    [Theory]
    [InlineData("var y =", "a")]
    [InlineData("var s = \"\"\"", "a\n\"\"\";")]
    [InlineData("/* one", "two */")]
    [InlineData("if (b)", "f()")]
    [InlineData("f(\n    a,", "b)")]
    public void What_goes_on_in_the_next_cell_stays_as_it_is(string above, string below) =>
        Assert.Equal($"{above}\n\n{below}\n", Script(above, below));

    [Fact]
    public void A_line_that_shows_something_is_passed_over_wherever_it_stands() =>
        Assert.Equal(
            "f();\n// display(m);\nfor (;;)\n{\n    // m.grad.Display(); // its gradient\n}\nif (b)\n    /* display(m) */;\n",
            Script("f();\ndisplay(m);\nfor (;;)\n{\n    m.grad.Display(); // its gradient\n}\nif (b)\n    display(m);")
        );

    [Fact]
    public void What_a_cell_leaves_open_is_read_again_with_the_next_one_unless_it_is_long()
    {
        var longOne = string.Concat(Enumerable.Repeat("f();\n", 500));
        Assert.Equal("f(\n\nb\n", Script("f(", "b"));
        Assert.Equal($"{longOne}f(\n\n// b\n", Script($"{longOne}f(", "b"));
    }

    [Theory]
    [InlineData("display(loss); loss.backward();", "/* display(loss); */ loss.backward();")]
    [InlineData("display(1); float lr = (0.001f); // small", "/* display(1); */ float lr = (0.001f); // small")]
    [InlineData("Tensor y = tensor(2f); y.Display();", "Tensor y = tensor(2f); /* y.Display(); */")]
    [InlineData("var shown = display(\"a; b\");", "// var shown = display(\"a; b\");")]
    [InlineData("HTML(\"<b>b</b>\");", "// HTML(\"<b>b</b>\");")]
    [InlineData("x.npstr().Display();", "// x.npstr().Display();")]
    [InlineData("DisplayExtensions.Display(x);", "// DisplayExtensions.Display(x);")]
    [InlineData("for (;;) { display(i); loss.backward(); }", "for (;;) { /* display(i); */ loss.backward(); }")]
    [InlineData("if (a) display(m); else display(c);", "if (a) /* display(m) */; else /* display(c) */;")]
    [InlineData("display(\n    m,\n    c);", "/* display(\n    m,\n    c); */")]
    [InlineData("display(a /* one */); f();", "/* display(a /* one * /); */ f();")]
    [InlineData(
        "Formatter.SetPreferredMimeTypesFor(typeof(object), \"a\");",
        "// Formatter.SetPreferredMimeTypesFor(typeof(object), \"a\");"
    )]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;", "// using Microsoft.DotNet.Interactive.Formatting;")]
    [InlineData("void display(Tensor t) { f(); }", "void display(Tensor t) { f(); }")]
    [InlineData("var s = \"display(m);\";", "var s = \"display(m);\";")]
    [InlineData("my.display(m);", "my.display(m);")]
    [InlineData("var a = f(display(m));", "var a = f(display(m));")]
    public void Of_a_line_only_what_shows_something_is_passed_over(string line, string written) =>
        Assert.Equal($"{written}\n", Script(line));

    [Fact]
    public void Usings_of_later_cells_stand_above_the_code_and_have_their_own_place()
    {
        var read = Read(
            "// exercise 01\nusing System;",
            "int a = 1;",
            "// more\nusing System.Text;\nusing static A.B; // b\nf();\nusing C;"
        );
        Assert.Equal(
            "// exercise 01\nusing System;\n\nusing System.Text;\nusing static A.B; // b\nint a = 1;\n\n"
                + "// more\n// using System.Text;\n// using static A.B; // b\nf();\nusing C;\n",
            read.Content
        );
        Assert.Equal(
            ["cell 3, line 2", "cell 3, line 3", "cell 2, line 1"],
            Enumerable.Range(4, 3).Select(l => read.Places.CellOf(l, l)!.Start)
        );
        foreach (var line in new[] { 1, 2, 6, 8, 9, 10, 11, 12 })
        {
            Assert.Equal(line, read.Places.TextLineOf(read.Places.CellOf(line, line), 0));
        }
    }

    private static string Script(params string[] cells) => Read(cells).Content;

    private static SubmissionReading.Text Read(params string[] cells)
    {
        var notebook = new { cells = cells.Select(c => new { cell_type = "code", source = c }) };
        return Assert.IsType<SubmissionReading.Text>(SubmissionText.Decode(JsonSerializer.SerializeToUtf8Bytes(notebook)));
    }
}
