using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Scripts;

/// <summary>Lines as people count them.</summary>
internal static class Places
{
    /// <summary>1-based, in the text itself.</summary>
    public static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>1-based, in the document that #line says the text comes from.</summary>
    public static int MappedLineOf(Location location) => location.GetMappedLineSpan().StartLinePosition.Line + 1;
}
