using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Judging;

/// <summary>One hole in line 3, one check: what is told of what TorchSharp said, in the file and with the answer alone.</summary>
public sealed class SayingTests
{
    private const string Product = "mat1 and mat2 shapes cannot be multiplied (64x2 and 8x2)";

    private const string Untracked = "element 0 of tensors does not require grad and does not have a grad_fn";

    private const string InWords = "A matrix product takes as many columns on the left as there are rows on the right";

    private static readonly Exercise _exercise = new(
        "one",
        "One",
        "",
        [new("f", 3, FreeChoice: false, HasStarter: false)],
        [new("f", "f(2)", 1, new Expectation.Same(1e-4, 1e-6), new Input.Typed(""), 9)],
        10,
        ""
    );

    [Fact]
    public void What_ended_the_process_in_both_is_told_in_full() =>
        Assert.Equal(
            $"The program died in TorchSharp: {Product}. {InWords}: 2 is not 8. The cause is in line 3.",
            Told(Died(Product), Died(Product))
        );

    [Fact]
    public void Of_what_only_the_answer_alone_died_of_no_number_is_told()
    {
        Assert.Equal(
            $"The program died in TorchSharp: {InWords}. The cause is in line 3.",
            Told(NotMade, Died("mat1 and mat2 shapes cannot be multiplied (7919x1 and 7919x2)"))
        );
        Assert.Equal(
            $"The program died in TorchSharp: {InWords}. The cause is in line 3.",
            Told(Died(Product), Died("mat1 and mat2 shapes cannot be multiplied (7919x1 and 7919x2)"))
        );
    }

    [Fact]
    public void Of_what_is_not_known_no_word_is_told() =>
        Assert.Equal(
            "The program died in TorchSharp. The cause is in line 3.",
            Told(NotMade, Died("a secret of the reference's"))
        );

    [Fact]
    public void What_comes_after_an_answer_is_told_in_full_where_the_file_says_the_same_in_other_lines() =>
        Assert.Equal(
            $"What comes after it threw ExternalException: {Product}. {InWords}: 2 is not 8. The cause is in line 3.",
            Told(Stopped(Product, 8), Stopped(Product, null))
        );

    [Fact]
    public void Words_that_say_all_that_the_message_does_stand_in_its_place() =>
        Assert.Equal(
            "What comes after it threw ExternalException: Autograd cannot follow this back to a parameter. "
                + "The cause is in line 3.",
            Told(Stopped(Untracked, 8), Stopped(Untracked, null))
        );

    [Fact]
    public void Otherwise_it_is_told_without_numbers() =>
        Assert.Equal(
            $"What comes after it threw ExternalException: {InWords}. The cause is in line 3.",
            Told(Stopped(Product, 8), Stopped("mat1 and mat2 shapes cannot be multiplied (7919x1 and 8x2)", null))
        );

    [Fact]
    public void What_the_answer_has_to_do_with_it_stands_in_place_of_its_lines() =>
        Assert.Equal(
            $"What comes after it threw ExternalException: {Product}. {InWords}: 2 is not 8. Linear(8, 2) in line 3 takes "
                + "rows of 8 numbers.",
            Told(Stopped(Product, 8), Stopped(Product, null), new Clue(ClueKind.Layer, 3, "Linear(8, 2)", "8x2"))
        );

    [Fact]
    public void An_exception_of_the_answers_own_line_is_told_with_what_is_null_there() =>
        Assert.Equal(
            "The program stopped in line 3: it threw NullReferenceException: Object reference not set to an instance of an "
                + "object. Something that is used there is null. It is m.grad: no backward has reached m since it was made "
                + "or reset.",
            Told(Null(3), Null(3), new Clue(ClueKind.MayBeNull, 3, "m.grad", "m"))
        );

    [Fact]
    public void In_the_file_a_line_of_another_answer_is_not_explained_by_this_one() =>
        Assert.DoesNotContain(
            "m.grad",
            Told(Null(8), NotMade, new Clue(ClueKind.MayBeNull, 3, "m.grad", "m")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_hint_that_was_told_already_is_not_told_twice()
    {
        var lost = new Clue(ClueKind.LastingNoGrad, 3, "no_grad()");
        var judgement = Judgement.JudgeHoles(Evidence(NotMade, Stopped(Untracked, null), lost)).WithExcuse();
        var said = judgement.ReportHoles(ImmutableDictionary<string, string>.Empty)[0].Feedback!;
        var hint = said[said.IndexOf("no_grad() in line 3", StringComparison.Ordinal)..];
        Assert.Null(judgement.ReportHoles(ImmutableDictionary<string, string>.Empty.Add("f", hint))[0].Hint);
        Assert.Equal("other", judgement.ReportHoles(ImmutableDictionary<string, string>.Empty.Add("f", "other"))[0].Hint);
    }

    private static ProgramOutcome.NotMade NotMade => new("y is still to be filled");

    private static string Told(ProgramOutcome inFile, ProgramOutcome alone, params Clue[] clues) =>
        Assert.Single(Reported.Of(Evidence(inFile, alone, clues))).Feedback!;

    private static Evidence Evidence(ProgramOutcome inFile, ProgramOutcome alone, params Clue[] clues) =>
        new(
            _exercise,
            [new("f", 3, 3, AnswerState.Filled) { Clues = [.. clues] }],
            ImmutableDictionary<int, Observation>.Empty.Add(0, Given.Number(2)),
            inFile,
            ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", alone)
        );

    // Before it was asked.
    private static ProgramOutcome.Ran Died(string said) =>
        Ran(new(new Ending.Crashed(134) { Said = said }, null, null, ImmutableDictionary<int, Observation>.Empty, ""));

    private static ProgramOutcome.Ran Stopped(string message, int? line) =>
        Ended(new("System.Runtime.InteropServices.ExternalException", message, line));

    private static ProgramOutcome.Ran Null(int line) =>
        Ended(new("System.NullReferenceException", "Object reference not set to an instance of an object.", line));

    private static ProgramOutcome.Ran Ended(RunnerMessage.Stopped stopped) =>
        Ran(new(new Ending.Completed(), stopped, null, ImmutableDictionary<int, Observation>.Empty.Add(0, Given.Number(5)), ""));

    private static ProgramOutcome.Ran Ran(ObservedRun run) =>
        new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_exercise.Checks[0].Input, run), [], []);
}
