using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Judging;

/// <summary>One hole in lines 5 to 6, one check: what is said where the answer itself is at fault.</summary>
public sealed class OwnFaultTests
{
    private static readonly Exercise _exercise = new(
        "one",
        "One",
        "",
        [new("f", 5, FreeChoice: false, HasStarter: false)],
        [new("f", "f(2)", 1, new Expectation.Same(1e-4, 1e-6), new Input.Typed(""), 9)],
        10,
        ""
    );

    [Fact]
    public void Dots_that_were_left_beside_the_code_are_named() =>
        Assert.Equal(
            (Verdict.Unfilled, "The ... still stands beside your code in lines 5 to 6. Delete it."),
            Judged(
                AnswerState.Leftover,
                new ProgramOutcome.NotMade("f (line 5) is still to be filled"),
                new ProgramOutcome.NotMade("f (line 5) is still to be filled")
            )
        );

    [Fact]
    public void An_exception_that_the_file_and_the_answer_alone_show_is_told_with_its_message() =>
        Assert.Equal(
            (Verdict.Failed, "The program stopped in line 6: it threw FormatException: no number."),
            Judged(AnswerState.Filled, Stopped("no number", 6), Stopped("a secret of the reference's", 6))
        );

    [Fact]
    public void An_exception_of_a_function_that_a_check_calls_is_told_with_its_message() =>
        Assert.Equal(
            (Verdict.Failed, "It threw FormatException in line 6: no number."),
            Judged(AnswerState.Filled, Threw("no number", 6), Threw("a secret of the reference's", 6))
        );

    [Fact]
    public void What_only_the_answer_alone_throws_keeps_its_message_to_itself() =>
        Assert.Equal(
            (Verdict.Failed, "It threw FormatException in line 6."),
            Judged(AnswerState.Filled, Stopped("no number", 2), Stopped("a secret of the reference's", 6))
        );

    [Fact]
    public void Given_text_that_stops_on_the_answer_is_no_exception_in_the_answers_own_lines() =>
        Assert.Equal(
            (Verdict.Failed, "What comes after it threw FormatException. The cause is in lines 5 to 6."),
            Judged(AnswerState.Filled, Stopped("no number", 7), Stopped("a secret of the reference's", null))
        );

    [Fact]
    public void What_an_answer_may_not_use_is_told_with_what_to_do_instead() =>
        Assert.Equal(
            (Verdict.Failed, "Forbidden: line 6 uses File.ReadAllText. A program here has no files."),
            Judged(AnswerState.Filled, Forbidden(6), Forbidden(6))
        );

    [Fact]
    public void What_another_line_of_the_file_may_not_use_costs_nothing_and_is_told() =>
        Assert.Equal(
            (Verdict.Passed, "Right by itself. In your file it could not be tried: forbidden: line 9 uses File.ReadAllText."),
            Judged(AnswerState.Filled, Forbidden(9), Ran(null, Given.Number(2)))
        );

    private static ProgramOutcome.Forbidden Forbidden(int line) =>
        new([new(line, "File.ReadAllText", "A program here has no files.")]);

    private static (Verdict, string?) Judged(AnswerState state, ProgramOutcome inFile, ProgramOutcome alone)
    {
        var hole = Assert.Single(
            Reported.Of(
                new(
                    _exercise,
                    [new("f", 5, 6, state)],
                    ImmutableDictionary<int, Observation>.Empty.Add(0, Given.Number(2)),
                    inFile,
                    ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", alone)
                )
            )
        );
        return (hole.Verdict, hole.Feedback);
    }

    private static ProgramOutcome.Ran Stopped(string message, int? line) =>
        Ran(new("System.FormatException", message, line), new Observation.Threw("System.NullReferenceException", "", null));

    private static ProgramOutcome.Ran Threw(string message, int? line) =>
        Ran(null, new Observation.Threw("System.FormatException", message, line));

    private static ProgramOutcome.Ran Ran(RunnerMessage.Stopped? stopped, Observation answer) =>
        new(
            ImmutableDictionary<Input, ObservedRun>.Empty.Add(
                _exercise.Checks[0].Input,
                new(new Ending.Completed(), stopped, null, ImmutableDictionary<int, Observation>.Empty.Add(0, answer), "")
            ),
            [],
            []
        );
}
