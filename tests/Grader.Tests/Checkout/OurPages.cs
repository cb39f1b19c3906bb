using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Tests.Checkout;

/// <summary>The pages that somebody reads in a checkout: all Markdown but what has words yet to be filled in.</summary>
internal static partial class OurPages
{
    public static TheoryData<string> All =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
                .Where(p => !NotOurs().IsMatch(p))
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex("^(artifacts|report|students|packages)/|/StudentRepository/|/Scaffold/|/(bin|obj|node_modules)/")]
    private static partial Regex NotOurs();
}
