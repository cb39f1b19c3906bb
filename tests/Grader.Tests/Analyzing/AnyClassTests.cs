using System.Text.Json;
using CsCheck;
using Grader.Analyzing;
using Grader.Results;
using Xunit;
using static Grader.Tests.Analyzing.Classes;

namespace Grader.Tests.Analyzing;

/// <summary>What holds of the figures of any class.</summary>
public sealed class AnyClassTests
{
    private static readonly Gen<HoleReport[]> _holes = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 4],
        Gen.Int[0, 10],
        (f, g, h) => (HoleReport[])[Hole("f", f / 3.0), Hole("g", g * 0.25, 0.5), Hole("h", Math.Min(h * 0.1, 1))]
    );

    private static readonly Gen<SubmissionReport[]> _class = _holes
        .Array[1, 40]
        .Select(files => files.Select((holes, i) => File($"s{i}", Capped(holes))).ToArray());

    [Fact]
    public void The_order_of_its_files_changes_nothing() =>
        Gen.Select(_class, Gen.Int)
            .Sample(
                (files, seed) =>
                {
                    var shuffled = files.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return TextOf(files) == TextOf(shuffled);
                }
            );

    [Fact]
    public void Every_share_is_from_0_to_1_and_every_correlation_from_minus_1_to_1() =>
        _class.Sample(files =>
        {
            var exercise = Analyze(files);
            Assert.Equal(files.Length, exercise.Distribution.Sum());
            Assert.All(
                exercise.Holes.SelectMany(h => (double[])[h.Right, h.Mean]).Append(exercise.Mean),
                share => Assert.InRange(share, 0, 1)
            );
            Assert.All(exercise.Holes, h => Assert.InRange(h.Discrimination ?? 0, -1, 1));
        });

    [Fact]
    public void How_a_hole_separates_is_Pearsons_correlation_of_its_being_right_with_the_rest() =>
        _class.Sample(files =>
        {
            foreach (var (i, hole) in Analyze(files).Holes.Index().Where(h => h.Item.Discrimination is not null))
            {
                var rights = files.Select(f => f.Holes[i].Points >= f.Holes[i].Max ? 1.0 : 0).ToList();
                var rests = files.Select(f => f.Score!.Value - f.Holes[i].Points).ToList();
                Assert.Equal(Pearson(rights, rests), hole.Discrimination!.Value, tolerance: 1e-6);
            }
        });

    [Fact]
    public void A_hole_that_all_others_follow_separates_perfectly() =>
        Gen
            .Bool.Array[3, 40]
            .Where(r => r.Contains(true) && r.Contains(false))
            .Sample(rights =>
            {
                var files = rights.Select((r, i) => File($"s{i}", Hole("f", r ? 1 : 0), Hole("g", r ? 3 : 1, 4)));
                Assert.Equal(1, Analyze(files).Holes[0].Discrimination!.Value, tolerance: 1e-9);
            });

    private static HoleReport[] Capped(HoleReport[] holes) =>
        [.. holes.Select(h => h with { Points = Math.Min(h.Points, h.Max) })];

    private static string TextOf(IEnumerable<SubmissionReport> files) => JsonSerializer.Serialize(ClassAnalysis.Of(files, []));

    private static double Pearson(List<double> x, List<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        var products = x.Zip(y).Sum(p => (p.First - mx) * (p.Second - my));
        return products / Math.Sqrt(x.Sum(v => (v - mx) * (v - mx)) * y.Sum(v => (v - my) * (v - my)));
    }
}
