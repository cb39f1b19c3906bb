using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

/// <summary>What an exercise declares and its probes use must be in a student's program with the same name, kind and
/// type.</summary>
public sealed class ProbeMeaningTests
{
    [Theory]
    [InlineData("int b = twice(a);", "int b = twice(a);", null)]
    [InlineData("int b = twice(a);", "var b = twice(a);", null)]
    [InlineData("int twice(int n)\n{\n    return 2 * n;", "int twice(int number)\n{\n    return 2 * number;", null)]
    [InlineData("int b = twice(a);", "long b = twice(a);", "2: b, line 13: a variable of type int")]
    [InlineData("int b = twice(a);", "const int b = 42;", "2: b, line 13: a variable of type int")]
    [InlineData("int b = twice(a);", "static int b = 42;", "2: b, line 13: a variable of type int")]
    [InlineData("int b = twice(a);", "private int b = twice(a);", null)]
    [InlineData("int b = twice(a);", "int b => twice(a);", "2: b, line 13: a variable of type int")]
    [InlineData("int b = twice(a);", "object b = twice(a);", "2: b, line 13: a variable of type int")]
    [InlineData(
        "int b = twice(a);",
        "class Own { public static implicit operator int(Own o) => 42; }\nOwn b = new();",
        "2: b, line 14: a variable of type int"
    )]
    [InlineData("int b = twice(a);", "class Int32 { }\nInt32 b = new();", "2: b, line 14: a variable of type int")]
    [InlineData("int b = twice(a);", "int o = twice(a);", null)] // a name that was changed throughout is changed back
    [InlineData("int b = twice(a);", "", "2: b, nowhere: a variable of type int")]
    [InlineData("int twice(int n)", "static int twice(int n)", "1: twice, line 8: the function int twice(int)")]
    [InlineData("int twice(int n)", "int twice(in int n)", "1: twice, line 8: the function int twice(int)")]
    [InlineData("int twice(int n)", "int twice(int n, int m = 0)", "1: twice, line 8: the function int twice(int)")]
    [InlineData("int twice(int n)\n{", "int twice(int n) => 2 * n;\nlong twice(long n)\n{", null)]
    public void A_probe_is_asked_only_where_all_is_there_that_it_uses(string right, string students, string? unasked)
    {
        var built = Assert.IsType<CompilerReply.Built>(Bench.Build(new Subject.File(Changed(right, students))));
        Assert.Equal(
            unasked is null ? [] : [unasked],
            built.Unasked.Select(u =>
                $"{u.Probe}: {u.MissingName}, {(u.Line is { } line ? $"line {line}" : "nowhere")}: {u.Given}"
            )
        );
    }

    [Theory]
    [InlineData("n", "n", null)]
    [InlineData("class Pair(int n)", "class Pair(int n, int m = 0)", "Pair.new, line 4: the constructor Pair(int)")]
    [InlineData("class Box<T>(T held)", "class Box<T>(T held, int more = 0)", "Box.new, line 10: the constructor Box(T)")]
    [InlineData("int this[int i] => i * n", "int this[long i] => (int)i * n", "Pair.Item, line 6: a property of type int")]
    [InlineData(
        "operator +(Pair a, Pair b)",
        "operator +(Pair a, in Pair b)",
        "Pair.op_Addition, line 7: the function Pair op_Addition(Pair, Pair)"
    )]
    public void Members_of_a_class_are_found_by_what_they_are(string given, string students, string? unasked)
    {
        const string exercise = """
            // exercise 01-small
            // Small
            // Do it.
            class Pair(int n)
            {
                public int this[int i] => i * n;
                public static Pair operator +(Pair a, Pair b) => new(a[1] + b[1]);
                public int Twice() => 2 * n; // hole
            }
            class Box<T>(T held)
            {
                public T Held => held;
            }
            #region checks
            Check("Twice", "twice", () => new Box<int>((new Pair(RandomWhole(1, 9)) + new Pair(3)).Twice()).Held + new Pair(2)[5]);
            #endregion
            """;
        var file = exercise[..exercise.IndexOf("#region", StringComparison.Ordinal)]
            .Replace(" // hole", "", StringComparison.Ordinal)
            .Replace(given, students, StringComparison.Ordinal);
        var built = Assert.IsType<CompilerReply.Built>(Bench.Build(new Subject.File(file), exercise));
        Assert.Equal(unasked is null ? [] : [unasked], built.Unasked.Select(u => $"{u.MissingName}, line {u.Line}: {u.Given}"));
    }

    [Theory]
    [InlineData("Stream s = new MemoryStream();", null)]
    [InlineData("var s = new MemoryStream();", null)]
    [InlineData("MemoryStream s = new MemoryStream(), other = new MemoryStream();", null)]
    [InlineData("System.IO.MemoryStream s = new();", "line 1: a variable of type Stream")] // new() would be another
    [InlineData("var s = new MemoryStream(); s.WriteTo(s);", "line 1: a variable of type Stream")] // which Stream does not have
    [InlineData(
        "class Own : MemoryStream { public override bool CanRead => false; }\nOwn s = new();",
        "line 2: a variable of type Stream"
    )]
    [InlineData(
        "class Own : MemoryStream { public override bool CanRead => false; }\nvar s = new Own();",
        "line 2: a variable of type Stream"
    )]
    [InlineData("object s = new MemoryStream();", "line 1: a variable of type Stream")]
    public void A_variable_of_a_narrower_type_of_a_library_is_what_the_exercise_has(string students, string? unasked)
    {
        const string exercise = """
            // exercise 01-small
            // Small
            // Do it.
            Stream s = new MemoryStream(); // hole
            #region checks
            Check("s", "whether s can be read", () => s.CanRead);
            #endregion
            """;
        var built = Assert.IsType<CompilerReply.Built>(Bench.Build(new Subject.File(students), exercise));
        Assert.Equal(unasked is null ? [] : [unasked], built.Unasked.Select(u => $"line {u.Line}: {u.Given}"));
    }

    [Fact]
    public void Whatever_a_student_declares_the_probes_are_the_very_same_bytes()
    {
        var honest = Assert.IsType<CompilerReply.Built>(Bench.Build(new Subject.File(Bench.Right)));
        var shadowed = Assert.IsType<CompilerReply.Built>(
            Bench.Build(
                new Subject.File(
                    Bench.Right
                        + """

                        class Func<T> { }
                        class Math { public static int Abs(int n) => 0; }
                        int RandomBetween(int low, int high) => 1;
                        object __inputs = null;
                        """
                )
            )
        );
        Assert.True(honest.Probes.Span.SequenceEqual(shadowed.Probes.Span));
        Assert.Empty(shadowed.Unasked);
    }

    private static string Changed(string right, string students)
    {
        Assert.Contains(right, Bench.Right, StringComparison.Ordinal);
        return Bench.Right.Replace(right, students, StringComparison.Ordinal);
    }
}
