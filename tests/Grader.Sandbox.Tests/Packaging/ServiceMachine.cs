using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>A container of somebody's service, as far as a kit can tell: folders of its own at the root, this machine's system
/// and .NET below them, and no network but a source of packages. bubblewrap makes it.</summary>
internal sealed class ServiceMachine : IDisposable
{
    /// <summary>Null where it is not installed.</summary>
    public static string? Bubblewrap { get; } = OnPath("bwrap");

    // Of the dotnet that a shell starts: the one that runs this process need not have an SDK.
    private static readonly string _dotnet = FolderOf(OnPath("dotnet") ?? Here.Workplace.Dotnet);

    private readonly List<string> _folders = [];

    public ServiceMachine()
    {
        foreach (var folder in (string[])["/tmp", "/root", "/usr/local/bin"])
        {
            Add(folder);
        }
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode All = (UnixFileMode)0b001_111_111_111;
            File.SetUnixFileMode(At("/tmp"), All);
        }
    }

    public Classroom Room { get; } = new();

    /// <summary>Changes to what programs there find in their environment.</summary>
    public Dictionary<string, string?> Variables { get; } =
        new()
        {
            ["HOME"] = "/root",
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["XDG_DATA_HOME"] = null,
            ["NUGET_PACKAGES"] = null,
            ["DOTNET_CLI_HOME"] = null,
            ["DOTNET_ROOT"] = null,
            ["TMPDIR"] = null,
            ["CI"] = null,
            ["http_proxy"] = "http://127.0.0.1:9",
            ["https_proxy"] = "http://127.0.0.1:9",
        };

    public static void SkipWhereThereCanBeNone() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Bubblewrap is not null, "bubblewrap is not installed.");

    /// <summary>Where a path of the machine is on this one.</summary>
    public string At(string path) => Room.At($"machine{path}");

    /// <summary>An empty folder at the root of the machine, or below /usr.</summary>
    public void Add(string folder)
    {
        _folders.Add(folder);
        Directory.CreateDirectory(At(folder));
    }

    /// <summary>A program that stands for one which nobody can run here.</summary>
    public void Fake(string name, string script)
    {
        var file = Room.Write($"machine/usr/local/bin/{name}", $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A source of packages in its user's nuget.config, with TorchSharp in it.</summary>
    public void OfferLibraries()
    {
        Add("/usb");
        Packages.CopyLibrariesTo(At("/usb"));
        Room.Write(
            "machine/root/.nuget/NuGet/NuGet.Config",
            """<configuration><packageSources><clear /><add key="usb" value="/usb" /></packageSources></configuration>"""
        );
    }

    /// <summary>Runs it as a container's first process, from the root folder.</summary>
    public Task<Ended> Run(params IEnumerable<string> command)
    {
        string[] system = ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/sys"];
        return Ended.Of(
            Bubblewrap!,
            [
                "--unshare-pid",
                "--die-with-parent",
                "--cap-add",
                "ALL",
                .. system.SelectMany(folder => (string[])["--ro-bind-try", folder, folder]),
                "--ro-bind",
                _dotnet,
                "/usr/share/dotnet",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                .. _folders.SelectMany(folder => (string[])["--bind", At(folder), folder]),
                "--chdir",
                "/",
                "--",
                .. command,
            ],
            Room.Folder,
            Variables,
            TestContext.Current.CancellationToken,
            Deadline.ForMany
        );
    }

    public async Task<string> OutputOf(params IEnumerable<string> command)
    {
        var ended = await Run(command);
        Assert.True(ended.ExitCode == 0, $"{string.Join(' ', command)}\n{ended.Out}{ended.Err}");
        return ended.Out;
    }

    public void Dispose() => Room.Dispose();

    private static string FolderOf(string program) =>
        Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!;

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
