using CsCheck;
using Grader.Policies;
using Grader.Results;
using Grader.Words;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Policies;

/// <summary>What it costs to hand in late, and what is left.</summary>
public sealed class LateRuleTests
{
    private static readonly Gen<LateRule> _rule = Gen.Select(Gen.Double[0, 100], Gen.Int[-1, 10])
        .Select(r => new LateRule(r.Item1, r.Item2 < 0 ? null : r.Item2));

    [Theory]
    [InlineData(10, null, 1, 7.5, 10, 1)]
    [InlineData(10, null, 3, 7.5, 10, 3)]
    [InlineData(10, null, 20, 7.5, 10, 7.5)] // never more than there is
    [InlineData(10, 5, 5, 7.5, 10, 5)]
    [InlineData(10, 5, 6, 7.5, 10, 7.5)] // after the last day nothing counts
    [InlineData(0, null, 9, 7.5, 10, 0)]
    [InlineData(0, 0, 1, 7.5, 10, 7.5)]
    [InlineData(0, 1, 1, 7.5, 10, 0)]
    [InlineData(12.5, null, 1, 3, 3, 0.375)]
    [InlineData(10, null, 3, 0.3, 0.3, 0.09)] // and no 0.08999999999999998
    [InlineData(100, null, 1, 0, 0, 0)]
    public void Each_day_costs_a_part_of_the_exercises_points(
        double percent,
        int? lastDay,
        int days,
        double score,
        double max,
        double penalty
    ) => Assert.Equal(new Lateness(days, penalty), new LateRule(percent, lastDay).Judge(days, score, max));

    [Fact]
    public void What_counts_is_never_more_than_the_score_nor_less_than_nothing_and_no_more_a_day_later() =>
        Gen.Select(_rule, Gen.Int[1, 400], Gen.Double[0, 1], Gen.Double[0, 50])
            .Sample(
                (rule, days, part, max) =>
                {
                    var score = PointSum.Of([part * max]);
                    double CreditAfter(int late) =>
                        (Graded("a.csx", "a", "01", score, max) with { Late = rule.Judge(late, score, max) }).Credit!.Value;

                    Assert.InRange(CreditAfter(days), 0, score);
                    Assert.InRange(CreditAfter(days + 1), 0, CreditAfter(days));
                },
                iter: 20_000
            );

    [Fact]
    public void A_rule_that_costs_nothing_costs_nothing() =>
        Gen.Select(Gen.Int[1, 400], Gen.Double[0, 50])
            .Sample((days, score) => Assert.Equal(0, new LateRule().Judge(days, score, score).Penalty));
}
