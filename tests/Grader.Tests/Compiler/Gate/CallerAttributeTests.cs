using System.Collections.Immutable;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Gate;

/// <summary>What has the compiler hand over the text or the place of a call is held back, also where everything is
/// allowed.</summary>
public sealed class CallerAttributeTests
{
    private const string Advice =
        "It tells a function about the text that calls it, which is not this file's alone. Leave it out, and pass what the "
        + "function needs.";

    [Theory]
    [InlineData(
        "class A { public static void F(object o, [System.Runtime.CompilerServices.CallerArgumentExpression(\"o\")] string "
            + "t = \"\") { } }"
    )]
    [InlineData(
        "class A { public A(object o, [System.Runtime.CompilerServices.CallerArgumentExpressionAttribute(\"o\")] string t "
            + "= \"\") { } }"
    )]
    [InlineData(
        "void f(object o, [global::System.Runtime.CompilerServices.CallerArgumentExpression(nameof(o))] string t = \"\") { }"
    )]
    [InlineData(
        "void g() { f(1); void f(object o, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(o))] string t "
            + "= \"\") { } }"
    )]
    [InlineData(
        "var f = (object o, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(o))] string t = \"\") => { };"
    )]
    [InlineData("delegate void F(object o, [System.Runtime.CompilerServices.CallerArgumentExpression(\"o\")] string t = \"\");")]
    [InlineData(
        "interface I { void F(object o, [System.Runtime.CompilerServices.CallerArgumentExpression(\"o\")] string t = \"\"); }"
    )]
    [InlineData(
        "class A { public int this[object o, [System.Runtime.CompilerServices.CallerArgumentExpression(\"o\")] string t = "
            + "\"\"] => 1; }"
    )]
    [InlineData("record A(object O, [System.Runtime.CompilerServices.CallerArgumentExpression(\"O\")] string T = \"\");")]
    [InlineData(
        "record struct A(object O, [param: System.Runtime.CompilerServices.CallerArgumentExpression(\"O\")] string T = \"\");"
    )]
    [InlineData(
        "class A { static void F([System.Runtime.CompilerServices.CallerFilePath] string t = \"\") { } }",
        "CallerFilePath"
    )]
    [InlineData(
        "class A { static void F([System.Runtime.CompilerServices.CallerMemberName] string t = \"\") { } }",
        "CallerMemberName"
    )]
    [InlineData(
        "class A { static void F([System.Runtime.CompilerServices.CallerLineNumber] int t = 0) { } }",
        "CallerLineNumber"
    )]
    [InlineData(
        "static void copy_(this int o, object p, [System.Runtime.CompilerServices.CallerArgumentExpression(\"p\")] string "
            + "t = \"\") { }"
    )]
    [InlineData(
        "class A<T> { public static A<T> operator +(A<T> a, int n) => a; public void F(T o, "
            + "[System.Diagnostics.CodeAnalysis.AllowNull, "
            + "System.Runtime.CompilerServices.CallerArgumentExpression(\"o\")] string t = \"\") { } }"
    )]
    public void A_file_that_asks_for_it_anywhere_is_held_back(string code, string what = "CallerArgumentExpression") =>
        Assert.Equal(
            [new ForbiddenUse(4, what, Advice)],
            Uses(
                new Subject.File(
                    Bench
                        .Right.Replace("using System;", $"{code}\n", StringComparison.Ordinal)
                        .Replace("Console", "System.Console", StringComparison.Ordinal)
                )
            )
        );

    [Theory]
    [InlineData("using Note = System.Runtime.CompilerServices.CallerArgumentExpressionAttribute;", "Note")]
    [InlineData("using Runtime = System.Runtime.CompilerServices;", "Runtime.CallerArgumentExpression")]
    [InlineData("using System.Runtime.CompilerServices;", "CallerArgumentExpression")]
    [InlineData("using System.Runtime.CompilerServices;", "Caller\\u0041rgumentExpression")]
    public void By_another_name_it_is_the_same(string directive, string name) =>
        Assert.Equal(
            [new ForbiddenUse(6, "CallerArgumentExpression", Advice)],
            Uses(
                new Subject.File(
                    Bench.Right.Replace(
                        "using System;",
                        $"using System;\n{directive}\nvoid f(object o, [{name}(\"o\")] string t = \"\") {{ }}",
                        StringComparison.Ordinal
                    )
                )
            )
        );

    [Fact]
    public void In_an_answer_it_costs_that_answer_alone()
    {
        var file = Bench.Right.Replace(
            "return 2 * n;",
            "int f(int n, [System.Runtime.CompilerServices.CallerArgumentExpression(\"n\")] string t = \"\") => n;\nreturn "
                + "f(2 * n);",
            StringComparison.Ordinal
        );
        Assert.Equal([new ForbiddenUse(10, "CallerArgumentExpression", Advice)], Uses(new Subject.File(file)));
        Assert.Equal([new ForbiddenUse(10, "CallerArgumentExpression", Advice)], Uses(new Subject.Variant(file, "twice", [])));
        Assert.Empty(Uses(new Subject.Variant(file, "a", [])));
    }

    [Fact]
    public void The_given_code_may_ask_for_it_and_so_may_the_checks()
    {
        var given =
            "void log(int n, [System.Runtime.CompilerServices.CallerArgumentExpression(\"n\")] string t = \"\") => "
            + "Console.WriteLine(t);\nlog(1);";
        var exercise = Bench.Exercise.Replace("using System;", $"using System;\n{given}", StringComparison.Ordinal);
        var file = Bench.Right.Replace("using System;", $"using System;\n{given}", StringComparison.Ordinal);
        Assert.Empty(Uses(new Subject.File(file), exercise));
        Assert.Empty(Uses(new Subject.Variant(file, "twice", []), exercise));
        Assert.NotEmpty(
            Uses(
                new Subject.File(
                    file.Replace("void log(", "void WriteLine(", StringComparison.Ordinal)
                        .Replace("int twice", "int log(int n) => n;\nint twice", StringComparison.Ordinal)
                ),
                exercise
            )
        );
    }

    [Theory]
    [InlineData(
        "class CallerArgumentExpressionAttribute(string n) : Attribute { }\nvoid f(object o, "
            + "[CallerArgumentExpression(\"o\")] string t = \"\") { }"
    )]
    [InlineData("ArgumentNullException.ThrowIfNull(\"a\");")] // the text of the student's own
    public void What_is_only_called_like_it_is_not_meant(string code) =>
        Assert.Empty(
            Uses(new Subject.File(Bench.Right.Replace("using System;", $"using System;\n{code}", StringComparison.Ordinal)))
        );

    [Fact]
    public void There_are_no_expression_trees_to_read_a_call_from() =>
        Assert.IsType<CompilerReply.NotBuilt>(
            Bench.Build(
                new Subject.File(
                    Bench.Right.Replace(
                        "using System;",
                        "using System;\nSystem.Linq.Expressions.Expression<Func<int>> e = () => 1;",
                        StringComparison.Ordinal
                    )
                )
            )
        );

    private static ImmutableArray<ForbiddenUse> Uses(Subject subject, string exercise = Bench.Exercise) =>
        Bench.Handler.Answer(new CompilerRequest.Build("01-small", exercise, subject, Gate: "off")) switch
        {
            CompilerReply.Forbidden(var uses) => uses,
            CompilerReply.Built => [],
            CompilerReply.NotBuilt(var errors) => throw new InvalidOperationException(string.Join('\n', errors)),
            var other => throw new InvalidOperationException($"{other}"),
        };
}
