using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>A limit that an answer hits is told by its name, and it is the name that its message begins with.</summary>
public sealed class LimitTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-one",
        "One",
        "",
        [new("f", 3, false, false)],
        [new("f", "f", 1, new Expectation.Same(0, 0), _none, 9)],
        10,
        ""
    );

    public static TheoryData<string> Names =>
        ["time limit", "memory limit", "output limit", "stack overflow", "exited", "forbidden", "compile limit"];

    [Theory, MemberData(nameof(Names))]
    public void A_limit_is_named_as_in_its_message(string name)
    {
        var hole = Reported.Of(EvidenceOf(Hitting(name)))[0];
        Assert.Equal(name, hole.Limit);
        Assert.Contains(name, hole.Feedback, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_wrong_within_all_limits_names_none() =>
        Assert.Null(Reported.Of(EvidenceOf(Ran(new Ending.Completed(), Number(2))))[0].Limit);

    [Fact]
    public void What_TorchSharp_dies_of_is_no_limit() =>
        Assert.Null(Reported.Of(EvidenceOf(Ran(new Ending.Crashed(139), null)))[0].Limit);

    private static ProgramOutcome Hitting(string name) =>
        name switch
        {
            "forbidden" => new ProgramOutcome.Forbidden([new(3, "File.ReadAllText", "Do without it.")]),
            "compile limit" => new ProgramOutcome.CompileLimit("it could not be compiled"),
            "time limit" => Ran(new Ending.TimeLimit(10), null),
            "memory limit" => Ran(new Ending.MemoryLimit(), null),
            "output limit" => Ran(new Ending.OutputLimit(1024), null),
            "stack overflow" => Ran(new Ending.StackOverflow(), null),
            _ => Ran(new Ending.Exited(null), null),
        };

    private static Evidence EvidenceOf(ProgramOutcome attempt) =>
        Evidence.Of(
            _exercise,
            new("f", 3, 3, AnswerState.Filled),
            attempt,
            ImmutableDictionary<int, Observation>.Empty.Add(0, Number(1))
        );

    private static ProgramOutcome.Ran Ran(Ending ending, Observation? seen)
    {
        var all = ImmutableDictionary<int, Observation>.Empty;
        var run = new ObservedRun(ending, null, 0, seen is null ? all : all.Add(0, seen), "");
        return new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);
    }
}
