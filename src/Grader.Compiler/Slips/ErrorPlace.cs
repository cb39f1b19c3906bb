using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Slips;

/// <summary>A line of the document that it is said to come from.</summary>
/// <param name="Line">0-based.</param>
internal sealed record ErrorPlace(string Document, int Line)
{
    public static ErrorPlace Of(Diagnostic error)
    {
        var at = error.Location.GetMappedLineSpan();
        return new(at.Path ?? "", at.StartLinePosition.Line);
    }
}
