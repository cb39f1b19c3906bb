using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>An exercise of two holes; f is asked one thing, y builds on it.</summary>
public sealed class JudgementTests
{
    private const string Canary = "neighbour-answer-7919";
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-two",
        "Two",
        "",
        [new("f", 3, false, false), new("y", 6, false, false)],
        [new("f", "f(2)", 2, new Expectation.Same(0, 0), _none, 10), new("y", "y", 1, new Expectation.Same(0, 0), _none, 11)],
        10,
        ""
    );

    private static readonly ImmutableDictionary<int, Observation> _reference = Seen(Number(4), Number(2));

    [Fact]
    public void A_file_that_is_right_needs_nothing_else() =>
        Assert.Equal(
            ["f Passed 2/2 alone NotRun in file Passed", "y Passed 1/1 alone NotRun in file Passed"],
            Judged(Ran(Number(4), Number(2)))
        );

    [Fact]
    public void An_unfilled_hole_leaves_the_others_their_points() =>
        Assert.Equal(
            [
                "f Unfilled 0/2 alone Unfilled in file NotRun: The ... is still to be replaced by your code.",
                "y Passed 1/1 alone Passed in file NotRun: Right by itself. In your file it could not be tried: f (line 3) "
                    + "is still to be filled.",
            ],
            Judged(
                new ProgramOutcome.NotMade("f (line 3) is still to be filled"),
                AnswerState.Unfilled,
                ("f", new ProgramOutcome.NotMade("f (line 3) is still to be filled")),
                ("y", Ran(Number(4), Number(2)))
            )
        );

    [Fact]
    public void An_answer_that_breaks_a_rule_fails_whatever_its_values_are_and_its_neighbours_are_judged_as_ever()
    {
        var right = Evidence(Ran(Number(4), Number(2)), AnswerState.Filled);
        var broken = right with
        {
            Answers =
            [
                right.Answers[0] with
                {
                    Breach = new(3, "autograd", "Line 3 uses torch.autograd.grad; this hole is to do without autograd."),
                },
                right.Answers[1],
            ],
        };
        Assert.True(Judgement.JudgeHoles(right).Holes[0].IsRightInFile);
        Assert.False(Judgement.JudgeHoles(broken).Holes[0].IsRightInFile);
        var alone = ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", Ran(Number(4), Number(2)));
        Assert.False(Judgement.JudgeHoles(broken).WithAlone(alone).Holes[0].IsRightAlone);
        Assert.Equal(
            [
                "f Failed 0/2 alone Failed in file Failed: Line 3 uses torch.autograd.grad; this hole is to do without autograd.",
                "y Passed 1/1 alone NotRun in file Passed",
            ],
            Said(broken)
        );
    }

    [Fact]
    public void What_is_said_of_a_broken_rule_is_said_once_and_of_no_check_in_particular()
    {
        var twice = _exercise with
        {
            Checks = [.. _exercise.Checks, _exercise.Checks[0] with { Name = "f(2) again", Line = 12 }],
        };
        var evidence = Evidence(new ProgramOutcome.NotBuilt([]), AnswerState.Filled) with { Exercise = twice };
        var broken = evidence with
        {
            Answers =
            [
                evidence.Answers[0] with
                {
                    Breach = new(3, "no_grad", "Line 3 does not use no_grad, which belongs here."),
                },
                evidence.Answers[1],
            ],
        };
        Assert.Equal(
            "f Failed 0/4 alone Failed in file Failed: Line 3 does not use no_grad, which belongs here.",
            Said(broken)[0]
        );
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void What_ended_the_program_is_named_with_the_lines_of_its_cause(Ending ending, string message) =>
        Assert.Equal(
            $"f Failed 0/2 alone Failed in file Failed: {message}",
            Judged(Ended(ending), ("f", Ended(ending)), ("y", Ran(Number(4), Number(2))))[0]
        );

    public static TheoryData<Ending, string> Endings =>
        new()
        {
            { new Ending.Exited(4), "Exited: the program ended itself in line 4." },
            { new Ending.Exited(null), "Exited: the program ended itself; the cause is in line 3." },
            {
                new Ending.MemoryLimit(),
                "Memory limit: the program asked for more memory than it may have; the cause is in line 3."
            },
            { new Ending.StackOverflow(), "Stack overflow: a function calls itself without end; the cause is in line 3." },
            { new Ending.Crashed(139), "Crashed: the .NET runtime ended the program (exit code 139); the cause is in line 3." },
        };

    [Fact]
    public void An_answer_that_stops_the_program_is_not_right_whatever_it_gave_before()
    {
        var stopped = new ObservedRun(
            new Ending.Completed(),
            new("System.Exception", "no", 3),
            null,
            Seen(Number(4), Number(2)),
            ""
        );
        Assert.Equal(
            [
                "f Failed 0/2 alone Failed in file Failed: The program stopped in line 3: it threw Exception: no.",
                "y Passed 1/1 alone NotRun in file Passed",
            ],
            Judged(Of(stopped), ("f", Of(stopped)))
        );
    }

    [Fact]
    public void What_a_variant_threw_or_printed_is_never_shown() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 9].Nullable(), Any.Text)
            .Sample(
                (stops, throws, ownType, line, noise) =>
                {
                    var type = ownType ? Canary : $"System.{Canary}`1";
                    var threw = new Observation.Threw(type, noise + Canary + noise, line);
                    var run = new ObservedRun(
                        new Ending.Completed(),
                        stops ? new RunnerMessage.Stopped(type, noise + Canary, line) : null,
                        null,
                        throws ? Seen(threw, threw) : Seen(Number(5), Number(3)),
                        Canary + noise
                    );
                    var variant = new ProgramOutcome.Ran(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);
                    var report = JsonSerializer.Serialize(
                        Reported.Of(
                            Evidence(new ProgramOutcome.NotMade("why"), AnswerState.Filled, ("f", variant), ("y", variant))
                        )
                    );
                    Assert.DoesNotContain("7919", report, StringComparison.Ordinal);
                }
            );

    private static ImmutableArray<string> Judged(ProgramOutcome inFile, params (string Hole, ProgramOutcome Attempt)[] alone) =>
        Judged(inFile, AnswerState.Filled, alone);

    private static ImmutableArray<string> Judged(
        ProgramOutcome inFile,
        AnswerState f,
        params (string Hole, ProgramOutcome Attempt)[] alone
    ) => Said(Evidence(inFile, f, alone));

    private static ImmutableArray<string> Said(Evidence evidence) =>
        [
            .. Reported
                .Of(evidence)
                .Select(h =>
                    $"{h.Id} {h.Verdict} {h.Points}/{h.Max} alone {h.Alone} in file "
                    + $"{h.InFile}{(h.Feedback is { } feedback ? $": {feedback}" : "")}"
                ),
        ];

    private static Evidence Evidence(
        ProgramOutcome inFile,
        AnswerState f,
        params (string Hole, ProgramOutcome Attempt)[] alone
    ) =>
        new(
            _exercise,
            [new("f", 3, 3, f), new("y", 6, 6, AnswerState.Filled)],
            _reference,
            inFile,
            alone.ToImmutableDictionary(a => a.Hole, a => a.Attempt)
        );

    private static ProgramOutcome.Ran Ran(Observation f, Observation y) =>
        Of(new ObservedRun(new Ending.Completed(), null, null, Seen(f, y), ""));

    // While it was being asked about f.
    private static ProgramOutcome.Ran Ended(Ending ending) =>
        Of(new ObservedRun(ending, null, 0, ImmutableDictionary<int, Observation>.Empty, ""));

    private static ProgramOutcome.Ran Of(ObservedRun run) =>
        new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);

    private static ImmutableDictionary<int, Observation> Seen(Observation f, Observation y) =>
        ImmutableDictionary<int, Observation>.Empty.Add(0, f).Add(1, y);
}
