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
    public void Enough_causes_are_to_be_named()
    {
        Measured.EnoughAreToBeNamed(w => w.DoesNotCompile, OfCompileSlips);
        Measured.EnoughAreToBeNamed(w => w.IsMistake && !w.DoesNotCompile, OfOthers);
    }

    [Fact]
    public async Task What_is_blamed_is_the_hole_and_the_line_of_the_mistake() => Measured.NoneIsMisblamed(await Told());

    [Fact]
    public async Task No_cause_is_named_that_is_none() => Measured.NoneIsMisled(await Told());

    [Fact]
    public async Task The_cause_is_named() => Measured.CausesAreNamed(await Told());

    private async Task<ImmutableArray<Told>> Told() => [.. (await graded.WhenGraded()).Where(t => t.Wrong.IsMistake)];
}
