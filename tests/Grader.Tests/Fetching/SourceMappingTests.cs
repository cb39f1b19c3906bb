using Xunit;

namespace Grader.Tests.Fetching;

public sealed class SourceMappingTests : IDisposable
{
    private readonly PackagedRunner _runner = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_is_for_other_packages_is_not_asked()
    {
        await using var other = new FakeFeed();
        await using var feed = new FakeFeed();
        other.Packages[PackagedRunner.FileName] = PackagedRunner.MakePackage([1, 2, 3]);
        feed.Packages[PackagedRunner.FileName] = PackagedRunner.Package;
        _runner.SetUpSources(
            $"{Source("other", other)}{Source("here", feed)}",
            rest: """
            <packageSourceMapping>
              <packageSource key="other"><package pattern="grader" /></packageSource>
              <packageSource key="here"><package pattern="*" /></packageSource>
            </packageSourceMapping>
            """
        );
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Where_no_source_has_a_name_that_the_mapping_knows_all_are_asked()
    {
        await using var mirror = new FakeFeed();
        mirror.Packages[PackagedRunner.FileName] = PackagedRunner.Package;
        _runner.SetUpSources(
            Source("mirror", mirror),
            rest: """
            <packageSourceMapping>
              <packageSource key="nuget.org"><package pattern="*" /></packageSource>
            </packageSourceMapping>
            """
        );
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
    }

    public void Dispose() => _runner.Dispose();

    private static string Source(string name, FakeFeed feed) =>
        $"""<add key="{name}" value="{feed.Address}/v3/index.json" protocolVersion="3" allowInsecureConnections="true" />""";
}
