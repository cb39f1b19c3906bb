using System.Collections.Immutable;

namespace Grader.Notebooks;

/// <summary>Cuts text into lines where a C# compiler does.</summary>
internal static class CodeLines
{
    private static readonly string[] _ends = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>At least one, without their ends.</summary>
    public static ImmutableArray<string> Of(string text) => [.. text.Split(_ends, StringSplitOptions.None)];
}
