using System.Text.Json;

namespace Grader.Cli.Outside;

/// <summary>How this program was started, and so what a next command begins with: whoever pastes it starts the same
/// again.</summary>
/// <param name="Process">The file of this process: the program's own host, or <c>dotnet</c>.</param>
/// <param name="Assembly">The program itself.</param>
/// <param name="WorkingDirectory">Where commands are typed.</param>
/// <param name="SearchPath">The variable PATH.</param>
public sealed record OwnName(string Process, string Assembly, string WorkingDirectory, string SearchPath)
{
    // The one of the package, of its command and of the host that people start.
    private const string Grader = "grader";

    /// <summary>Words for a shell.</summary>
    public string Find() =>
        WithoutExe(Path.GetFileName(Process)) switch
        {
            var dotnet when dotnet.Equals("dotnet", StringComparison.OrdinalIgnoreCase) => FindByDotnet(),
            // Under the assembly's own name the host is what 'dotnet run' starts.
            var host when host == Path.GetFileNameWithoutExtension(Assembly) && FindProject() is { } project =>
                $"dotnet run --project {Shell.Quoted(FromHere(project))} --",
            var host when IsOnSearchPath() => Shell.Quoted(host),
            _ => Shell.Quoted(ToStart(Process)),
        };

    // A dot may be anywhere in a name.
    private static string WithoutExe(string name) =>
        name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;

    private string FindByDotnet() => IsLocalTool() ? $"dotnet {Grader}" : $"dotnet {Shell.Quoted(FromHere(Assembly))}";

    /// <summary>Whether <c>dotnet grader</c> starts it here: a manifest names the version that this is.</summary>
    private bool IsLocalTool() =>
        NamesUpward(Assembly).Skip(1).ToList() is [_, _, "tools", var version, Grader, ..]
        && FoldersUpward(WorkingDirectory)
            .SelectMany(d => new[] { Path.Combine(d, ".config", "dotnet-tools.json"), Path.Combine(d, "dotnet-tools.json") })
            .Any(manifest => Names(manifest, version));

    private static bool Names(string manifest, string version)
    {
        try
        {
            if (!File.Exists(manifest))
            {
                return false;
            }
            using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return document.RootElement.TryGetProperty("tools", out var tools)
                && tools.TryGetProperty(Grader, out var tool)
                && tool.TryGetProperty("version", out var its)
                && its.ValueEquals(version);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return false; // nothing that .NET could have started this by
        }
    }

    // The first of that name on the path is the one that a shell starts; another one there would be another grader.
    private bool IsOnSearchPath() =>
        SearchPath
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, Path.GetFileName(Process)), WorkingDirectory))
            .FirstOrDefault(File.Exists)
            is { } first
        && RealPath.Of(first) == RealPath.Of(Process);

    private string? FindProject() =>
        FoldersUpward(Path.GetDirectoryName(Assembly)!)
            .Select(d => Path.Combine(d, "src", "Grader.Cli"))
            .FirstOrDefault(project => File.Exists(Path.Combine(project, "Grader.Cli.csproj")));

    // A shell looks for a word without a separator on the path alone.
    private string ToStart(string file) =>
        FromHere(file) is var path && path.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : Path.Combine(".", path);

    private string FromHere(string path) =>
        Path.GetRelativePath(WorkingDirectory, path) is var relative && relative.Length < path.Length ? relative : path;

    private static IEnumerable<string> FoldersUpward(string folder)
    {
        for (var d = new DirectoryInfo(folder); d is not null; d = d.Parent)
        {
            yield return d.FullName;
        }
    }

    private static IEnumerable<string> NamesUpward(string file) => FoldersUpward(file).Select(f => Path.GetFileName(f));
}
