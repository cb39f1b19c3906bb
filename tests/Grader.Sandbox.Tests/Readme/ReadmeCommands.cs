using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>What README.md tells people to type.</summary>
internal static partial class ReadmeCommands
{
    /// <summary>The lines of its blocks of code, in order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Block()
            .Matches(File.ReadAllText(Repository.At("README.md")).ReplaceLineEndings("\n"))
            .SelectMany(m => m.Groups[1].Value.Split('\n')),
    ];

    /// <summary>The first one: a class is graded.</summary>
    public static string Grade => All[0];

    /// <summary>The second one: a page is photographed.</summary>
    public static string Photograph => All[1];

    /// <summary>The third one: all tests.</summary>
    public static string Test => All[2];

    [GeneratedRegex(@"^```sh\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
