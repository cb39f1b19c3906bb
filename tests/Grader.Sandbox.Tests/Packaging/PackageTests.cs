using System.IO.Compression;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Fetching;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>The grader as people get it, installed and used outside the checkout.</summary>
[Collection(BuildsInTheCheckout.Name)]
public sealed class PackageTests(Packages packages)
{
    private const int Small = 50_000_000;

    [Fact]
    public void The_package_is_small_and_has_no_libtorch_in_it()
    {
        var package = new FileInfo(Assert.Single(Directory.EnumerateFiles(packages.At("packages"))));
        Assert.InRange(package.Length, 1, Small);
        using var zip = ZipFile.OpenRead(package.FullName);
        Assert.DoesNotContain(zip.Entries, e => e.Name is "libtorch_cpu.so" or "libLibTorchSharp.so");
    }

    [Fact]
    public async Task The_tool_installs_and_what_needs_no_program_fetches_nothing()
    {
        using var newcomer = await WithTool();
        Assert.StartsWith("grader ", await Output(newcomer, "grader --version"), StringComparison.Ordinal);
        Assert.Contains("\n  grader start 01-one\n", await Output(newcomer, "grader list"), StringComparison.Ordinal);
        Assert.Contains("\n  grader check 01-one.csx\n", await Output(newcomer, "grader start 01-one"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(newcomer.Data));
    }

    [Fact]
    public async Task The_first_program_fetches_TorchSharp_once_and_all_is_as_in_a_checkout()
    {
        using var newcomer = await WithTool();
        var room = newcomer.Room;
        room.Write("01-one.csx", Classroom.Half);
        var first = await newcomer.Type("grader check 01-one.csx --require-isolation");
        Assert.Equal(
            "TorchSharp is needed to run a program. It is fetched once, through NuGet, into "
                + $"{newcomer.Data}; to be rid of it, delete that folder.\n",
            first.Err
        );
        Assert.Equal((await room.Grader("check", "01-one.csx")).Out, first.Out);
        Assert.Equal(new Ended(1, first.Out, ""), await newcomer.Type("grader check 01-one.csx"));
        room.Write("torch.csx", "using static TorchSharp.torch;\nSystem.Console.WriteLine(ones(2).sum().item<float>());\n");
        Assert.StartsWith("2\n", await Output(newcomer, "grader run torch.csx"), StringComparison.Ordinal);
        var doctor = await newcomer.Type("grader doctor");
        Assert.Contains($"TorchSharp and libtorch are in {newcomer.Data}/runner-", doctor.Out, StringComparison.Ordinal);
        foreach (var line in InstallPage.Uninstall)
        {
            await Output(newcomer, line);
        }
        Assert.False(Directory.Exists(newcomer.Data));
        Assert.Equal(127, (await newcomer.Type("grader list")).ExitCode);
    }

    [Fact]
    public async Task A_feed_is_asked_through_the_proxy_of_the_environment()
    {
        await using var proxy = new FakeFeed();
        using var newcomer = await WithTool();
        var room = newcomer.Room;
        foreach (var file in Directory.GetFiles(room.At("usb")))
        {
            proxy.Packages[Path.GetFileName(file)] = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        }
        proxy.Breaks.Enqueue(1_000_000);
        room.Write(
            "nuget.config",
            """
            <configuration>
              <packageSources>
                <clear /><add key="far" value="http://packages.invalid/v3/index.json" allowInsecureConnections="true" />
              </packageSources>
            </configuration>
            """
        );
        room.Write("01-one.csx", Classroom.Right);
        var ended = await newcomer.Type($"http_proxy={proxy.Address} grader check 01-one.csx");
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"\nFetching TorchSharp 0\.107\.0 \(3 MB\) \.\.\.\n", ended.Err);
        Assert.Matches(@"\nFetching libtorch-cpu-linux-x64 2\.10\.0 \(128 MB\) \.\.\.\n", ended.Err);
        Assert.Equal(["packages.invalid"], proxy.Hosts.Keys);
        Assert.Contains("libtorch-cpu-linux-x64.2.10.0.nupkg from 1000000", proxy.Asked);
    }

    [Fact]
    public async Task Without_any_source_it_says_what_to_put_where_and_there_it_is_found()
    {
        using var newcomer = await WithTool();
        var room = newcomer.Room;
        Directory.Move(room.At("usb"), room.At("elsewhere"));
        room.Write("01-one.csx", Classroom.Right);
        var ended = await newcomer.Type("grader check 01-one.csx");
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains($" into {newcomer.Data}/packages, or copy {newcomer.Data} from ", ended.Err, StringComparison.Ordinal);
        Directory.Delete(newcomer.Data, recursive: true);
        Directory.CreateDirectory(newcomer.Data);
        Directory.Move(room.At("elsewhere"), Path.Combine(newcomer.Data, "packages"));
        Assert.Equal(0, (await newcomer.Type("grader check 01-one.csx")).ExitCode);
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_is_named_and_another_place_is_taken()
    {
        using var newcomer = await WithTool();
        var room = newcomer.Room;
        room.Write("01-one.csx", Classroom.Right);
        room.Write("home/.local/share/grader", "no folder");
        var ended = await newcomer.Type("grader check 01-one.csx");
        Assert.Equal(3, ended.ExitCode);
        Assert.EndsWith(" Mend that, or name another folder: GRADER_DATA=DIR\n", ended.Err, StringComparison.Ordinal);
        Assert.Equal(0, (await newcomer.Type("GRADER_DATA=data grader check 01-one.csx")).ExitCode);
        Assert.True(Directory.Exists(room.At("data")));
    }

    [Fact]
    public async Task The_folder_with_everything_needs_no_network_and_no_home()
    {
        using var newcomer = new Newcomer();
        var room = newcomer.Room;
        room.Write("01-one.csx", Classroom.Half);
        File.Copy(packages.At("grader.tar.gz"), room.At("grader.tar.gz"));
        Assert.Equal(["tar -xzf grader.tar.gz", "grader/grader list"], InstallPage.Unpack);
        foreach (var line in InstallPage.Unpack)
        {
            await Output(newcomer, line);
        }
        var ended = await newcomer.Type("grader/grader check 01-one.csx --require-isolation");
        var named = (await room.Grader("check", "01-one.csx")).Out.Replace(
            "  grader ",
            "  grader/grader ",
            StringComparison.Ordinal
        );
        Assert.Equal((1, named, ""), (ended.ExitCode, ended.Out, ended.Err));
        Assert.Empty(Directory.EnumerateFileSystemEntries(room.At("home")));
    }

    private async Task<Newcomer> WithTool()
    {
        var newcomer = new Newcomer();
        Packages.CopyLibrariesTo(newcomer.Room.At("usb"));
        Directory.CreateSymbolicLink(newcomer.Room.At("packages"), packages.At("packages"));
        foreach (var line in InstallPage.Install)
        {
            await Output(newcomer, line);
        }
        return newcomer;
    }

    private static async Task<string> Output(Newcomer newcomer, string line)
    {
        var ended = await newcomer.Type(line);
        Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Out}{ended.Err}");
        return ended.Out;
    }
}
