using Grader.Intake;
using Grader.Isolation;
using Grader.Protocol;
using Grader.Results;
using Grader.Sandbox.Tests.Samples;
using Grader.Session;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

/// <summary>What pages show of real exercises: traces, landscapes, colours.</summary>
public sealed class SeenTrainingTests
{
    private const string Loop = "04-training-loop";

    private static readonly Course _course = Course.Find(Repository.At("exercises"), Repository.Root, Repository.Root)!;

    [Fact]
    public async Task A_training_stands_beside_the_references_with_the_students_own_rate()
    {
        await using var session = await Open();
        var wrong = await Grade(session, "04-wrong-reset-not-at-all");
        Assert.Equal((2, 0.001, 0.01980198), (wrong.FirstDifference, wrong.Rate, Math.Round(wrong.LargestRate!.Value, 8)));
        Assert.Equal(["prediction", "loss", "m", "c"], wrong.Own.Traces.Select(t => t.Name));
        var (own, reference) = (wrong.Own.Traces[2].Values, wrong.Reference.Traces[2].Values);
        Assert.Equal(own[0], reference[0], 1e-6);
        Assert.Equal((0.29333, 0.308287), (Math.Round(own[1], 6), Math.Round(reference[1], 6)));
        Assert.Equal(wrong.Own.At.Length, own.Length);
        Assert.Equal(wrong.Own.Steps, wrong.Own.At[^1]);

        var own2 = await Grade(session, "04-right-own-rate");
        Assert.Null(own2.FirstDifference);
        Assert.NotEqual(0.001, own2.Rate);

        // The reference runs away too.
        var diverging = await Grade(session, "04-wrong-lr-diverges");
        Assert.Equal((null, 0.05), (diverging.FirstDifference, diverging.Rate));
        Assert.Contains(diverging.Reference.Traces[1].Values, v => !double.IsFinite(v));
    }

    [Fact]
    public async Task A_landscape_is_lowest_where_the_reference_ends()
    {
        await using var session = await Open();
        var landscapes = await session.ObserveLandscapes(Loop, TestContext.Current.CancellationToken);
        Assert.Equal(3, landscapes.Length);
        Assert.All(
            landscapes,
            l =>
            {
                Assert.Equal(("m", "c", 41, 41 * 41), (l.X, l.Y, l.Columns, l.Losses.Length));
                Assert.InRange(Middle(l), 0, l.Losses.Min() + 1e-6);
                Assert.True(l.Losses.Max() > 1, $"{l.Losses.Max()}");
            }
        );
        Assert.Equal(landscapes, await session.ObserveLandscapes(Loop, TestContext.Current.CancellationToken));
        Assert.Empty(await session.ObserveLandscapes("02-derive-the-gradient", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_sample_makes_a_valley_and_five_make_a_bowl()
    {
        await using var session = await Open();
        var valley = Assert.Single(await session.ObserveLandscapes("01-one-sample", TestContext.Current.CancellationToken));
        var bowl = Assert.Single(await session.ObserveLandscapes("05-many-samples", TestContext.Current.CancellationToken));
        // In every row, 10 m + c = 2 somewhere near: between two columns at most.
        Assert.All(Rows(valley), row => Assert.InRange(row.Min(), 0, 0.5001));
        Assert.True(Rows(bowl).First().Min() > 0.5 && Rows(bowl).Last().Min() > 0.5);
        Assert.InRange(bowl.Losses.Min(), 0, 0.2);
    }

    [Fact]
    public async Task A_landscape_that_cannot_be_drawn_is_told_by_verify_with_what_to_do()
    {
        Assert.EndsWith(
            "the landscape cannot be drawn: The loss of a landscape is one number, and this one has 5: take their mean.",
            await ProblemOf("Landscape(m, c, () => linear(x));"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "the landscape cannot be drawn: A landscape is over two parameters of one number each, and one of these has 5.",
            await ProblemOf("Landscape(m, x, () => m);"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "the landscape cannot be drawn: the loss is no finite number where the parameters end. Give the loss that the "
                + "training makes small.",
            await ProblemOf("Landscape(m, c, () => m / 0);"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Code_is_coloured_and_what_no_compiler_can_read_is_not()
    {
        await using var session = await Open();
        var coloured = await session.ColourCode(new("int a = ...;"), TestContext.Current.CancellationToken);
        Assert.Equal([new(0, 3, CodeColour.Keyword), new(8, 3, CodeColour.Unfilled)], coloured.Spans);
        Assert.Empty((await session.ColourCode(new(new string('(', 5000)), TestContext.Current.CancellationToken)).Spans);
    }

    private static async Task<string?> ProblemOf(string line)
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        try
        {
            const string id = "05-many-samples";
            var text = await File.ReadAllTextAsync(_course.FileOf(id), TestContext.Current.CancellationToken);
            var own = text.Split('\n').Single(l => l.StartsWith("Landscape(", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.Combine(folder, id));
            var course = new Course(folder, [id]);
            await File.WriteAllTextAsync(
                course.FileOf(id),
                text.Replace(own, line, StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
            await using var bench = new Workbench(course, await Guard(), jobs: 2);
            var read = (ExerciseReading.Read)await bench.ReadExercise(id, TestContext.Current.CancellationToken);
            var landscapes = new Landscapes(course, bench, new(course, bench), seed: 1);
            return (await landscapes.GetOrObserve(read.Exercise, TestContext.Current.CancellationToken)).Problem;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TrainingReport> Grade(GradingSession session, string sample)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(SampleClass.Folder, sample, $"{Loop}.csx"),
            TestContext.Current.CancellationToken
        );
        var file = new HandedInFile($"{Loop}.csx", null, new SubmissionReading.Text(text));
        var graded = await session.Grade(file, Loop, TestContext.Current.CancellationToken);
        return graded.Report.Training!;
    }

    private static double Middle(LossLandscape landscape) => landscape.Losses[landscape.Losses.Length / 2];

    private static IEnumerable<double[]> Rows(LossLandscape landscape) => landscape.Losses.Chunk(landscape.Columns);

    private static async Task<GradingSession> Open() => new(_course, await Guard(), seed: 1, jobs: 2);

    private static Task<IsolatedWorkplace> Guard() =>
        IsolatedWorkplace.OpenStrongest(Here.Open, RequestedIsolation.Auto, TestContext.Current.CancellationToken);
}
