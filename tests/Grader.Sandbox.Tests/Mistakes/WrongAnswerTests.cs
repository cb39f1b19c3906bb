using System.Collections.Immutable;
using Xunit;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>Wrong answers to the exercises 02 to 07 whose cause can be named, under tests/cases/wrong-answers.</summary>
public sealed class WrongAnswerTests(GradedMistakes graded)
{
    /// <summary>How many of the causes must be named.</summary>
    private const double OfAll = 0.85;

    [Fact]
    public void Enough_causes_are_to_be_named() => Measured.EnoughAreToBeNamed(w => !w.IsMistake, OfAll);

    [Fact]
    public async Task What_is_blamed_is_the_hole_of_the_wrong_answer() => Measured.NoneIsMisblamed(await Told());

    [Fact]
    public async Task No_cause_is_named_that_is_none() => Measured.NoneIsMisled(await Told());

    [Fact]
    public async Task The_cause_is_named() => Measured.CausesAreNamed(await Told());

    private async Task<ImmutableArray<Told>> Told() => [.. (await graded.WhenGraded()).Where(t => !t.Wrong.IsMistake)];
}
