using System.Collections.Immutable;

namespace Grader.Fetching;

/// <summary>A NuGet package, and what a runner needs of it.</summary>
/// <param name="Hash">SHA-512 of its content, in Base64, as the lock file has it that the grader was built by. What has another
/// one is not used, wherever it comes from.</param>
/// <param name="Files">Paths in it.</param>
public sealed record NeededPackage(string Id, string Version, string Hash, ImmutableArray<string> Files)
{
    /// <summary>As NuGet calls it, where it keeps one and where it asks for one.</summary>
    public string FileName => $"{Id}.{Version}.nupkg".ToLowerInvariant();

    public string Folder => $"{Id}/{Version}".ToLowerInvariant();

    public override string ToString() => $"{Id} {Version}";
}
