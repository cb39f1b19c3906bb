using Microsoft.CodeAnalysis;

namespace Grader.Compiler.LikelySlips;

/// <summary>A student's code in the middle of a sentence.</summary>
internal static class CodeInWords
{
    private const int Longest = 60;

    /// <returns>Null where it is too long for that.</returns>
    public static string? OnOneLine(SyntaxNode node) =>
        node.NormalizeWhitespace("", " ").ToString().TrimEnd(';') is { Length: <= Longest } line ? line : null;
}
