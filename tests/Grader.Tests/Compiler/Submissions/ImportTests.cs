using System.Collections.Immutable;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Submissions;

/// <summary>What a student's own using directives cost, and what they give.</summary>
public sealed class ImportTests
{
    private const string Top = "using System;\n";
    private const string Middle = "Console.WriteLine(\"again\");\nint b";
    private const string Body = "    return 2 * n;";
    private const string Value = "int a = 20 + 1;\n";

    public static TheoryData<string, int> InTheWay =>
        [
            ("using Foo;", 5),
            ("using Foo.Bar;", 5),
            ("using static Foo.Bar;", 5),
            ("using X = Foo.Bar;", 5),
            ("using X = Foo.Bar<int, string[]>;", 5),
            ("using static System.Maths;", 5),
            ("using System.Math;", 5),
            ("using static System;", 5),
            ("using global::Foo;", 5),
            ("using Foo::Bar;", 5),
            ("extern alias Foo;", 5),
            ("using Foo; // why\nusing Bar;\nusing System.Text;", 5),
            ("using /* why */ Foo\n;", 5),
            ("#r \"nuget: Foo\"", 5),
            ("#r \"no/such.dll\"", 5),
            ("#load \"no/such.csx\"", 5),
        ];

    [Theory, MemberData(nameof(InTheWay))]
    public void What_names_nothing_costs_the_file_and_no_hole(string directive, int line)
    {
        var file = Bench.Right.Replace(Top, $"{Top}{directive}\n", StringComparison.Ordinal);
        Assert.Equal(line, ErrorsIn(file)[0].Line);
        Assert.Empty(Broken(file));
    }

    [Theory]
    [InlineData(Top, "// exercise", "using Foo;\n// exercise")]
    [InlineData(Middle, Middle, $"using Foo;\n{Middle}")]
    [InlineData(Middle, Middle, $"using System.Text;\n{Middle}")]
    [InlineData(Middle, Middle, $"#r \"nuget: Foo\"\n{Middle}")]
    [InlineData(Middle, Middle, $"#load \"foo.csx\"\n{Middle}")]
    [InlineData(Value, Value, $"{Value}using Foo;\n")]
    [InlineData(Value, Value, $"{Value}using System;\n")]
    [InlineData(Value, Value, $"{Value}using System.Text;\n")]
    [InlineData(Value, Value, $"{Value}using M = System.Math;\n")]
    [InlineData(Body, Body, $"    using Foo;\n{Body}")]
    [InlineData(Body, Body, $"    using System.Text;\n{Body}")]
    [InlineData(Body, Body, $"    using static System.Math;\n{Body}")]
    [InlineData(Body, "int b = twice(a);", "int b = twice(a);\nusing Foo;")]
    public void Nor_does_it_where_none_belongs(string there, string given, string written)
    {
        Assert.Contains(there, Bench.Right, StringComparison.Ordinal);
        var file = Bench.Right.Replace(given, written, StringComparison.Ordinal);
        Assert.NotEmpty(ErrorsIn(file));
        Assert.Empty(Broken(file));
    }

    [Theory]
    [InlineData("using System.Text.RegularExpressions;", "Regex.Count(\"aa\", \"a\") + 40")]
    [InlineData("using System.Collections.Concurrent;\nusing Foo;", "new ConcurrentBag<int> { 42 }.Count + 41")]
    [InlineData("using static System.Math;", "Max(42, Abs(-1))")]
    [InlineData("using R = System.Text.RegularExpressions.Regex;", "R.Count(\"aa\", \"a\") + 40")]
    [InlineData("using Pair = (int First, int Second);", "new Pair(42, 0).First")]
    public void An_answer_has_what_it_needs_of_them(string directives, string answer)
    {
        var file = Bench
            .Right.Replace(Top, $"{Top}{directives}\n", StringComparison.Ordinal)
            .Replace("twice(a);", $"{answer};", StringComparison.Ordinal);
        Assert.Empty(Broken(file));
    }

    [Fact]
    public void An_answer_that_needs_what_is_not_there_loses_itself_alone()
    {
        var file = Bench
            .Right.Replace(Top, $"{Top}using Foo;\n", StringComparison.Ordinal)
            .Replace("twice(a);", "Bar.Answer(a);", StringComparison.Ordinal);
        Assert.Equal(["b"], Broken(file));
        Assert.Equal([5, 14], ErrorsIn(file).Select(d => d.Line));
    }

    [Fact]
    public void What_gives_a_given_name_another_meaning_costs_no_answer_that_can_do_without()
    {
        var file = Bench.Right.Replace(Top, $"{Top}using Console = System.Math;\n", StringComparison.Ordinal);
        Assert.Equal([8, 13], ErrorsIn(file).Select(d => d.Line)); // the given lines themselves
        Assert.Empty(Broken(file));
    }

    [Theory]
    [InlineData("using var text = new System.IO.StringReader(\"\");")]
    [InlineData("using System.IO.StringReader text = new(\"\");")]
    [InlineData("using (new System.IO.StringReader(\"\")) { }")]
    [InlineData("System.IO.StringReader text; using (text = new(\"\")) { }")]
    public void What_disposes_of_something_is_none(string statement)
    {
        var file = Bench.Right.Replace(Body, $"    {statement}\n{Body}", StringComparison.Ordinal);
        Assert.IsType<CompilerReply.Built>(Bench.Build(new Subject.File(file)));
        Assert.Empty(Broken(file));
        Assert.DoesNotContain("twice", Bench.Align(file).Answers.Where(a => a.IsReferences).Select(a => a.Hole));
    }

    [Fact]
    public void A_solution_has_them_behind_the_given_ones()
    {
        var file = Bench
            .Right.Replace(Top, $"{Top}using Foo;\nusing System.Text;\n", StringComparison.Ordinal)
            .Replace("twice(a)", "42", StringComparison.Ordinal);
        Assert.Equal(
            Bench
                .Right.Replace(Top, "using System;\nusing System . Text ;\n", StringComparison.Ordinal)
                .Replace("twice(a);", "42; ", StringComparison.Ordinal)
                .TrimEnd(),
            (
                (CompilerReply.Solved)Bench.Handler.Answer(new CompilerRequest.Solve("01-small", Bench.Exercise, new(file, "b")))
            ).File.TrimEnd()
        );
    }

    private static ImmutableArray<StudentDiagnostic> ErrorsIn(string file) =>
        Assert.IsType<CompilerReply.NotBuilt>(Bench.Build(new Subject.File(file))).Diagnostics;

    // The holes whose answers cannot be tried with the reference around them.
    private static IEnumerable<string> Broken(string file) =>
        Bench
            .Align(file)
            .Answers.Select(a => a.Hole)
            .Where(hole => Bench.Build(new Subject.Variant(file, hole, [])) is not CompilerReply.Built);
}
