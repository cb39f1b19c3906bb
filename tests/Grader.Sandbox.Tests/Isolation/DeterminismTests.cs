using System.Collections.Immutable;
using Grader.Intake;
using Grader.Isolation;
using Grader.Reporting;
using Xunit;

namespace Grader.Sandbox.Tests.Isolation;

public sealed class DeterminismTests
{
    private const int Times = 10;

    [Fact]
    public async Task The_same_class_with_the_same_seed_gives_the_same_report_but_for_times()
    {
        var root = Repository.Root;
        string[] samples = ["03-wrong-again-twice", "throws-in-torch"];
        ImmutableArray<HandedIn> files = Submissions.Find([.. samples.Select(s => Path.Combine(root, "tests", "submissions", s))]) is Search.Found(var found) ? found : [];
        Assert.NotEmpty(files);
        var reports = new List<string>();
        for (var i = 0; i < Times; i++)
        {
            reports.Add(await Graded(root, files));
        }
        Assert.All(reports, r => Assert.Equal(reports[0], r));
    }

    private static async Task<string> Graded(string root, ImmutableArray<HandedIn> files)
    {
        const int seed = 7;
        var course = Course.Find(Path.Combine(root, "exercises"), root, root)!;
        var guard = await Guard.Of(Here.Open, Wish.Auto, TestContext.Current.CancellationToken);
        await using var grading = new Grading(course, guard, seed, jobs: 2);
        var graded = await Task.WhenAll(files.Select(f => grading.Grade(f, null, TestContext.Current.CancellationToken)));
        return ReportJson.Of(new Report(1, "0.1.0", grading.Isolation, seed, [.. graded.Select(r => r with { Seconds = 0 })]));
    }
}
