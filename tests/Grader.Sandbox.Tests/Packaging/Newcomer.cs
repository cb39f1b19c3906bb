using Grader.Sandbox.Tests.Cli;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>Somebody with an empty home, .NET and a folder with a course, and no network: TorchSharp is in a folder of packages
/// that their nuget.config names.</summary>
internal sealed class Newcomer : IDisposable
{
    private readonly Dictionary<string, string?> _variables;

    public Newcomer()
    {
        _variables = new(Classroom.Plain)
        {
            ["HOME"] = Room.At("home"),
            ["XDG_DATA_HOME"] = null,
            ["NUGET_PACKAGES"] = null,
            ["DOTNET_CLI_HOME"] = null,
            ["GRADER_DATA"] = null,
            ["PATH"] = $"{Room.At("home/.dotnet/tools")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["http_proxy"] = "http://127.0.0.1:9",
            ["https_proxy"] = "http://127.0.0.1:9",
        };
        Directory.CreateDirectory(Room.At("home"));
        Directory.CreateDirectory(Room.At("usb"));
        Room.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="usb" value="{Room.At("usb")}" /></packageSources>
            </configuration>
            """
        );
    }

    public Classroom Room { get; } = new();

    /// <summary>Where the grader keeps what it fetched.</summary>
    public string Data => Room.At("home/.local/share/grader");

    /// <param name="folder">In the room; empty for the room itself.</param>
    public Task<Ended> Type(string line, string folder = "") => Packages.Shell(line, Room.At(folder), _variables);

    public void Dispose() => Room.Dispose();
}
