using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.LikelySlips;

/// <summary>What a wrong answer may be, by its text.</summary>
public sealed class SlipGuessTests
{
    private const string Exercise = """
        // exercise 01-small
        // Small
        int twice(int n)
        {
            #region hole twice
            return 2 * n;
            #endregion
        }
        string clean(string typed)
        {
            #region hole clean
            return typed.Trim();
            #endregion
        }
        int plus(int a, int b) => a + b;
        int all(int a, int b, int c)
        {
            #region hole all
            return plus(a, b) - c;
            #endregion
        }

        #region checks
        Check("twice", "it", () => twice(1));
        Check("clean", "it", () => clean(""));
        Check("all", "it", () => all(1, 2, 3));
        #endregion
        """;

    [Theory]
    [InlineData("return 2 * n;", "return n;", "It is not multiplied by 2.")]
    [InlineData("return 2 * n;", "return 3 * n;", "3 is not the number that belongs there: it is too large.")]
    [InlineData("return 2 * n;", "return 2 + n;", "n is added, and it is to be a factor.")]
    [InlineData("return typed.Trim();", "return typed;", "Trim() is left out.")]
    [InlineData("return plus(a, b) - c;", "return plus(a, b) + c;", "c is added, and it is to be subtracted: the sign is wrong.")]
    [InlineData("return plus(a, b) - c;", "return plus(a, b);", "c is left out: it is not subtracted.")]
    [InlineData("return plus(a, b) - c;", "return plus(a, c) - c;", "c stands where b belongs.")]
    [InlineData("return plus(a, b) - c;", "return b - c;", "b stands where plus() belongs.")]
    public void An_answer_that_is_the_reference_with_one_slip_is_known_by_its_text(string right, string wrong, string words)
    {
        var slip = Assert.Single(Guess(right, wrong).Slips);
        Assert.Equal((words, true), (slip.Words, slip.IsAnswer));
        Assert.Contains(wrong, slip.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_others_the_nearest_come_first_and_are_to_be_tried()
    {
        var slips = Guess("return plus(a, b) - c;", "int s = a; s += b; return s + c;").Slips;
        Assert.Equal("c is added, and it is to be subtracted: the sign is wrong.", slips[0].Words);
        Assert.DoesNotContain(slips, s => s.IsAnswer);
    }

    [Fact]
    public void What_a_statement_gives_and_nothing_keeps_is_named() =>
        Assert.Equal(
            "The result of typed.Trim() is kept nowhere, and typed itself stays as it was.",
            Guess("return typed.Trim();", "typed.Trim();\n    return typed;").Lost
        );

    [Theory]
    [InlineData("typed = typed.Trim();\n    return typed;")]
    [InlineData("_ = typed.Trim();\n    return typed;")]
    [InlineData("Console.WriteLine(typed.Trim());\n    return typed;")]
    public void What_is_kept_or_printed_or_thrown_away_on_purpose_is_not(string wrong) =>
        Assert.Null(Guess("return typed.Trim();", wrong).Lost);

    private static CompilerReply.SlipsGuessed Guess(string right, string wrong)
    {
        var solved = Exercise[..Exercise.IndexOf("#region checks", StringComparison.Ordinal)];
        var submission = string.Join('\n', solved.Split('\n').Where(l => !l.Contains('#'))).Replace(right, wrong);
        var hole =
            right.Contains("Trim") ? "clean"
            : right.Contains("plus") ? "all"
            : "twice";
        return (CompilerReply.SlipsGuessed)
            Bench.Handler.Answer(new CompilerRequest.GuessSlips("01-small", Exercise, submission, hole));
    }
}
