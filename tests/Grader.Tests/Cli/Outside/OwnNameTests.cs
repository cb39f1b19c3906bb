using Grader.Cli.Outside;
using Xunit;

namespace Grader.Tests.Cli.Outside;

/// <summary>What a next command begins with, by how this program was started. Paths are those of Linux and macOS.</summary>
public sealed class OwnNameTests : IDisposable
{
    private const string Manifest = """{"version": 1, "tools": {"grader": {"version": "0.1.0", "commands": ["grader"]}}}""";
    private const string Tool = "home/.nuget/packages/grader/0.1.0/tools/net10.0/linux-x64/Grader.Cli.dll";

    private readonly TempFolder _folder = new();

    public static bool IsUnix => !OperatingSystem.IsWindows();

    public void Dispose() => _folder.Dispose();

    [Fact(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    public void A_command_on_the_path_is_called_by_its_name() =>
        Assert.Equal("grader", NameOf(Written("tools/grader"), searchPath: "bin:tools"));

    [Fact(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    public void A_link_on_the_path_leads_to_it_too()
    {
        var host = Written("opt/grader/grader");
        Directory.CreateDirectory(_folder.At("bin"));
        File.CreateSymbolicLink(_folder.At("bin/grader"), host);
        Assert.Equal("grader", NameOf(host, searchPath: "bin"));
    }

    [Fact(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    public void Where_the_path_has_another_grader_the_file_is_named()
    {
        Written("bin/grader");
        Assert.Equal("tools/grader", NameOf(Written("tools/grader"), searchPath: "bin:tools"));
    }

    [Theory(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    [InlineData("grader/grader", "grader/grader")]
    [InlineData("grader", "./grader")]
    [InlineData("my tools/grader", "\"my tools/grader\"")]
    public void Elsewhere_it_is_the_file_from_here(string file, string name) => Assert.Equal(name, NameOf(Written(file)));

    [Fact(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    public void What_dotnet_run_starts_is_started_by_it_again()
    {
        Written("src/Grader.Cli/Grader.Cli.csproj");
        var host = Written("artifacts/bin/Grader.Cli/debug/Grader.Cli");
        Assert.Equal("dotnet run --project src/Grader.Cli --", NameOf(host, $"{host}.dll"));
    }

    [Theory(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData("dotnet-tools.json")]
    public void A_tool_of_a_manifest_is_called_as_one(string manifest)
    {
        _folder.Write(manifest, Manifest);
        Assert.Equal("dotnet grader", NameOf("/usr/bin/dotnet", Written(Tool)));
    }

    [Theory(Skip = "Windows has other paths.", SkipUnless = nameof(IsUnix))]
    [InlineData("""{"version": 1, "tools": {"grader": {"version": "0.2.0"}}}""")]
    [InlineData("""{"version": 1, "tools": {"csharpier": {"version": "0.1.0"}}}""")]
    [InlineData("""{"tools": []}""")]
    [InlineData("{\"tools")]
    [InlineData("")]
    public void Without_a_manifest_that_names_it_the_file_is_given_to_dotnet(string manifest)
    {
        _folder.Write("dotnet-tools.json", manifest);
        Assert.Equal($"dotnet {Tool}", NameOf("/usr/bin/dotnet", Written(Tool)));
    }

    private string NameOf(string process, string? assembly = null, string searchPath = "") =>
        new OwnName(
            process,
            assembly ?? Path.Combine(Path.GetDirectoryName(process)!, "Grader.Cli.dll"),
            _folder.Path,
            string.Join(':', searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(_folder.At))
        ).Find();

    private string Written(string file) => _folder.Write(file, "");
}
