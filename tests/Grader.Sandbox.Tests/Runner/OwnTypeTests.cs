using System.Collections.Immutable;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Runner;

/// <summary>Nothing that a program declares is called on the way from a value to an observation.</summary>
public sealed class OwnTypeTests
{
    private const string Own = """
        int calls = 0;
        int Called() => ++calls;
        class Items(Func<int> called) : List<float>, IEnumerable<float>
        {
            IEnumerator<float> IEnumerable<float>.GetEnumerator() { called(); return new List<float> { 1f }.GetEnumerator(); }
            public override string ToString() { called(); return "1"; }
            public override bool Equals(object other) { called(); return true; }
            public override int GetHashCode() { called(); return 1; }
        }
        class Pair(Func<int> called) : System.Runtime.CompilerServices.ITuple
        {
            public int Length => called();
            public object this[int at] => called();
        }
        List<float> values = new Items(Called);
        List<(string Title, List<float> Values)> plots = [("a", new Items(Called))];
        object pair = new Pair(Called);
        IEnumerable<float> Some() { yield return 1f; yield return 2f; }
        IReadOnlyList<float> read = [1f, 2f];
        """;

    [Fact]
    public async Task A_value_of_its_own_types_is_none_wherever_it_is()
    {
        ImmutableArray<string> probes = ["values", "pair", "new object[] { 1, values }", "(1, pair)", "plots", "calls"];
        var run = await Here.Run(Own, probes);
        Assert.Equal(OwnTypesWord, Assert.IsType<Observation.Unobservable>(run.Observations[0]).Why);
        Assert.Equal(OwnTypesWord, Assert.IsType<Observation.Unobservable>(run.Observations[1]).Why);
        Assert.Equal(new Observation.Number("int", 0), run.Observations[5]);
    }

    [Fact]
    public async Task A_probe_whose_variables_hold_one_is_not_asked()
    {
        ImmutableArray<string> probes =
        [
            Trusting("values", "values.Sum()"),
            Trusting("plots", "plots.Any(p => p.Values.SequenceEqual(values))"),
            "calls",
        ];
        var run = await Here.Run(Own, probes);
        Assert.All([0, 1], i => Assert.Equal(OwnTypesWord, Assert.IsType<Observation.Unobservable>(run.Observations[i]).Why));
        Assert.Equal(new Observation.Number("int", 0), run.Observations[2]);
    }

    [Fact]
    public async Task What_the_compiler_makes_of_an_iterator_or_a_list_is_a_value()
    {
        ImmutableArray<string> probes = ["Some()", Trusting("read", "read"), Trusting("plots = []", "plots")];
        var run = await Here.Run(Own, probes);
        Assert.Equal(
            [2, 2, 0],
            run.Observations.OrderBy(o => o.Key).Select(o => Assert.IsType<Observation.List>(o.Value).Items.Length)
        );
    }

    [Fact]
    public async Task An_answer_that_is_another_one_the_second_time_is_none_and_tensors_may_be_larger_than_a_probe_says()
    {
        var request = Emitted.Request(
            "int calls = 0;",
            ["++calls % 2", "inputs.Random(1, 4).shape", "inputs.Random(3)"],
            Here.Limits
        ) with
        {
            Twice = true,
            Stretch = 2,
        };
        var run = await Here.Run(request);
        Assert.Equal(new Observation.Unobservable("another answer the second time, on the same inputs"), run.Observations[0]);
        Assert.Equal(
            [1.0, 6.0],
            Assert.IsType<Observation.List>(run.Observations[1]).Items.Select(i => Assert.IsType<Observation.Number>(i).Value)
        );
        Assert.Equal([5], Assert.IsType<Observation.Tensor>(run.Observations[2]).Shape);
    }

    [Fact]
    public async Task What_cannot_all_be_looked_at_is_not_trusted()
    {
        var run = await Here.Run(
            $"{Own}\nvar many = new List<object>(); for (int i = 0; i < 10_100; i++) many.Add(i);",
            [Trusting("many", "many.Count")]
        );
        Assert.Equal(OwnTypesWord, Assert.IsType<Observation.Unobservable>(run.Observations[0]).Why);
    }

    [Fact]
    public async Task What_is_rehearsed_is_run_and_not_heard()
    {
        var request = Emitted.Request("int calls = 0;", ["++calls", "inputs.RandomBetween(0, 1)"], Here.Limits);
        var runs = await Task.WhenAll(new[] { request, request with { Rehearse = [0, 1, 0] } }.Select(Here.Run));
        Assert.Equal(
            (new Observation.Number("int", 1), new Observation.Number("int", 3)),
            (runs[0].Observations[0], runs[1].Observations[0])
        );
        Assert.Equal(runs[0].Observations[1], runs[1].Observations[1]);
    }

    private const string OwnTypesWord = "a value of a type that the program declares itself";

    private static string Trusting(string variable, string probe) =>
        $"((Func<object>)(() => {{ inputs.Trust([], [{variable}]); return {probe}; }}))()";
}
