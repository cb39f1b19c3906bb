using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>What docs/install.md tells people to type: its blocks of commands, in order.</summary>
internal static partial class InstallPage
{
    public static ImmutableArray<ImmutableArray<string>> Blocks { get; } =
    [
        .. Block()
            .Matches(File.ReadAllText(Repository.At("docs/install.md")).ReplaceLineEndings("\n"))
            .Select(m => m.Groups[1].Value.Split('\n').ToImmutableArray()),
    ];

    public static ImmutableArray<string> Pack => Blocks[0];

    public static ImmutableArray<string> Install => Blocks[1];

    public static ImmutableArray<string> Uninstall => Blocks[2];

    public static ImmutableArray<string> Publish => Blocks[3];

    public static ImmutableArray<string> Unpack => Blocks[4];

    [GeneratedRegex(@"^```sh\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
