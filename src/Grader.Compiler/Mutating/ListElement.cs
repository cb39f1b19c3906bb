using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>What stands between commas.</summary>
internal static class ListElement
{
    /// <summary>An element and the comma that goes with it: what to take out of the list.</summary>
    public static TextSpan SpanOf<T>(SeparatedSyntaxList<T> all, int place)
        where T : SyntaxNode =>
        place switch
        {
            > 0 => TextSpan.FromBounds(all[place - 1].Span.End, all[place].Span.End),
            _ when all.Count > 1 => TextSpan.FromBounds(all[0].SpanStart, all[1].SpanStart),
            _ => all[0].Span,
        };
}
