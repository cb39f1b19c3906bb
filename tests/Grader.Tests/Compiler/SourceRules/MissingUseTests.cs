using Xunit;
using static Grader.Tests.Compiler.SourceRules.RuledExercise;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>root must use Sqrt, and quarter half.</summary>
public sealed class MissingUseTests
{
    [Theory]
    [InlineData("=> size(x);", "root 10: Line 10 does not use Sqrt, which belongs here.")]
    [InlineData("=>\n    size(\n    x);", "root 11: Lines 11 to 12 do not use Sqrt, which belongs here.")]
    public void What_is_missing_is_told_with_the_lines(string answer, string breach) =>
        Assert.Equal([breach], Breaches(Right.Replace(Root, answer, StringComparison.Ordinal)));

    [Theory]
    [InlineData("double mine(double v) => Math.Sqrt(v);", "=> mine(x);")]
    [InlineData("double Sqrt(double v) => v;", "=> Sqrt(x);", "root 11: Line 11 does not use Sqrt, which belongs here.")]
    public void What_is_missing_may_be_in_a_function_of_the_students_but_does_not_come_from_its_name(
        string declared,
        string answer,
        params string[] breaches
    ) =>
        Assert.Equal(
            breaches,
            Breaches(
                Right
                    .Replace("double root", $"{declared}\ndouble root", StringComparison.Ordinal)
                    .Replace(Root, answer, StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("=> Math.Sqrt();")] // an error of its own: it is the right name
    [InlineData("=> Math.Sqr(x);")] // likewise, and who knows what it is to be
    public void What_is_in_error_is_not_missing(string answer) =>
        Assert.Empty(Breaches(Right.Replace(Root, answer, StringComparison.Ordinal)));
}
