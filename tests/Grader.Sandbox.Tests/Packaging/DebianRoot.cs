using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>A small Debian in a folder of its own, made by debootstrap, with .NET's runtime as the images of our kits have it and
/// nothing else. Made once, for the tests of a class.</summary>
public sealed class DebianRoot : IAsyncLifetime
{
    private const string Suite = "bookworm",
        Source = "http://deb.debian.org/debian";

    // What the image of the runtime has beside the smallest system.
    private const string Included = "libicu72,libssl3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-tests-");

    /// <summary>Why there can be none; null where there can.</summary>
    public static string? WhyNone { get; } =
        Environment.GetEnvironmentVariable("GRADER_CHROOT") != "all"
            ? "Making a Debian takes two minutes and a network: GRADER_CHROOT=all does it."
        : !File.Exists("/usr/sbin/debootstrap") ? "debootstrap is not installed."
        : !Environment.IsPrivilegedProcess ? "Only root can make a system and change into it."
        : null;

    /// <summary>Where a path of it is on this machine.</summary>
    public string At(string path) => $"{_folder.FullName}{path}";

    public async ValueTask InitializeAsync()
    {
        if (WhyNone is not null)
        {
            return;
        }
        await Do("chmod 755 .");
        await Do($"debootstrap --variant=minbase --include={Included} {Suite} . {Source}");
        // Microsoft's image has it there, and a user called app.
        var dotnet = Path.GetDirectoryName(
            File.ResolveLinkTarget(Here.Workplace.Dotnet, true)?.FullName ?? Here.Workplace.Dotnet
        );
        await Do("mkdir -p usr/share/dotnet/shared && ln -s /usr/share/dotnet/dotnet usr/bin/dotnet");
        await Do($"cp -r '{dotnet}/dotnet' '{dotnet}/host' usr/share/dotnet/");
        await Do($"cp -r '{dotnet}/shared/Microsoft.NETCore.App' usr/share/dotnet/shared/");
        await Do("useradd --root \"$PWD\" --create-home --uid 1654 --user-group app");
    }

    public async ValueTask DisposeAsync()
    {
        if (WhyNone is null)
        {
            await Do("rm -rf ./*");
        }
        _folder.Delete(recursive: true);
    }

    /// <summary>Runs a line in it, as root or as its user: what is mounted for that is gone with it.</summary>
    internal async Task<string> OutputOf(string line, string? user = null)
    {
        var asUser = user is null ? "" : $"--userspec={user}:{user} ";
        var inside = $"mount -t proc proc proc && mount --rbind /dev dev && exec chroot {asUser}. /bin/sh -c \"$1\"";
        var ended = await Ended.Of(
            "unshare",
            ["--mount", "--pid", "--fork", "sh", "-c", inside, "sh", line],
            _folder.FullName,
            new Dictionary<string, string?>
            {
                ["HOME"] = "/",
                ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                ["TMPDIR"] = null,
                ["DOTNET_ROOT"] = null,
            },
            TestContext.Current.CancellationToken
        );
        Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Out}{ended.Err}");
        return ended.Out;
    }

    private async Task Do(string line)
    {
        var ended = await Packages.Shell(line, _folder.FullName, []);
        Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Out}{ended.Err}");
    }
}
