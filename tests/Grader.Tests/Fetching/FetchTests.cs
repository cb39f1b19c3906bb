using Grader.Fetching;
using Xunit;

namespace Grader.Tests.Fetching;

public sealed class FetchTests : IDisposable
{
    private readonly PackagedRunner _runner = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Announcement =>
        $"TorchSharp is needed to run a program. It is fetched once, through NuGet, into {_runner.Data}; to be rid of it, "
        + "delete that folder.";

    private const string Kept = "What has come is kept: the same command goes on from there. ";

    private string Advice =>
        "Without network: put fake.native.1.2.3.nupkg into "
        + $"{_runner.Data}/packages, or copy {_runner.Data} from a machine like this one where a program has been run.";

    [Fact]
    public async Task What_is_missing_is_fetched_once_and_its_place_is_said()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal([$"{PackagedRunner.FileName} from 0"], feed.Asked);
        Assert.Equal([Announcement], _runner.Said);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_runner.Data, "packages")));
    }

    [Fact]
    public async Task A_download_that_broke_goes_on_where_it_was()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        feed.Breaks.Enqueue(40_000);
        feed.Breaks.Enqueue(20_000);
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(
            ["fake.native.1.2.3.nupkg from 0", "fake.native.1.2.3.nupkg from 40000", "fake.native.1.2.3.nupkg from 60000"],
            feed.Asked
        );
    }

    [Fact]
    public async Task One_that_breaks_again_and_again_is_given_up_and_the_next_command_goes_on()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        feed.Breaks.Enqueue(40_000);
        for (var i = 0; i < 3; i++)
        {
            feed.Breaks.Enqueue(0);
        }
        var thrown = await Assert.ThrowsAsync<FetchException>(() => _runner.Complete(Now));
        Assert.StartsWith("Fake.Native 1.2.3 cannot be fetched. here: ", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith($". {Kept}{Advice}", thrown.Message, StringComparison.Ordinal);
        feed.Asked.Clear();
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(["fake.native.1.2.3.nupkg from 40000"], feed.Asked);
    }

    [Fact]
    public async Task What_is_not_what_the_grader_was_built_with_is_not_used()
    {
        await using var feed = FeedWith(PackagedRunner.MakePackage([1, 2, 3]));
        var thrown = await Assert.ThrowsAsync<FetchException>(() => _runner.Complete(Now));
        Assert.Equal(
            $"Fake.Native 1.2.3 cannot be fetched. here: It has another package of that name and version. {Advice}",
            thrown.Message
        );
        Assert.Empty(Directory.EnumerateFiles(_runner.Data, "*.so", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_beginning_that_is_another_packages_is_thrown_away()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        _runner.Folder.Write("data/packages/fake.native.1.2.3.nupkg.part", new string('x', 1000));
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(["fake.native.1.2.3.nupkg from 1000", "fake.native.1.2.3.nupkg from 0"], feed.Asked);
    }

    [Theory]
    [InlineData("data/packages/fake.native.1.2.3.nupkg")]
    [InlineData("global/fake.native/1.2.3/fake.native.1.2.3.nupkg")]
    public async Task A_package_that_is_at_hand_is_not_fetched(string place)
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        Directory.CreateDirectory(Path.GetDirectoryName(_runner.Folder.At(place))!);
        File.WriteAllBytes(_runner.Folder.At(place), PackagedRunner.Package);
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Empty(feed.Asked);
        Assert.True(File.Exists(_runner.Folder.At(place)), "it is whose it was");
    }

    [Fact]
    public async Task A_damaged_package_at_hand_is_passed_over()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        _runner.Folder.Write("data/packages/fake.native.1.2.3.nupkg", "half of one");
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(["fake.native.1.2.3.nupkg from 0"], feed.Asked);
    }

    [Fact]
    public async Task A_folder_of_packages_is_a_source_too()
    {
        Directory.CreateDirectory(_runner.Folder.At("usb"));
        File.WriteAllBytes(_runner.Folder.At("usb/fake.native.1.2.3.nupkg"), PackagedRunner.Package);
        _runner.SetUpSources($"""<add key="usb" value="{_runner.Folder.At("usb")}" />""");
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
    }

    [Theory]
    [InlineData("a folder")]
    [InlineData("a feed")]
    public async Task A_source_that_has_no_such_package_costs_nothing_of_what_came_from_another(string kind)
    {
        await using var other = new FakeFeed();
        await using var feed = new FakeFeed();
        feed.Packages[PackagedRunner.FileName] = PackagedRunner.Package;
        Directory.CreateDirectory(_runner.Folder.At("usb"));
        string Source(string name, FakeFeed of) =>
            $"""<add key="{name}" value="{of.Address}/v3/index.json" protocolVersion="3" allowInsecureConnections="true" />""";
        var first = kind == "a folder" ? $"""<add key="usb" value="{_runner.Folder.At("usb")}" />""" : Source("other", other);
        _runner.SetUpSources($"{first}{Source("here", feed)}");
        var part = _runner.Folder.At("data/packages/fake.native.1.2.3.nupkg.part");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        File.WriteAllBytes(part, PackagedRunner.Package[..1000]);
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(["fake.native.1.2.3.nupkg from 1000"], feed.Asked);
    }

    [Fact]
    public async Task A_feed_that_wants_a_password_gets_that_of_nuget_config()
    {
        await using var feed = new FakeFeed { Authorization = $"Basic {Convert.ToBase64String("ada:secret"u8)}" };
        feed.Packages[PackagedRunner.FileName] = PackagedRunner.Package;
        _runner.SetUpSources(
            $"""
            <add key="here" value="{feed.Address}/v3/index.json" protocolVersion="3" allowInsecureConnections="true" />
            """,
            rest: """
            <packageSourceCredentials>
              <here><add key="Username" value="ada" /><add key="ClearTextPassword" value="secret" /></here>
            </packageSourceCredentials>
            """
        );
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
    }

    [Fact]
    public async Task Where_nothing_answers_it_says_what_to_copy_where()
    {
        var feed = FeedWith(PackagedRunner.Package);
        await feed.DisposeAsync();
        var thrown = await Assert.ThrowsAsync<FetchException>(() => _runner.Complete(Now));
        Assert.StartsWith("Fake.Native 1.2.3 cannot be fetched. here: ", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith($". {Advice}", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_source_is_set_up_that_is_said()
    {
        var thrown = await Assert.ThrowsAsync<FetchException>(() => _runner.Complete(Now));
        Assert.Equal($"Fake.Native 1.2.3 cannot be fetched: no source of packages is configured. {Advice}", thrown.Message);
    }

    [Fact]
    public async Task Several_at_once_fetch_it_once()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _runner.Complete(Now), Now)));
        Assert.All(all, content => Assert.Equal(PackagedRunner.Content, content));
        Assert.Equal(["fake.native.1.2.3.nupkg from 0"], feed.Asked);
    }

    [Theory]
    [InlineData("runner-*", 1)]
    [InlineData("*-*", 2)]
    public async Task What_has_been_damaged_since_is_made_again(string folders, int fetched)
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        await _runner.Complete(Now);
        foreach (var folder in Directory.GetDirectories(_runner.Data, folders))
        {
            File.Delete(Path.Combine(folder, "libfake.so"));
        }
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Equal(fetched, feed.Asked.Count);
    }

    [Fact]
    public async Task Another_grader_needs_nothing_fetched_again()
    {
        await using var feed = FeedWith(PackagedRunner.Package);
        await _runner.Complete(Now);
        _runner.Folder.Write("app/runner/Grader.Runner.dll", "another runner");
        Assert.Equal(PackagedRunner.Content, await _runner.Complete(Now));
        Assert.Single(feed.Asked);
        Assert.Equal(2, Directory.GetDirectories(_runner.Data, "runner-*").Length);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named_and_how_to_name_another()
    {
        _runner.Folder.Write("data", "no folder");
        var thrown = await Assert.ThrowsAsync<FetchException>(() => _runner.Complete(Now));
        Assert.StartsWith(
            $"TorchSharp is needed to run a program, and cannot be put into {_runner.Data}: ",
            thrown.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" Mend that, or name another folder: GRADER_DATA=DIR", thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _runner.Dispose();

    private FakeFeed FeedWith(byte[] package)
    {
        var feed = new FakeFeed();
        feed.Packages[PackagedRunner.FileName] = package;
        _runner.SetUpFeed(feed);
        return feed;
    }
}
