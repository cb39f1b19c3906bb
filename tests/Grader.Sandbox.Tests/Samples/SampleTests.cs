using Xunit;
using static Grader.Sandbox.Tests.Snapshots.Verifier;

namespace Grader.Sandbox.Tests.Samples;

/// <summary>Every file under tests/cases/submissions has what it earns beside it. Another file is another test.</summary>
public sealed class SampleTests(SampleClass samples)
{
    public static TheoryData<string> Files => [.. SampleClass.Files];

    [Theory, MemberData(nameof(Files))]
    public async Task A_sample_earns_what_was_accepted_for_it(string file)
    {
        var (ended, report) = await samples.WhenGraded();
        Assert.True(report is not null, ended.Err);
        var submission = Assert.Single(report.Submissions, s => s.File == file);
        await Verify(ReportText.Of(submission))
            .UseDirectory(Path.GetDirectoryName(Path.Combine(SampleClass.Folder, file))!)
            .UseFileName(Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public async Task Nothing_but_the_samples_is_graded()
    {
        var (ended, report) = await samples.WhenGraded();
        Assert.True(report is not null, ended.Err);
        Assert.Equal(SampleClass.Files, report.Submissions.Select(s => s.File));
    }

    [Fact]
    public void Nothing_is_kept_for_a_sample_that_is_gone() =>
        Assert.All(
            Directory.EnumerateFiles(SampleClass.Folder, "*.verified.txt", SearchOption.AllDirectories),
            verified => Assert.True(File.Exists(verified.Replace(".verified.txt", ".csx", StringComparison.Ordinal)), verified)
        );
}
