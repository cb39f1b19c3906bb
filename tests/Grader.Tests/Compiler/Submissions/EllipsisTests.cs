using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Submissions;

/// <summary>Editors make one character of three dots.</summary>
public sealed class EllipsisTests
{
    [Theory]
    [InlineData("twice(a);", "\u2026;", "b")]
    [InlineData("twice(a);", "\u2026", "b")]
    [InlineData("return 2 * n;", "\u2026", "twice")]
    [InlineData("return 2 * n;", "\u22EF", "twice")]
    public void An_ellipsis_is_a_hole_that_is_still_to_be_filled(string answer, string written, string hole)
    {
        var file = Bench.Right.Replace(answer, written, StringComparison.Ordinal);
        Assert.Equal(AnswerState.Unfilled, Bench.Align(file).Answers.Single(a => a.Hole == hole).State);
        Assert.Empty(Assert.IsType<CompilerReply.NotBuilt>(Bench.Build(new Subject.File(file))).Diagnostics);
    }

    [Fact]
    public void In_a_text_or_a_comment_it_is_none() =>
        Assert.IsType<CompilerReply.Built>(
            Bench.Build(
                new Subject.File(Bench.Right.Replace("int b", "// \u2026\nvar s = \"\u2026\";\nint b", StringComparison.Ordinal))
            )
        );
}
