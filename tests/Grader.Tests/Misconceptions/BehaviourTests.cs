using System.Collections.Immutable;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Misconceptions;

public sealed class BehaviourTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-two",
        "Two",
        "",
        [new("f", 3, false, false), new("y", 6, false, false)],
        [
            new("f", "f(2)", 2, new Expectation.Same(0, 0), _none, 10),
            new("y", "y", 1, new Expectation.Same(0, 0), _none, 11),
            new("f", "f(3)", 1, new Expectation.Same(0, 0), _none, 12),
        ],
        10,
        ""
    );

    public static TheoryData<string, string, bool> Pairs =>
        new()
        {
            { "1", "1.00001", true },
            { "1", "1.01", false },
            { "NaN", "NaN", true },
            { "NaN", "1", false },
            { "infinity", "infinity", true },
            { "infinity", "-infinity", false },
            { "floats", "floats", true },
            { "floats", "doubles", false },
            { "floats", "column", false },
            { "threw", "threw in another line", true },
            { "threw", "threw something else", false },
            { "null", "null", true },
            { "null", "1", false },
            { "list", "list", true },
            { "list", "longer list", false },
            { "true", "true", true },
            { "true", "false", false },
        };

    [Theory, MemberData(nameof(Pairs))]
    public void Two_answers_are_alike_where_they_give_the_same(string a, string b, bool alike) =>
        Assert.Equal(alike, F(Named(a), Named("1")).IsLike(F(Named(b), Named("1"))));

    [Fact]
    public void Every_check_of_the_hole_counts_and_no_others_does()
    {
        Assert.False(F(Number(1), Number(1)).IsLike(F(Number(1), Number(2))));
        Assert.True(F(Number(1), Number(1), y: Number(1)).IsLike(F(Number(1), Number(1), y: Number(2))));
    }

    [Fact]
    public void An_answer_to_one_hole_is_never_like_an_answer_to_another() =>
        Assert.False(
            F(Number(1), Number(1)).IsLike(AnswerBehaviour.Of(_exercise, Answer("y"), Ran(Number(1), Number(1), Number(1)))!)
        );

    [Fact]
    public void Of_a_program_that_only_ended_nothing_can_be_compared() =>
        Assert.All(
            [new Ending.Exited(3), new Ending.StackOverflow(), new Ending.MemoryLimit()],
            (Ending ending) =>
                Assert.Null(
                    AnswerBehaviour.Of(
                        _exercise,
                        Answer("f"),
                        new ProgramOutcome.Ran(
                            ImmutableDictionary<Input, ObservedRun>.Empty.Add(
                                _none,
                                new ObservedRun(ending, null, null, ImmutableDictionary<int, Observation>.Empty, "")
                            ),
                            [],
                            []
                        )
                    )
                )
        );

    [Fact]
    public void Where_nothing_was_tried_or_nothing_came_of_it_there_is_nothing_to_compare()
    {
        Assert.Null(AnswerBehaviour.Of(_exercise, Answer("f"), new ProgramOutcome.NotMade("why")));
        // The same words for many a slip
        Assert.Null(AnswerBehaviour.Of(_exercise, Answer("f"), new ProgramOutcome.NotBuilt([new("CS1026", 3, 3, ") expected")])));
        Assert.Null(AnswerBehaviour.Of(_exercise, Answer("f"), new ProgramOutcome.CompileLimit("why")));
    }

    [Fact]
    public void Answers_that_break_the_same_rule_are_alike_where_they_give_the_same()
    {
        AnswerBehaviour Of(string rule, int line, double gives) =>
            AnswerBehaviour.Of(
                _exercise,
                Answer("f") with
                {
                    Breach = new(line, rule, "why"),
                },
                Ran(Number(gives), Number(gives), Number(gives))
            )!;
        Assert.True(Of("autograd", 3, 1).IsLike(Of("autograd", 4, 1)));
        Assert.False(Of("autograd", 3, 1).IsLike(Of("autograd", 3, 2)));
        Assert.False(Of("autograd", 3, 1).IsLike(Of("backward", 3, 1)));
    }

    private static Answer Answer(string hole) => new(hole, 3, 3, AnswerState.Filled);

    internal static Observation Named(string what) =>
        what switch
        {
            "NaN" => Number(double.NaN),
            "infinity" => Number(double.PositiveInfinity),
            "-infinity" => Number(double.NegativeInfinity),
            "floats" => Floats([2], 1, float.NaN),
            "doubles" => Doubles([2], 1, double.NaN),
            "column" => Floats([2, 1], 1, float.NaN),
            "threw" => new Observation.Threw("System.Exception", "no", 3),
            "threw in another line" => new Observation.Threw("System.Exception", "no", 4),
            "threw something else" => new Observation.Threw("System.Exception", "yes", 3),
            "null" => Null,
            "list" => List(Number(1), Text("a")),
            "longer list" => List(Number(1), Text("a"), Text("a")),
            "true" => Truth(true),
            "false" => Truth(false),
            _ => Number(double.Parse(what, System.Globalization.CultureInfo.InvariantCulture)),
        };

    private static AnswerBehaviour F(Observation two, Observation three, Observation? y = null) =>
        AnswerBehaviour.Of(_exercise, Answer("f"), Ran(two, y ?? Number(0), three))!;

    private static ProgramOutcome.Ran Ran(params Observation[] seen) =>
        new(
            ImmutableDictionary<Input, ObservedRun>.Empty.Add(
                _none,
                new ObservedRun(
                    new Ending.Completed(),
                    null,
                    null,
                    seen.Index().ToImmutableDictionary(o => o.Index, o => o.Item),
                    ""
                )
            ),
            [],
            []
        );
}
