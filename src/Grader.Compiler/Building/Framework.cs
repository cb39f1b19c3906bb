using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Building;

/// <summary>
/// .NET as programs are compiled against it: what they may use of it is for the gate to say, and not for want of a reference.
/// Left out is what makes data of code, by which a function reads the text of its calls, in a variant neighbours' answers; and
/// what finds at run time a member that no rule of an exercise can tell by its name. Both must hold without the gate too.
/// </summary>
internal static class Framework
{
    private static readonly ImmutableHashSet<string> _leftOut =
    [
        "System.Linq.Expressions",
        "System.Linq.Queryable",
        "Microsoft.CSharp",
    ];

    /// <param name="folder">Of the .NET that a runner is started on.</param>
    public static ImmutableArray<MetadataReference> ReadReferences(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.dll")
                .Where(f => !_leftOut.Contains(Path.GetFileNameWithoutExtension(f)) && IsAssembly(f))
                .Order(StringComparer.Ordinal)
                .Select(f => MetadataReference.CreateFromFile(f)),
        ];

    // Not every file there is one: on Windows some are called so.
    private static bool IsAssembly(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }
        using var image = new PEReader(File.OpenRead(file));
        return image.HasMetadata;
    }
}
