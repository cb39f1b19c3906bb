using System.Collections.Immutable;
using CsCheck;
using Grader.Judging;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Judging;

/// <summary>How answers are asked again.</summary>
public sealed class SittingTests
{
    private static readonly Exercise _exercise = new("01-small", "Small", "", [], [], 10, "")
    {
        Again = [new("lr", "RandomBetween(0.5, 1.5)", 7), new("manual_seed(42)", "manual_seed(RandomWhole(3, 5))", 8)],
    };

    [Fact]
    public void Its_numbers_are_drawn_from_where_the_exercise_says() =>
        Gen.Int.Sample(seed =>
            Assert.Matches(
                @"^lr = (0\.[5-9][0-9]*|1(\.[0-4][0-9]?|\.5)?)f, manual_seed\([345]\)$",
                Sitting.ToAskAgain(_exercise, seed)[0].Changes
            )
        );

    [Fact]
    public void The_same_seed_draws_the_same_and_another_one_something_else()
    {
        Assert.Equal(Sitting.ToAskAgain(_exercise, 4)[0].Changes, Sitting.ToAskAgain(_exercise, 4)[0].Changes);
        Assert.True(
            Enumerable.Range(0, 20).Select(seed => Sitting.ToAskAgain(_exercise, seed)[0].Changes).Distinct().Count() > 10
        );
    }

    [Fact]
    public void Every_check_is_asked_once_for_what_counts_and_at_least_once_before() =>
        Gen.Int.Sample(seed =>
        {
            ImmutableArray<int> probes = [3, 5, 7, 9];
            var (ask, rehearse) = Sitting.ToAskAgain(_exercise, seed)[0].OrderProbes(probes);
            Assert.Equal(probes, ask.Order());
            Assert.Equal(probes, rehearse.Distinct().Order());
        });

    [Fact]
    public void Order_and_number_differ_from_sitting_to_sitting()
    {
        var orders = Enumerable
            .Range(0, 30)
            .Select(seed => Sitting.ToAskAgain(_exercise, seed)[0].OrderProbes([1, 2, 3]))
            .ToList();
        Assert.True(orders.Select(o => string.Join(' ', o.Ask)).Distinct().Count() > 3);
        Assert.True(orders.Select(o => o.Rehearse.Length).Distinct().Count() > 3);
    }

    [Fact]
    public void Tensors_have_other_sizes_first_and_then_the_usual_ones() =>
        Gen.Int.Sample(seed =>
        {
            var sittings = Sitting.ToAskAgain(_exercise, seed);
            Assert.InRange(sittings[0].Stretch, 1, 3);
            Assert.Equal([0, 0, 0], sittings[1..].Select(s => s.Stretch));
            Assert.Equal([true, true, true, false], sittings.Select(s => s.Twice));
            Assert.Equal(sittings[0].Changes, sittings[1].Changes);
        });

    [Fact]
    public void At_first_checks_are_asked_in_their_order_and_once() =>
        Assert.Equal(
            "2 1",
            new Sitting(1).OrderProbes([2, 1]) is var (ask, rehearse) && rehearse.IsEmpty ? $"{string.Join(' ', ask)}" : "more"
        );
}
