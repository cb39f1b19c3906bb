using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Grader.Processes;

namespace Grader.Gradebook.Keeping;

/// <summary>Which grader it was: a version, and what was built of it, since a version may be built many times.</summary>
public sealed record GraderBuild(string Version, string Code)
{
    /// <summary>In words that tell any two of them apart.</summary>
    internal string Name => $"{Version} {Code}";

    /// <summary>Of a name, what people know.</summary>
    internal static string VersionIn(string name) => name.Split(' ')[0];

    /// <param name="version">What people call it.</param>
    /// <param name="workplace">The programs that it starts.</param>
    public static GraderBuild Find(string version, Workplace workplace) =>
        new(
            version,
            PartsHash.Of([
                $"{typeof(Course).Assembly.ManifestModule.ModuleVersionId}",
                $"{typeof(Protocol.Exercise).Assembly.ManifestModule.ModuleVersionId}",
                .. new[] { workplace.Compiler, workplace.Runner }.SelectMany(p => new[] { ModuleIn(p), DependenciesOf(p) }),
            ])[..16]
        );

    // The same for the same source, wherever and whenever it was built.
    private static string ModuleIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return $"{metadata.GetGuid(metadata.GetModuleDefinition().Mvid)}";
    }

    // Roslyn's version, and TorchSharp's.
    private static string DependenciesOf(string assembly) =>
        Path.ChangeExtension(assembly, ".deps.json") is var file && File.Exists(file) ? File.ReadAllText(file) : "";
}
