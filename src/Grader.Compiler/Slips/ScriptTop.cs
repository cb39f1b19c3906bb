using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>What C# has in functions, and not at the top of a script.</summary>
internal static class ScriptTop
{
    public static ImmutableArray<SlipRule> Rules { get; } = [UsingVariable];

    private static IEnumerable<Mend> UsingVariable(ErrorSite site)
    {
        if (
            site.Tokens is [var first, var second, ..]
            && first.IsKind(SyntaxKind.UsingKeyword)
            && !second.IsKind(SyntaxKind.OpenParenToken)
            && site.Tokens.Any(t => t.IsKind(SyntaxKind.EqualsToken))
        )
        {
            var declared = site.Text[second.SpanStart..site.Tokens[^1].SpanStart].TrimEnd();
            yield return Mend.Replace(
                TextSpan.FromBounds(first.SpanStart, second.SpanStart),
                "",
                $"At its top, a script takes only {ErrorSite.Quoted($"using ({declared}) {{ }}")}, with the lines that it is for "
                    + "between the braces; or leave the word `using` away."
            );
        }
    }
}
