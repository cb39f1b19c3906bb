using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>A page of docs, and what stands in its blocks of code.</summary>
internal static partial class DocsPage
{
    /// <param name="language">Behind the ``` of a block.</param>
    /// <returns>In the order of the page, each with a line end.</returns>
    public static IReadOnlyList<string> BlocksOf(string page, string language) =>
        BlocksIn(File.ReadAllText(Repository.At(page)), language);

    /// <inheritdoc cref="BlocksOf"/>
    /// <param name="text">A page's, from anywhere.</param>
    public static IReadOnlyList<string> BlocksIn(string text, string language) =>
        [
            .. Block()
                .Matches(text.ReplaceLineEndings("\n"))
                .Where(m => m.Groups["language"].Value == language)
                .Select(m => m.Groups["text"].Value),
        ];

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?\n)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
