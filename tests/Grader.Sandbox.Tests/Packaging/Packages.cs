using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>Both forms of the grader, made once by the commands of docs/install.md, in a folder that is not the
/// checkout.</summary>
public sealed class Packages : IAsyncLifetime
{
    // Where the build has TorchSharp from.
    private static readonly string _restored =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-tests-");

    public string At(string path) => Path.Combine(_folder.FullName, path);

    public async ValueTask InitializeAsync()
    {
        foreach (var command in InstallPage.Pack.Concat(InstallPage.Publish))
        {
            // Into that folder, in place of the checkout.
            var line = command
                .Replace("--output ", $"--output {_folder.FullName}/", StringComparison.Ordinal)
                .Replace(
                    "tar -czf grader.tar.gz",
                    $"tar -C {_folder.FullName} -czf {At("grader.tar.gz")}",
                    StringComparison.Ordinal
                );
            var ended = await Shell(line, Repository.Root, []);
            Assert.True(ended.ExitCode == 0, $"{command}\n{ended.Out}{ended.Err}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>What the first run of a program fetches.</summary>
    internal static void CopyLibrariesTo(string folder)
    {
        foreach (var package in (string[])["torchsharp/0.107.0", "libtorch-cpu-linux-x64/2.10.0"])
        {
            var name = $"{package.Replace('/', '.')}.nupkg";
            File.Copy(Path.Combine(_restored, package, name), Path.Combine(folder, name));
        }
    }

    /// <summary>As it is typed.</summary>
    internal static Task<Ended> Shell(string line, string folder, IEnumerable<KeyValuePair<string, string?>> variables)
    {
        // What dotnet test sets for itself is not for another dotnet.
        var environment = Environment
            .GetEnvironmentVariables()
            .Keys.Cast<string>()
            .Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(n => n, _ => (string?)null);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }
        return Ended.Of("/bin/sh", ["-c", line], folder, environment, TestContext.Current.CancellationToken, Deadline.ForMany);
    }
}
