using Grader.Compiler.Gate;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Gate;

public sealed class RulesTests
{
    private const string Own = """
        # a comment

        allow A.B Allowed
        forbid A.B -- Not B.
        allow A.B.C
        forbid A.B.C.Worst -- Not this.
        forbid A.B.Bare
        allow A.New.Create<T>
        """;

    [Theory]
    [InlineData("A.B.Allowed", null)]
    [InlineData("A.B.Allowed.Member", null)]
    [InlineData("A.B.Other", "Not B.")]
    [InlineData("A.B.C.Anything", null)]
    [InlineData("A.B.C.Worst", "Not this.")]
    [InlineData("A.B.C.Worst.Member", "Not this.")]
    [InlineData("A.B.C.Worster", null)]
    [InlineData("A.B.Bare", "It is not among what programs here may use: do without it, or ask whoever runs the course.")]
    [InlineData("Z.Unheard", "It is not among what programs here may use: do without it, or ask whoever runs the course.")]
    public void The_longest_name_that_fits_decides(string name, string? advice) =>
        Assert.Equal(advice, GateRules.BuiltIn.WithRulesIn(Own).Value!.AdviceAgainst(name, generic: false));

    [Fact]
    public void A_method_may_be_allowed_for_type_arguments_alone()
    {
        var rules = GateRules.BuiltIn.WithRulesIn(Own).Value!;
        Assert.Null(rules.AdviceAgainst("A.New.Create", generic: true));
        Assert.NotNull(rules.AdviceAgainst("A.New.Create", generic: false));
    }

    [Theory]
    [InlineData("allow")]
    [InlineData("forbid -- Do not.")]
    [InlineData("permit System.IO")]
    [InlineData("Allow System.IO")]
    public void A_line_that_is_no_rule_is_told(string line) =>
        Assert.Equal(
            [new Problem(2, "A line is: allow NAME [MEMBER ...], or: forbid NAME [MEMBER ...] -- ADVICE, or: off.")],
            GateRules.BuiltIn.WithRulesIn($"# ours\n{line}\n").Problems
        );

    [Fact]
    public void A_course_may_go_without()
    {
        Assert.True(GateRules.BuiltIn.WithRulesIn("# All is allowed here.\noff\n").Value!.AreOff);
        Assert.False(GateRules.BuiltIn.WithRulesIn("# off\n").Value!.AreOff);
    }

    [Fact]
    public void A_file_with_Windows_line_ends_says_the_same() =>
        Assert.Null(
            GateRules.BuiltIn.WithRulesIn("allow Z.Unheard\r\n# more\r\n").Value!.AdviceAgainst("Z.Unheard", generic: false)
        );
}
