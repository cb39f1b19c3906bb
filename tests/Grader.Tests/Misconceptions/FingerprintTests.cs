using System.Collections.Immutable;
using CsCheck;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Processes;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Misconceptions;

/// <summary>What is kept of a wrong answer is little, and says the same as all of it.</summary>
public sealed class FingerprintTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-one",
        "One",
        "",
        [new("f", 3, false, false)],
        [new("f", "f(2)", 1, new Expectation.Same(0, 0), _none, 10)],
        10,
        ""
    );

    private static readonly float[] _many = [.. Enumerable.Range(0, 100_000).Select(i => 1 + (i % 7))];

    [Theory, MemberData(nameof(BehaviourTests.Pairs), MemberType = typeof(BehaviourTests))]
    public void Two_answers_are_alike_where_they_give_the_same(string a, string b, bool alike) =>
        Assert.Equal(alike, Of(BehaviourTests.Named(a)).IsLike(Of(BehaviourTests.Named(b))));

    [Fact]
    public void It_says_the_same_as_the_whole_behaviour() =>
        Gen.Select(Any.Observation, Any.Observation, Gen.Bool, Gen.OneOf(0, 1e-7, 1e-5, 0.1))
            .Sample(
                (seen, any, same, by) =>
                {
                    var other = same ? Moved(seen, by) : any;
                    Assert.Equal(Whole(seen).IsLike(Whole(other)), Of(seen).IsLike(Of(other)));
                },
                iter: 5000
            );

    [Fact]
    public void Of_a_hundred_thousand_numbers_few_are_kept_and_rounding_makes_no_other_answer_of_it()
    {
        var kept = Of(Floats([_many.Length], _many));
        Assert.Equal(64, kept.Numbers.Length);
        Assert.Equal(44, kept.Rest.Length);
        Assert.True(kept.IsLike(Of(Floats([_many.Length], [.. _many.Select(n => n * 1.000001f)]))));
    }

    [Theory]
    [InlineData(0, 1, 50f)] // one that is kept
    [InlineData(777, 1, float.NaN)]
    [InlineData(777, 1, float.PositiveInfinity)]
    [InlineData(70_000, 1_000, 9f)] // a hundredth of all
    public void What_is_another_number_in_many_places_or_no_number_in_one_is_another_answer(int from, int count, float number)
    {
        float[] other = [.. _many.Select((n, i) => i >= from && i < from + count ? number : n)];
        Assert.False(Of(Floats([_many.Length], _many)).IsLike(Of(Floats([_many.Length], other))));
    }

    [Fact]
    public void Whole_numbers_and_texts_count_to_the_last()
    {
        long[] whole = [.. Enumerable.Range(0, 10_000)];
        Assert.False(Of(Longs([whole.Length], whole)).IsLike(Of(Longs([whole.Length], [.. whole[..^1], 0]))));
        Assert.False(Of(Text(new string('a', 20_000))).IsLike(Of(Text($"{new string('a', 19_999)}b"))));
    }

    [Fact]
    public void The_largest_numbers_have_no_mean_beyond_them()
    {
        var large = Of(Doubles([3], double.MaxValue, double.MaxValue, double.MaxValue));
        Assert.True(large.IsLike(large));
    }

    private static Observation Moved(Observation seen, double by) =>
        seen switch
        {
            Observation.Number(var type, var value) => new Observation.Number(type, value * (1 + by)),
            Observation.Tensor { Dtype: Dtype.Float64 } tensor => tensor with
            {
                Data = Doubles([], [.. Any.Read<double>(tensor).Select(n => n * (1 + by))])
                    is Observation.Tensor { Data: var data }
                    ? data
                    : default,
            },
            Observation.List(var items) => new Observation.List([.. items.Select(i => Moved(i, by))]),
            _ => seen,
        };

    private static Fingerprint Of(Observation seen) => Whole(seen).ToFingerprint();

    private static AnswerBehaviour Whole(Observation seen) =>
        AnswerBehaviour.Of(
            _exercise,
            new Answer("f", 3, 3, AnswerState.Filled),
            new ProgramOutcome.Ran(
                ImmutableDictionary<Input, ObservedRun>.Empty.Add(
                    _none,
                    new ObservedRun(
                        new Ending.Completed(),
                        null,
                        null,
                        ImmutableDictionary<int, Observation>.Empty.Add(0, seen),
                        ""
                    )
                ),
                [],
                []
            )
        )!;
}
