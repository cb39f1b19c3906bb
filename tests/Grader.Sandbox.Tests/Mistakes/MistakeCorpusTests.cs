using System.Collections.Immutable;
using Xunit;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>Files as learners write them, each with one mistake, under tests/cases/mistakes.</summary>
public sealed class MistakeCorpusTests(GradedMistakes graded)
{
    /// <summary>How many of the causes must be named.</summary>
    private const double OfCompileSlips = 0.9,
        OfOthers = 0.8;

    [Fact]
    public async Task What_is_blamed_is_the_hole_and_the_line_of_the_mistake()
    {
        GradedMistakes.SkipUnlessAsked();
        Measured.NoneIsMisblamed(await Told());
    }

    [Fact]
    public async Task No_cause_is_named_that_is_none()
    {
        GradedMistakes.SkipUnlessAsked();
        Measured.NoneIsMisled(await Told());
    }

    [Fact]
    public async Task The_cause_of_a_compile_slip_is_named() =>
        Measured.CausesAreNamed(await Told(compile: true), OfCompileSlips);

    [Fact]
    public async Task The_cause_of_what_throws_or_comes_out_wrong_is_named()
    {
        GradedMistakes.SkipUnlessAsked();
        Measured.CausesAreNamed(await Told(compile: false), OfOthers);
    }

    private async Task<ImmutableArray<Told>> Told(bool? compile = null) =>
        [.. (await graded.WhenGraded()).Where(t => t.Wrong.IsMistake && (compile is null || t.Wrong.DoesNotCompile == compile))];
}
