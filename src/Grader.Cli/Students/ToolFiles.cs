using System.Collections.Immutable;
using System.Text;
using Grader.Cli.Outside;

namespace Grader.Cli.Students;

/// <summary>What gets the grader, of the version that wrote the repository, where <c>dotnet tool restore</c> is typed in
/// it.</summary>
internal static class ToolFiles
{
    /// <summary>What a tool of a repository is called by.</summary>
    public const string Command = "dotnet grader";

    /// <summary>What a course puts into the folder packages.</summary>
    public static string Package { get; } = $"grader.{GraderVersion.Current}.nupkg";

    // The folder is there before the package is: a source that is missing stops every restore.
    private static readonly ImmutableArray<(string From, string To)> _files =
    [
        ("StudentRepository/dotnet-tools.json", ".config/dotnet-tools.json"),
        ("StudentRepository/nuget.config", "nuget.config"),
        ("StudentRepository/packages.md", "packages/README.md"),
    ];

    public static IEnumerable<(string Path, byte[] Content)> Write() =>
        _files.Select(f =>
            (
                f.To,
                Encoding.UTF8.GetBytes(
                    EmbeddedFiles
                        .ReadText(f.From)
                        .Replace("__VERSION__", GraderVersion.Current, StringComparison.Ordinal)
                        .Replace("__PACKAGE__", Package, StringComparison.Ordinal)
                )
            )
        );
}
