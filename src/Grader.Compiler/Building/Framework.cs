using System.Collections.Immutable;
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

    /// <summary>The assemblies that this process itself has in reach: a runner is started on the same ones.</summary>
    public static ImmutableArray<MetadataReference> ReadReferences()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        // Not every file there: on Windows some are called .dll and are no assembly.
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. assemblies
                .Where(f => Path.GetDirectoryName(f) == folder)
                .Where(f => !_leftOut.Contains(Path.GetFileNameWithoutExtension(f)))
                .Order(StringComparer.Ordinal)
                .Select(f => MetadataReference.CreateFromFile(f)),
        ];
    }
}
