using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>
/// What is said of an answer among its neighbours is of our own making: no word and no number of things that the answer chose is
/// in it.
/// </summary>
public sealed class DiscretionTests
{
    private const string Canary = "neighbours-answer";

    /// <summary>How many there are of something; nothing that an exercise has to do with comes near it.</summary>
    private const int Many = 7919;

    private static readonly Input _none = new Input.Typed("");

    private static readonly Observation _eight = Floats([8], 1, 2, 3, 4, 5, 6, 7, 8);

    private static readonly Observation _trace = List(Number(4), Number(2), Number(1), Number(0.5));

    private static readonly Observation _parameters = List(
        List(Text("w"), Text("Float32"), List(Number(8), Number(2)), Truth(true), Truth(true), Truth(true)),
        List(Text("b"), Text("Float32"), List(Number(8)), Truth(true), Truth(true), Null)
    );

    /// <summary>Every kind of check, with what the reference gives for it.</summary>
    private static readonly ImmutableArray<(Expectation Expectation, Observation Reference)> _kinds =
    [
        (new Expectation.Same(1e-4, 1e-6), Scalar(2)),
        (new Expectation.Same(1e-4, 1e-6), _eight),
        (new Expectation.Same(1e-4, 1e-6), Floats([8000], new float[8000])),
        (new Expectation.Same(1e-4, 1e-6), Floats([2, 4], 1, 2, 3, 4, 5, 6, 7, 8)),
        (new Expectation.Same(1e-4, 1e-6), Number(2)),
        (new Expectation.Same(1e-4, 1e-6), Truth(true)),
        (new Expectation.Same(1e-4, 1e-6), Text("a pen")),
        (new Expectation.Same(1e-4, 1e-6), Text(new string('a', 60))),
        (new Expectation.Same(1e-4, 1e-6), Null),
        (new Expectation.Same(1e-4, 1e-6), List(Text("a pen"), _eight, List(Truth(true), Truth(false)))),
        (new Expectation.Between(0, double.PositiveInfinity), Number(2)),
        (new Expectation.Gradient(1e-4, 1e-6), List(_eight, _eight, _eight)),
        (new Expectation.Accumulated(2, 1e-4, 1e-6), List(Floats([1], 3), Floats([1], 6))),
        (
            new Expectation.Trajectory(["loss", "m", "c"], 2, 5, 1e-3, 1e-5),
            List(Number(0.5), List(Number(2), Number(1)), _trace, _trace, _trace)
        ),
        (new Expectation.Converges(1, 2000), List(_trace, Number(0.5), Number(1))),
        (new Expectation.Converges(1, 2000), List(_trace, _trace, Number(0.5), _eight, Number(0.5), Number(1))),
        (new Expectation.Prints(1e-4), Text("a pen")),
        (new Expectation.Prints(1e-4), List(Number(3), Text("a pen"))),
        (new Expectation.Accuracy(0.5), List(Longs([4], 0, 1, 1, 0), Longs([4], 0, 1, 1, 0))),
        (new Expectation.ModuleParameters(true), _parameters),
        (new Expectation.ModuleParameters(false), _parameters),
        (new Expectation.Training(null, 1e-2, 1e-4), List(_trace, Number(0.5))),
        (new Expectation.Training(0.9, 1e-2, 1e-4), List(_trace, Number(0.5))),
    ];

    private static readonly Gen<(Expectation Expectation, Observation Reference)> _kind = Gen.Int[0, _kinds.Length - 1]
        .Select(i => _kinds[i]);

    private static readonly Gen<Observation> _telling = Gen.OneOf(
        Gen.Int[0, 3].Select(n => Text(string.Concat(Enumerable.Repeat(Canary, n + 1)))),
        Gen.Const<Observation>(new Observation.Unobservable($"a value of type Told<{Canary}>")),
        Gen.Const<Observation>(new Observation.Unobservable($"more than {Many} items")),
        Gen.Select(
            Gen.Bool,
            Gen.Int[1, 9].Nullable(),
            (own, line) => (Observation)new Observation.Threw(own ? Canary : $"System.{Canary}", $"{Canary} {Many}", line)
        ),
        Gen.Select(
            Gen.Bool,
            Gen.Bool,
            (tracked, tall) => Tensor(Dtype.Float32, tall ? [Many, 1] : [Many], new float[Many], tracked)
        ),
        Gen.Bool.Select(ones => Tensor(Dtype.Int64, [Many], Enumerable.Repeat(ones ? 1L : 0, Many).ToArray())),
        Gen.Const(Tensor(Dtype.Float32, [0, Many], Array.Empty<float>())),
        Gen.Const(Tensor(Dtype.Float32, [8000], [.. Enumerable.Repeat(1f, Many), .. new float[8000 - Many]])),
        Gen.OneOf(Gen.Const(Number(0)), Gen.Const(Number(double.NaN)), Gen.Const(Text("")), Gen.Const(Null))
            .Select(item => List([.. Enumerable.Repeat(item, Many)]))
    );

    [Fact]
    public void Nothing_that_an_answer_chose_is_told_of_it_among_its_neighbours() =>
        Gen.Select(_kind, _telling, Gen.Int[0, 5], Gen.Bool, Gen.Bool)
            .Sample(
                (kind, telling, place, whole, again) =>
                {
                    var seen = whole ? telling : In(kind.Reference, telling, place);
                    var report = Of(kind.Expectation, kind.Reference, seen, again);
                    Assert.DoesNotContain(Canary, report, StringComparison.Ordinal);
                    Assert.DoesNotContain($"{Many}", report, StringComparison.Ordinal);
                }
            );

    [Fact]
    public void What_the_whole_file_does_by_itself_is_told_in_full()
    {
        var exercise = ExerciseOf(new Expectation.Same(0, 0));
        var seen = Ran(List([.. Enumerable.Repeat(Number(0), Many)]));
        var holes = Reported.Of(Evidence(exercise, List(Number(0)), seen, seen));
        Assert.Equal($"A list of {Many} items was seen; 1 item was expected.", holes[0].Feedback);
    }

    [Fact]
    public void Every_kind_of_check_is_among_those_that_are_tried() =>
        Assert.Equal(
            typeof(Expectation).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Expectation))).Select(t => t.Name).Order(),
            _kinds.Select(k => k.Expectation.GetType().Name).Distinct().Order()
        );

    /// <summary>What the reference gives, with something else in one place of it.</summary>
    private static Observation In(Observation reference, Observation telling, int place) =>
        reference is Observation.List { Items: { IsEmpty: false } items }
            ? new Observation.List(
                items.SetItem(place % items.Length, place > 3 ? In(items[place % items.Length], telling, place / 2) : telling)
            )
            : telling;

    private static string Of(Expectation expectation, Observation reference, Observation seen, bool again)
    {
        var exercise = ExerciseOf(expectation);
        var evidence = again
            ? Evidence(exercise, reference, Ran(reference, "a pen 3"), Ran(reference, "a pen 3")) with
            {
                Again = new(Seen(reference), null, Alone(Ran(seen, $"{Canary} {Many}")), "lr = 0.5f"),
            }
            : Evidence(
                exercise,
                reference,
                new ProgramOutcome.NotMade("another is still to be filled"),
                Ran(seen, $"{Canary} {Many}")
            );
        return JsonSerializer.Serialize(Reported.Of(evidence));
    }

    private static Exercise ExerciseOf(Expectation expectation) =>
        new("01-one", "One", "", [new("f", 3, false, false)], [new("f", "f(2)", 2, expectation, _none, 10)], 10, "");

    private static Evidence Evidence(Exercise exercise, Observation reference, ProgramOutcome inFile, ProgramOutcome alone) =>
        new(exercise, [new("f", 3, 3, AnswerState.Filled)], Seen(reference), inFile, Alone(alone));

    private static ImmutableDictionary<string, ProgramOutcome> Alone(ProgramOutcome attempt) =>
        ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", attempt);

    private static ImmutableDictionary<int, Observation> Seen(Observation observation) =>
        ImmutableDictionary<int, Observation>.Empty.Add(0, observation);

    private static ProgramOutcome.Ran Ran(Observation seen, string printed = "")
    {
        var run = new ObservedRun(new Ending.Completed(), null, null, Seen(seen), printed);
        return new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);
    }
}
