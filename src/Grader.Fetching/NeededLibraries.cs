using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Grader.Fetching;

/// <summary>What a runner that came as a package of the grader lacks: libtorch and TorchSharp's own native part.</summary>
/// <param name="Key">The same for the same files of the same packages.</param>
public sealed record NeededLibraries(string Key, ImmutableArray<NeededPackage> Packages)
{
    /// <summary>A line for each file: <c>linux-x64 TorchSharp/0.107.0/runtimes/linux-x64/native/libLibTorchSharp.so</c>. The
    /// build writes it.</summary>
    private const string List = "libraries.txt";

    private const string Lock = "packages.lock.json";

    /// <summary>What is to be put beside a runner; null where it has everything, as after a build.</summary>
    /// <param name="runner">Grader.Runner.dll.</param>
    public static NeededLibraries? FindFor(string runner)
    {
        var folder = Path.GetDirectoryName(runner)!;
        var list = Path.Combine(folder, List);
        return File.Exists(list) ? Parse(File.ReadAllLines(list), File.ReadAllText(Path.Combine(folder, Lock))) : null;
    }

    internal static NeededLibraries Parse(IEnumerable<string> lines, string lockFile)
    {
        var files = lines.Where(l => l.Length > 0).Select(l => l.Split(' ', 2)).Select(w => (Machine: w[0], Path: w[1])).ToList();
        using var locked = JsonDocument.Parse(lockFile);
        ImmutableArray<NeededPackage> packages =
        [
            .. from file in files
            let words = file.Path.Split('/', 3)
            group words[2] by (file.Machine, Id: words[0], Version: words[1]) into package
            select new NeededPackage(
                package.Key.Id,
                package.Key.Version,
                HashIn(locked.RootElement, package.Key.Machine, package.Key.Id),
                [.. package]
            ),
        ];
        var text = string.Join('\n', packages.SelectMany(p => p.Files.Select(f => $"{p} {p.Hash} {f}")));
        return new(KeyOf(Encoding.UTF8.GetBytes(text)), packages);
    }

    /// <summary>Short enough for a folder's name.</summary>
    internal static string KeyOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    // "dependencies": { "net10.0/linux-x64": { "TorchSharp": { "contentHash": ... } } }
    private static string HashIn(JsonElement locked, string machine, string id) =>
        locked
            .GetProperty("dependencies")
            .EnumerateObject()
            .Single(p => p.Name.EndsWith($"/{machine}", StringComparison.Ordinal))
            .Value.GetProperty(id)
            .GetProperty("contentHash")
            .GetString()!;
}
