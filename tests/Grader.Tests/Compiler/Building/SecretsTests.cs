using System.Text;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

/// <summary>What the process that runs students' code is never given.</summary>
public sealed class SecretsTests
{
    private static readonly string[] _ofTheChecks = ["a-canary", "b-canary", "twice at some number", "points", "rtol", "hole"];

    public static TheoryData<Subject> Programs =>
        [
            new Subject.Reference([]),
            new Subject.File(Bench.Right),
            new Subject.Variant(Bench.Right, "twice", []),
            new Subject.Variant(Bench.Right, "b", []),
        ];

    [Fact]
    public void A_request_to_run_holds_programs_a_seed_and_limits_and_nothing_else() =>
        Assert.Equal(
            "Script: ReadOnlyMemory`1, Symbols: ReadOnlyMemory`1, Probes: ReadOnlyMemory`1, Ask: ImmutableArray`1, Seed: "
                + "Int32, Limits: RunLimits, Interruptible: Boolean",
            string.Join(
                ", ",
                typeof(RunRequest).GetConstructors()[0].GetParameters().Select(p => $"{p.Name}: {p.ParameterType.Name}")
            )
        );

    [Theory, MemberData(nameof(Programs))]
    public void A_program_holds_no_name_of_a_check_no_points_and_no_tolerance(Subject subject)
    {
        var bytes = Bytes(subject);
        Assert.All(_ofTheChecks, secret => Assert.False(Holds(bytes, secret), secret));
        // 2.75 points and a tolerance of 0.0625, as C# writes them into a program.
        Assert.All(
            [
                BitConverter.GetBytes(2.75),
                BitConverter.GetBytes(2.75f),
                BitConverter.GetBytes(0.0625),
                BitConverter.GetBytes(0.0625f),
            ],
            number => Assert.True(bytes.AsSpan().IndexOf(number) < 0)
        );
    }

    [Fact]
    public void A_variant_does_not_hold_the_answer_that_it_replaces()
    {
        const string exercise = """
            // exercise 01-small
            // Small
            string a = "reference-answer"; // hole
            string b = "neighbour-answer"; // hole
            #region checks
            Check("a", "a", () => a);
            Check("b", "b", () => b);
            #endregion
            """;
        var built = (CompilerReply.Built)
            Bench.Build(new Subject.Variant("string a = \"student\";\nstring b = ...;\n", "a", []), exercise);
        byte[] bytes = [.. built.Script.Span, .. built.Symbols.Span, .. built.Probes.Span];
        Assert.False(Holds(bytes, "reference-answer"));
        Assert.True(Holds(bytes, "neighbour-answer")); // so that the search is known to find what is there
    }

    private static byte[] Bytes(Subject subject)
    {
        var built = Assert.IsType<CompilerReply.Built>(Bench.Build(subject));
        return [.. built.Script.Span, .. built.Symbols.Span, .. built.Probes.Span];
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
