using Grader.Compiler.Building;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Grader.Tests.Compiler.Building;

/// <summary>What is asked of a program beyond its checks.</summary>
public sealed class WideProbesTests
{
    private const string Exercise = """
        // exercise 01-small
        // Small
        using System;
        float limit = 0.5f;
        manual_seed(42);
        void manual_seed(int seed) { }
        class Box { public int Held; public int Plus(int n) => Held + n; }
        int twice(int n)
        {
            #region hole twice
            return 2 * n;
            #endregion
        }
        void uncalled(float a, string b) { }
        Func<int, int> same = n => n;
        int b = twice(7); // hole
        #region checks
        int At(int n) => twice(n + 1);
        Check("twice", "twice at some number", () => At(3) + twice(same(5)) + new Box { Held = 2 }.Plus(1));
        Check("b", "b", () => b);
        #endregion
        """;

    [Fact]
    public void Every_variable_and_every_check_is_asked_and_a_function_that_no_check_calls()
    {
        var widened = Assert.IsType<CompilerReply.Widened>(Bench.Handler.Answer(new CompilerRequest.Widen("01-small", Exercise)));
        Assert.Equal(3 + 16 * (2 + 2), widened.Probes); // manual_seed is none that a check calls, either
        var built = Assert.IsType<CompilerReply.Built>(
            Bench.Handler.Answer(
                new CompilerRequest.Build("01-small", Exercise, new Subject.Reference([]), Gate: "") { IsWide = true }
            )
        );
        Assert.Empty(built.Unasked);
    }

    [Fact]
    public void Given_numbers_and_seeds_are_other_ones_in_each_set()
    {
        var widened = (CompilerReply.Widened)Bench.Handler.Answer(new CompilerRequest.Widen("01-small", Exercise));
        Assert.Equal(
            [
                [("limit", "0.625f"), ("manual_seed(42)", "manual_seed(43)")],
                [("limit", "0.4f"), ("manual_seed(42)", "manual_seed(44)")],
            ],
            widened.Others.Select(set => set.Select(r => (r.What, r.With)))
        );
    }

    [Theory]
    [InlineData("() => f(3)", "() => __wide.See(f(__wide.Vary<int>(3)))")]
    [InlineData("() => f(g(3))", "() => __wide.See(f(__wide.Vary<int>(__wide.See(g(__wide.Vary<float>(3))))))")]
    [InlineData("() => Math.Max(1, 2)", "() => Math.Max(1, 2)")]
    [InlineData("() => new Box(2).Held", "() => new Box(__wide.Vary<int>(2)).Held")]
    [InlineData("() => box?.Plus(2)", "() => box?.Plus(__wide.Vary<int>(2))")]
    [InlineData("() => apply(f)", "() => __wide.See(apply(f))")]
    public void Calls_of_the_program_get_other_values_and_are_looked_at(string probe, string varied)
    {
        const string declared =
            "int f(int n) => n; int g(float x) => 1; int apply(System.Func<int, int> f) => f(1); Box box = null;"
            + "class Box(int held) { public int Held = held; public int? Plus(int n) => Held + n; }";
        var program = Bench.Compile(declared);
        var script = ScriptCompilation.Probes(
            ProbeScript.ComposeText(["using System;"], [], [probe], []),
            [.. program.References, Bench.Inputs],
            program
        );
        Assert.Equal(varied, Assert.Single(VariedCalls.RewriteIn(script, program).Probes));
    }
}
