using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>Answers to f and g are wrong; that to y is right, and comes out differently in the file.</summary>
public sealed class BlameTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-three",
        "Three",
        "",
        [new("f", 3, false, false), new("g", 5, false, false), new("y", 6, false, false)],
        [Asking("f", 10), Asking("g", 11), Asking("y", 12)],
        10,
        ""
    );

    [Fact]
    public void The_wrong_answer_that_by_itself_makes_it_so_is_named_and_the_other_is_not() =>
        Assert.Equal(
            "Right by itself. In your file it comes out differently, because f (line 3) is not right yet.",
            SaidOfY(underF: Ran(5, 2, 3), underG: Ran(4, 9, 2))
        );

    [Fact]
    public void Both_are_named_where_each_does_it() =>
        Assert.Equal(
            "Right by itself. In your file it comes out differently, because f (line 3) and g (line 5) are not right yet.",
            SaidOfY(underF: Ran(5, 2, 3), underG: Ran(4, 9, 7))
        );

    [Fact]
    public void One_that_ends_the_program_does_it_too() =>
        Assert.Equal(
            "Right by itself. In your file it comes out differently, because g (line 5) is not right yet.",
            SaidOfY(underF: Ran(5, 2, 2), underG: Of(new(new Ending.Crashed(139), null, 2, Seen(), "")))
        );

    [Fact]
    public void Who_is_named_in_words_is_named_in_data()
    {
        Assert.Equal(["f"], ReportOfY(underF: Ran(5, 2, 3), underG: Ran(4, 9, 2)).BecauseOf!.Value);
        Assert.Equal(["f", "g"], ReportOfY(underF: Ran(5, 2, 3), underG: Ran(4, 9, 7)).BecauseOf!.Value);
        Assert.Null(ReportOfY(underF: Ran(5, 2, 2), underG: Ran(4, 9, 2)).BecauseOf);
        Assert.Null(ReportOfY(underF: null, underG: new ProgramOutcome.Entangled(9)).BecauseOf);
    }

    [Fact]
    public void Where_none_does_it_what_was_seen_is_told_and_nobody_is_blamed() =>
        Assert.Equal(
            "Right by itself. In your file it comes out differently: 3 was seen; 2 was expected.",
            SaidOfY(underF: Ran(5, 2, 2), underG: Ran(4, 9, 2))
        );

    [Fact]
    public void One_that_was_not_tried_is_not_blamed() =>
        Assert.Equal(
            "Right by itself. In your file it comes out differently: 3 was seen; 2 was expected.",
            SaidOfY(underF: null, underG: new ProgramOutcome.Entangled(9))
        );

    /// <param name="underF">The reference with the answer to f.</param>
    private static string? SaidOfY(ProgramOutcome? underF, ProgramOutcome underG) => ReportOfY(underF, underG).Feedback;

    private static HoleReport ReportOfY(ProgramOutcome? underF, ProgramOutcome underG)
    {
        var tried = ImmutableDictionary<string, ProgramOutcome>.Empty.Add("g", underG);
        var evidence = new Evidence(
            _exercise,
            [.. _exercise.Holes.Select(h => new Answer(h.Id, h.Line, h.Line, AnswerState.Filled))],
            Seen(4, 8, 2),
            Ran(5, 9, 3),
            ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", Ran(5, 8, 2)).Add("g", Ran(4, 9, 2)).Add("y", Ran(4, 8, 2))
        )
        {
            Elsewhere = underF is null ? tried : tried.Add("f", underF),
        };
        return Reported.Of(evidence)[2];
    }

    private static Check Asking(string hole, int line) => new(hole, hole, 1, new Expectation.Same(0, 0), _none, line);

    private static ProgramOutcome.Ran Ran(double f, double g, double y) =>
        Of(new ObservedRun(new Ending.Completed(), null, null, Seen(f, g, y), ""));

    private static ProgramOutcome.Ran Of(ObservedRun run) =>
        new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);

    private static ImmutableDictionary<int, Observation> Seen(params double[] values) =>
        values.Index().ToImmutableDictionary(v => v.Index, v => Number(v.Item));
}
