using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>What an instructor is told of a rule that is none.</summary>
public sealed class MalformedRuleTests
{
    [Theory]
    [InlineData("\"Sum\", ", "\"Sum\", \"x\", ", "16: The reference breaks this rule: line 9 uses x.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", \"Pow\"", "17: The reference breaks this rule: line 12 does not use Pow.")]
    [InlineData(
        "MustUse(\"root\"",
        "MustUse(\"rot\"",
        "17: This rule is for 'rot', which is no hole of this file. Its holes are size, root, quarter."
    )]
    [InlineData("MustUse(\"root\"", "MustUse(root", "17: MustUse wants a text between quotes as its argument 1, the hole.")]
    [InlineData(", \"Sqrt\"", "", "17: MustUse wants a text between quotes as its argument 2, the name.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", Math.Abs", "17: MustUse wants a text between quotes as its argument 3, the name.")]
    [InlineData("\"Sqrt\"", "\"Sqrt\", times: 2", "17: MustUse has no argument for 'times: 2'. It takes hint.")]
    [InlineData(
        "\"Sqrt\"",
        "\"Math..Sqrt\"",
        "17: 'Math..Sqrt' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward. Of code "
            + "without a name there are loop, for, foreach, while, do, goto, indexing, if, switch."
    )]
    [InlineData(
        "\"Sqrt\"",
        "\"return\"",
        "17: 'return' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward. Of code "
            + "without a name there are loop, for, foreach, while, do, goto, indexing, if, switch."
    )]
    [InlineData(
        "MustUse(\"root\"",
        "MustntUse(\"root\"",
        "17: There is no rule 'MustntUse'. There are MustUse, MustUseOneOf, MustNotUse."
    )]
    [InlineData(
        "\"Math.Abs\"",
        "\"Math.Abz\"",
        "16: Nothing is called 'Math.Abz' here, so this rule forbids nothing. Mend the name."
    )]
    [InlineData(
        "MustUse(\"root\", \"Sqrt\")",
        "MustUseOneOf(\"root\", \"Sqrt\", \"Cbrd\")",
        "17: Nothing is called 'Cbrd' here, so no answer can use it. Mend the name."
    )]
    [InlineData(
        "MustUse(\"root\", \"Sqrt\")",
        "MustUseOneOf(\"root\", \"Cbrt\", \"Pow\")",
        "17: The reference breaks this rule: line 12 uses neither Cbrt nor Pow."
    )]
    [InlineData(
        "MustUse(\"root\", \"Sqrt\")",
        "MustUse(\"root\", \"loop\")",
        "17: The reference breaks this rule: line 12 has no loop."
    )]
    [InlineData(
        "\"Sum\", ",
        "\"loop\", ",
        "16: To a rule 'loop' is a kind of code, and here something else is called that. Give that another name.",
        "double half",
        "double loop(double x) => x; double half"
    )]
    public void A_malformed_rule_is_told_with_its_line(
        string good,
        string bad,
        string problem,
        string given = "half(",
        string instead = "half("
    )
    {
        Assert.Contains(good, RuledExercise.Text, StringComparison.Ordinal);
        var refused = Assert.IsType<CompilerReply.ExerciseRefused>(
            Bench.Read(
                RuledExercise.Text.Replace(good, bad, StringComparison.Ordinal).Replace(given, instead, StringComparison.Ordinal),
                "01-rules"
            )
        );
        Assert.Contains(problem, refused.Problems.Select(p => $"{p.Line}: {p.Message}"));
    }
}
