using CsCheck;
using Grader.Protocol;
using Grader.Tests.Fuzzing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using static Grader.Tests.Compiler.SourceRules.RuledExercise;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>Rules are kept in a file with errors, too.</summary>
public sealed class BrokenFileRuleTests
{
    [Theory]
    [InlineData("Console.WriteLine(\"given\");", "Console.WriteLine(\"given\"")]
    [InlineData("Console.WriteLine(\"given\");", "Consol.WriteLine(given);")]
    [InlineData("half(half(1))", "{ {")]
    [InlineData("half(half(1))", "...")]
    [InlineData("using System;", "using System")]
    [InlineData("using System;", "using System;\n#load \"mine.csx\"\n")]
    [InlineData("double size(", "double sze(")]
    public void A_file_that_does_not_compile_elsewhere_is_judged_all_the_same(string good, string bad) =>
        Assert.Equal(
            ["Line uses Math.Abs; this hole is to do without Math.Abs.", "Line does not use Sqrt, which belongs here."],
            Breaches(
                    Right
                        .Replace(RuledExercise.Size, "return Math.Abs(x);", StringComparison.Ordinal)
                        .Replace(Root, "=> size(x);", StringComparison.Ordinal)
                        .Replace(good, bad, StringComparison.Ordinal)
                )
                .Where(b => !b.StartsWith("quarter", StringComparison.Ordinal))
                .Select(b => b[b.IndexOf("Line ", StringComparison.Ordinal)..]["Line ".Length..])
                .Select(b => $"Line{b.TrimStart([.. "0123456789"])}")
        );

    [Fact]
    public void Half_a_function_behind_a_label_which_Roslyn_cannot_bind_ends_nothing() =>
        Assert.All(
            Breaches(Right[..Right.IndexOf("double size", StringComparison.Ordinal)] + "points: ble size("),
            b => Assert.Contains(" does not use ", b, StringComparison.Ordinal)
        );

    [Fact]
    public void However_damaged_a_file_is_what_is_told_of_it_is_told_of_a_filled_answer_and_of_one_of_its_lines() =>
        Fuzz.Near(
                Right
                    .Replace(RuledExercise.Size, "return mine(x);", StringComparison.Ordinal)
                    .Replace("double size", "double mine(double v) => Math.Abs(v);\ndouble size", StringComparison.Ordinal)
            )
            .Sample(
                text =>
                {
                    var answers =
                        (
                            Bench.Handler.Answer(new CompilerRequest.Align("01-rules", RuledExercise.Text, text))
                            as CompilerReply.Aligned
                        )?.Answers
                        ?? [];
                    Assert.All(
                        answers.Where(a => a.Breach is not null),
                        a =>
                        {
                            Assert.Equal(AnswerState.Filled, a.State);
                            Assert.InRange(a.Breach!.Line, 1, SourceText.From(text).Lines.Count);
                        }
                    );
                },
                iter: 200,
                threads: 1
            ); // as in its process: it keeps the last submission
}
