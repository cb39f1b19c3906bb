using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Verifying;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Verifying;

/// <summary>Which constant answers pass a check, whatever is drawn.</summary>
public sealed class GuessableChecksTests
{
    private static readonly Expectation _same = new Expectation.Same(1e-4, 1e-6);

    private static readonly Expectation _gradient = new Expectation.Gradient(1e-4, 1e-6);

    [Fact]
    public void A_constant_that_passes_on_all_inputs_is_named()
    {
        Named("0", _same, Number(0), Number(1e-9));
        Named("-1", _same, Number(-1, "int"), Number(-1, "int"));
        Named("1", _same, Scalar(1), Scalar(1));
        Named("zeros", _same, Floats([2], 0, 0), Floats([2], 0, 0));
        Named("ones", _same, Longs([2], 1, 1), Longs([3], 1, 1, 1));
        Named("2 throughout", _same, Doubles([1, 2], 2, 2), Doubles([1, 2], 2, 2));
        Named("true throughout", _same, Bools([2], 1, 1), Bools([2], 1, 1));
        Named("false", _same, Truth(false), Truth(false));
        Named("true throughout", _same, List(Truth(true), Truth(true)), List(Truth(true)));
        Named("zeros", _same, List(Floats([2], 0, 0), Floats([1], 0)), List(Floats([2], 0, 0), Floats([1], 0)));
        Named("null", _same, Null, Null);
        Named("an empty list", _same, List(), List());
    }

    [Fact]
    public void So_is_one_that_is_only_near_enough() => Named("0", new Expectation.Same(0, 0.5), Number(0.2), Number(-0.4));

    [Fact]
    public void Of_a_gradient_the_formula_is_what_can_be_guessed()
    {
        Named("ones", _gradient, Slopes(1, 1), Slopes(1, 1));
        Unnamed(_gradient, Slopes(1, 2), Slopes(1, 2));
    }

    [Fact]
    public void Of_classes_one_for_all_is_what_can_be_guessed()
    {
        var accuracy = new Expectation.Accuracy(0.6);
        Named("zeros", accuracy, List(Longs([3], 0, 1, 0), Longs([3], 0, 1, 0)), List(Longs([3], 0, 0, 1), Longs([3], 0, 0, 1)));
        Unnamed(accuracy, List(Longs([3], 0, 1, 0), Longs([3], 0, 1, 0)), List(Longs([3], 1, 0, 1), Longs([3], 1, 0, 1)));
    }

    [Fact]
    public void What_no_constant_passes_is_not_named()
    {
        Unnamed(_same, Number(0), Number(1));
        Unnamed(_same, Number(0.5), Number(0.5));
        Unnamed(_same, Floats([2], 0, 1), Floats([2], 0, 1));
        Unnamed(_same, Text("yes"), Text("yes"));
        Unnamed(_same, List(Truth(true), Truth(false)), List(Truth(true), Truth(false)));
        Unnamed(new Expectation.Between(0, 9), Number(0.25), Number(0.5));
    }

    [Fact]
    public void What_students_choose_is_theirs_to_guess() => Assert.Empty(Find(_same, [Number(0)], isFree: true));

    private static void Named(string guess, Expectation expectation, params Observation[] rounds) =>
        Assert.Equal($"f: it ({guess} passes)", Assert.Single(Find(expectation, rounds)));

    private static void Unnamed(Expectation expectation, params Observation[] rounds) => Assert.Empty(Find(expectation, rounds));

    private static Observation Slopes(params double[] values) =>
        List(Doubles([2], values), Doubles([2], values), Doubles([2], values));

    private static ImmutableArray<string> Find(Expectation expectation, Observation[] rounds, bool isFree = false)
    {
        var exercise = new Exercise(
            "id",
            "It",
            "",
            [new("f", 1, isFree, false)],
            [new("f", "it", 1, expectation, new Input.Enter(), 2)],
            10,
            ""
        );
        return GuessableChecks.FindIn(exercise, [.. rounds.Select(r => ImmutableDictionary<int, Observation>.Empty.Add(0, r))]);
    }
}
