using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

public sealed class SymptomsTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-three",
        "Three",
        "",
        [new("f", 3, false, false), new("g", 6, false, false)],
        [
            .. new[] { ("f", "a"), ("f", "b"), ("g", "c") }.Select(
                (c, i) => new Check(c.Item1, c.Item2, 1, new Expectation.Same(1e-4, 1e-6), _none, 10 + i)
            ),
        ],
        10,
        ""
    );

    private static readonly ImmutableDictionary<int, Observation> _reference = Seen(Scalar(1), Scalar(2), Scalar(3));

    [Fact]
    public void Checks_of_the_hole_are_parted_by_their_own_expectation()
    {
        var symptoms = Of(Ran(null, Scalar(5), Scalar(2), Scalar(9)), Ran(null, Number(6), Scalar(2), Scalar(9)))!;
        Assert.Equal(["a"], symptoms.Failing.Select(s => s.Check.Name));
        Assert.Equal(["b"], symptoms.Passing.Select(s => s.Check.Name));
        Assert.Equal(["a", "b", "c"], symptoms.Reference.Select(r => r.Check.Name));
        Assert.Equal(Number(6), symptoms.Failing[0].SeenAgain);
    }

    [Fact]
    public void A_hole_that_is_right_has_none() => Assert.Null(Of(Ran(null, Scalar(1), Scalar(2), Scalar(9))));

    [Fact]
    public void A_program_that_was_not_built_has_none() => Assert.Null(Of(new ProgramOutcome.NotBuilt([])));

    [Fact]
    public void An_exception_is_no_symptom() =>
        Assert.Null(Of(Ran(null, new Observation.Threw("E", "m", 3), Scalar(2), Scalar(9))));

    [Fact]
    public void What_was_never_answered_is_no_symptom() => Assert.Null(Of(Ran(null)));

    [Fact]
    public void Of_a_program_that_stopped_what_is_there_counts_and_what_is_not_does_not()
    {
        var symptoms = Of(Ran(new("E", "m", 9), Scalar(5), Null, Scalar(9)))!;
        Assert.Equal(["a"], symptoms.Failing.Select(s => s.Check.Name));
        Assert.Empty(symptoms.Passing);
    }

    private static Symptoms? Of(ProgramOutcome attempt, ProgramOutcome? again = null) =>
        Symptoms.Of(_exercise, new("f", 3, 3, AnswerState.Filled), attempt, _reference, again);

    private static ProgramOutcome.Ran Ran(RunnerMessage.Stopped? stopped, params Observation[] seen) =>
        new(
            ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, new(new Ending.Completed(), stopped, null, Seen(seen), "")),
            [],
            []
        );

    private static ImmutableDictionary<int, Observation> Seen(params Observation[] seen) =>
        seen.Index().ToImmutableDictionary(s => s.Index, s => s.Item);
}
