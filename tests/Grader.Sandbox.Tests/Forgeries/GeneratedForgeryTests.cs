using System.Collections.Immutable;
using Grader.Processes;
using Grader.Results;
using Grader.Sandbox.Tests.Samples;
using Xunit;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>Right files with one mistake and one trick on top: the mistake costs what it costs without the trick.</summary>
public sealed class GeneratedForgeryTests
{
    private const int TricksEach = 1,
        AtOnce = 200;

    // All that there are, with each trick: hours.
    private static readonly bool _all = Environment.GetEnvironmentVariable("GRADER_GENERATED") == "all";

    [Fact]
    public async Task No_trick_makes_a_mistake_worth_more_than_it_is()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var compiler = new CompilerProcess(Here.Workplace);
        var recipes = await new Drafts(compiler, cancellation).All();
        var today = Course.Exercises.Keys.Where((_, i) => i % 2 == TimeProvider.System.GetUtcNow().DayOfYear % 2).ToHashSet();
        foreach (var seed in Seeds.Draw((Seeds.Asked ?? 1) + 1)[1..])
        {
            var random = new Random(seed);
            var batch = new List<(Draft Draft, ImmutableArray<(string Trick, string Text)> Forged)>();
            foreach (var (exercise, make) in recipes.OrderBy(_ => random.Next()))
            {
                // One of half of the exercises, else, of the others the next day: every file costs some seconds of processor
                // time.
                var isWanted = _all || (today.Contains(exercise) && !batch.Exists(b => b.Draft.Exercise == exercise));
                if (isWanted && await make() is { } draft && Forged(draft, random) is { IsEmpty: false } forged)
                {
                    batch.Add((draft, forged));
                }
                if (batch.Sum(b => 1 + b.Forged.Length) > AtOnce)
                {
                    await NoneIsWorthMore(batch, seed, cancellation);
                    batch.Clear();
                }
            }
            await NoneIsWorthMore(batch, seed, cancellation);
        }
    }

    private static ImmutableArray<(string Trick, string Text)> Forged(Draft draft, Random random) =>
        [
            .. Trick
                .All.OrderBy(_ => random.Next())
                .Select(t => (t.Name, Text: t.Play(draft)))
                .Where(f => f.Text is not null && f.Text != draft.Text)
                .Select(f => (f.Name, f.Text!))
                .Take(_all ? Trick.All.Length : TricksEach),
        ];

    private static async Task NoneIsWorthMore(
        List<(Draft Draft, ImmutableArray<(string Trick, string Text)> Forged)> batch,
        int seed,
        CancellationToken cancellation
    )
    {
        var graded = await Course.Grade(
            batch.SelectMany(
                (b, i) => b.Forged.Prepend(("alone", b.Draft.Text)).Select(f => (Student(i, f.Item1), b.Draft.Exercise, f.Item2))
            ),
            seed,
            gate: seed % 2 == 0,
            cancellation
        );
        var worthMore = batch
            .SelectMany((b, i) => b.Forged.Select(f => Judged(graded, b.Draft, i, f.Trick, f.Text)))
            .OfType<string>()
            .ToList();
        Assert.True(worthMore.Count == 0, $"{graded.Named}:\n{string.Join("\n\n", worthMore)}");
    }

    // A mistake that is none, since there is more than one right way to most answers, is worth everything.
    private static string? Judged(GradedOnce graded, Draft draft, int at, string trick, string text)
    {
        var (alone, forged) = (Hole("alone"), Hole(trick));
        return alone.Points == alone.Max || (forged.Points <= alone.Points && forged.Points < forged.Max)
            ? null
            : $"{draft.Name}, with {trick}: {draft.Hole} earns {forged.Points}, and {alone.Points} without it.\n"
                + $"{ReportText.Of(graded.Of(Student(at, trick)))}\n{text}";

        HoleReport Hole(string kind) => graded.Of(Student(at, kind)).Holes.Single(h => h.Id == draft.Hole);
    }

    private static string Student(int at, string kind) => $"{at:000}-{kind}";
}
