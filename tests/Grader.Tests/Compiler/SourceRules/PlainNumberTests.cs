using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>What is chosen freely is a number that does nothing else.</summary>
public sealed class PlainNumberTests
{
    private const string Exercise = """
        // exercise 01-small
        // Small
        using System;

        int given = 3;
        float lr = 0.5f; // hole, free choice
        Console.WriteLine(lr);

        #region checks
        CheckBetween("lr", "lr is above zero", () => lr, above: 0);
        #endregion
        """;

    [Theory]
    [InlineData("0.25f", 0.25)]
    [InlineData("1f / 4", 0.25)]
    [InlineData("(float)1e-3", 1e-3)]
    [InlineData("2", 2.0)]
    [InlineData("MathF.PI", 3.14159274101257324)]
    [InlineData("1e-3", null)] // a double is no float: this does not compile
    [InlineData("float.NaN", null)]
    [InlineData("MathF.Pow(10, -3)", null)]
    [InlineData("1f / given", null)]
    [InlineData("given > 2 ? 0.5f : 0.25f", null)]
    [InlineData("Convert.ToSingle(0.5)", null)]
    public void Arithmetic_is_a_number_and_its_value_is_told_where_the_compiler_knows_it(string answer, double? value)
    {
        var read = Read(answer);
        Assert.Null(read.Breach);
        Assert.Equal(
            value,
            read.Number is { } number ? (float)number : null,
            (a, b) => a is null ? b is null : (float)a == (float?)b
        );
    }

    [Theory]
    [InlineData("Own()", "it uses Own", "float Own() => 1;")]
    [InlineData("(float)new Random().NextDouble()", "it uses Random.NextDouble", "")]
    [InlineData("float.Parse(Console.ReadLine())", "it uses Console.ReadLine", "")]
    [InlineData("given++", "'given++' is more than arithmetic", "")]
    [InlineData("given = 4", "'given = 4' is more than arithmetic", "")]
    [InlineData("own", "'own' is more than arithmetic", "float own = Environment.Exit();")]
    [InlineData(
        "new Own()",
        "it makes an object of type Own",
        "class Own { public static implicit operator float(Own o) => 1; }"
    )]
    [InlineData("((Func<float>)(() => 1f))()", "it uses Func.Invoke", "")]
    [InlineData("Environment.TickCount", "it uses Environment.TickCount", "")]
    public void What_does_more_is_told_with_its_line(string answer, string more, string beside)
    {
        var breach = Assert.IsType<Breach>(Read(answer, beside).Breach);
        Assert.Equal($"Line 6 is to give a number and do nothing else, but {more}. Write the number.", breach.Message);
    }

    private static Answer Read(string answer, string beside = "") =>
        Assert.Single(
            Bench
                .Align(
                    Exercise[..Exercise.IndexOf("\n#region", StringComparison.Ordinal)]
                        .Replace("0.5f; // hole, free choice", $"{answer};", StringComparison.Ordinal) + beside,
                    Exercise
                )
                .Answers
        );
}
