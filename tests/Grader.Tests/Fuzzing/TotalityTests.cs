using System.Collections.Immutable;
using CsCheck;
using Grader.Diagnosing;
using Grader.Judging;
using Grader.Judging.Kinds;
using Grader.Misconceptions;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Judging;
using Grader.Words;
using Xunit;
using Check = Grader.Protocol.Check;

namespace Grader.Tests.Fuzzing;

/// <summary>Whatever a student's program gives, prints or throws, there is a verdict in a few lines that can be shown, and
/// nothing of ours throws.</summary>
public sealed class TotalityTests
{
    private const int LongestMessage = 1200;

    private static readonly Input _none = new Input.Typed("");

    private static readonly Gen<ImmutableArray<string>> _uses = Gen.OneOf("autograd", "grad", "requires_grad", "shape", "numel")
        .Array[0, 2]
        .Select(words => words.ToImmutableArray());

    private static readonly Gen<ImmutableArray<long>> _draws = Gen.OneOf<long>(0, 1, 3, 5, 8)
        .Array[0, 2]
        .Select(counts => counts.ToImmutableArray());

    /// <summary>An exercise of one hole, what its reference gives, and what two runs of a student's answer gave.</summary>
    private static readonly Gen<(
        Exercise Exercise,
        ImmutableDictionary<int, Observation> Reference,
        ProgramOutcome.Ran Alone,
        ProgramOutcome.Ran Again
    )> _graded =
        from checks in WellFormed.Check.Array[1, 3]
        from uses in _uses
        from draws in _draws
        from seen in Each(checks)
        from again in Each(checks)
        from printed in Odd.Text
        from stopped in Gen.Select(
                Odd.Text,
                Odd.Text,
                Gen.Int[0, 5].Nullable(),
                (type, message, line) => new RunnerMessage.Stopped(type, message, line)
            )
            .Null()
        select (
            new Exercise(
                "01-one",
                "One",
                "",
                [new("f", 3, false, false)],
                [
                    .. checks.Select(
                        (c, i) => new Check("f", $"check {i}", 1, c.Expectation, _none, 10 + i) { Uses = uses, Draws = draws }
                    ),
                ],
                10,
                ""
            ),
            checks.Select((c, i) => KeyValuePair.Create(i, c.Reference)).ToImmutableDictionary(),
            Ran(seen, printed, stopped),
            Ran(again, printed, null)
        );

    [Fact]
    public void Every_check_has_an_outcome_in_one_line() =>
        WellFormed
            .Check.SelectMany(c => Gen.Select(Gen.Const(c), Odd.Near(c.Reference)))
            .Sample(
                (check, seen) =>
                {
                    var outcome = check.Expectation.Judge(seen, check.Reference);
                    AssertShown((outcome as CheckOutcome.Failed)?.Message);
                    Assert.IsNotType<CheckOutcome.Unjudgeable>(outcome);
                },
                iter: Fuzz.Inputs
            );

    [Fact]
    public void A_reference_is_right_by_its_own_checks() =>
        WellFormed
            .Check.Where(c =>
                c.Expectation
                    is Expectation.Same
                        or Expectation.Gradient
                        or Expectation.Trajectory
                        or Expectation.ModuleParameters
                        or Expectation.Training
            )
            .Sample(
                check => Assert.IsType<CheckOutcome.Passed>(check.Expectation.Judge(check.Reference, check.Reference)),
                iter: 10_000
            );

    [Fact]
    public void Every_hole_has_a_verdict_and_every_table_a_row() =>
        _graded.Sample(
            graded =>
            {
                var (exercise, reference, alone, inFile) = graded;
                var answer = new Answer("f", 3, 4, AnswerState.Filled);
                var evidence = new Evidence(
                    exercise,
                    [answer],
                    reference,
                    inFile,
                    ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", alone)
                );
                var hole = Assert.Single(Reported.Of(evidence));
                AssertShown(hole.Feedback);
                Assert.All(hole.Checks, c => AssertShown(c.Message));
            },
            iter: Math.Max(1, Fuzz.Inputs / 4)
        );

    [Fact]
    public void Every_answer_has_a_diagnosis_or_none() =>
        _graded.Sample(
            graded =>
            {
                var (exercise, reference, alone, again) = graded;
                var answer = new Answer("f", 3, 4, AnswerState.Filled);
                var (first, second) = (
                    Symptoms.Of(exercise, answer, alone, reference, again),
                    Symptoms.Of(exercise, answer, again, reference, null)
                );
                if (first is not null)
                {
                    AssertShown(Diagnoses.FindHint([first]));
                    AssertShown(Diagnoses.FindHint([first, second ?? first]));
                }
            },
            iter: Math.Max(1, Fuzz.Inputs / 4)
        );

    [Fact]
    public void Every_behaviour_is_like_itself_and_comparable_with_every_other() =>
        _graded.Sample(
            graded =>
            {
                var (exercise, _, alone, again) = graded;
                var answer = new Answer("f", 3, 4, AnswerState.Filled);
                if (
                    AnswerBehaviour.Of(exercise, answer, alone) is { } one
                    && AnswerBehaviour.Of(exercise, answer, again) is { } other
                )
                {
                    Assert.True(one.IsLike(one));
                    Assert.True(one.ToFingerprint().IsLike(one.ToFingerprint()));
                    Assert.InRange(one.ToFingerprint().Numbers.Length, 0, 64);
                    Assert.True(!one.IsLike(other) || one.ToFingerprint().IsLike(other.ToFingerprint()));
                }
            },
            iter: Math.Max(1, Fuzz.Inputs / 4)
        );

    [Theory]
    [InlineData("loss: ٣")]
    [InlineData("1e٣ 3e²")]
    [InlineData("１２.５")]
    [InlineData("3e999 -3e-999 1.5e+99")]
    public void Digits_of_other_scripts_are_no_numbers(string printed) =>
        Assert.Equal(
            new CheckOutcome.Failed("2 is not among the numbers that the program prints."),
            new Expectation.Prints(1e-4).Judge(Given.Text(printed), Given.Number(2))
        );

    private static Gen<Observation[]> Each((Expectation Expectation, Observation Reference)[] checks) =>
        checks.Aggregate(
            Gen.Const(Array.Empty<Observation>()),
            (all, check) => Gen.Select(all, Odd.Near(check.Reference), (before, seen) => before.Append(seen).ToArray())
        );

    private static ProgramOutcome.Ran Ran(Observation[] seen, string printed, RunnerMessage.Stopped? stopped) =>
        new(
            ImmutableDictionary<Input, ObservedRun>.Empty.Add(
                _none,
                new ObservedRun(
                    new Ending.Completed(),
                    stopped,
                    null,
                    seen.Index().ToImmutableDictionary(o => o.Index, o => o.Item),
                    printed
                )
            ),
            [],
            []
        );

    private static void AssertShown(string? message)
    {
        Assert.InRange(message?.Length ?? 0, 0, LongestMessage);
        Assert.Equal(message, message is null ? null : Printable.Of(message));
    }
}
