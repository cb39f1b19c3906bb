using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>Python's operators on numbers: **, @ and //.</summary>
internal static class Powers
{
    public static ImmutableArray<SlipRule> Rules { get; } = [Power, MatrixProduct, WholeDivision];

    private static IEnumerable<Mend> Power(ErrorSite site)
    {
        for (var i = 1; i + 1 < site.Tokens.Length; i++)
        {
            var length = LengthOfPower(site, i);
            if (
                length == 0
                || Operands.Before(site.Tokens, i) is not { } from
                || Operands.Behind(site.Tokens, i + length - 1) is not { } to
            )
            {
                continue;
            }
            var (number, exponent) = (site.Written(from), site.Written(to));
            var sign = length == 2 ? "**" : "^";
            foreach (
                var instead in new[]
                {
                    $"{number}.pow({exponent})",
                    $"MathF.Pow({number}, {exponent})",
                    $"Math.Pow({number}, {exponent})",
                }
            )
            {
                yield return Mend.Replace(
                    TextSpan.FromBounds(from.Start, to.End),
                    instead,
                    $"Write {ErrorSite.Quoted(instead)}: in C#, `{sign}` is no power."
                );
            }
        }
    }

    private static int LengthOfPower(ErrorSite site, int at) =>
        site.Tokens[at].IsKind(SyntaxKind.CaretToken) && site.Id == "CS0019" ? 1
        : site.Tokens[at].IsKind(SyntaxKind.AsteriskToken)
        && site.Tokens[at + 1].IsKind(SyntaxKind.AsteriskToken)
        && site.Tokens[at].Span.End == site.Tokens[at + 1].SpanStart
            ? 2
        : 0;

    // @ before a name is part of the name, in C#.
    private static IEnumerable<Mend> MatrixProduct(ErrorSite site)
    {
        var sign = site.LineText.IndexOf('@', StringComparison.Ordinal) + site.Line.Start;
        if (sign < site.Line.Start || site.IsInText(new(sign, 1)))
        {
            yield break;
        }
        // As another operator the rest of the line is tokens again.
        var tokens = SyntaxFactory
            .ParseTokens($"{site.LineText.Replace('@', '*')}\n", options: Script.ParseOptions)
            .ToImmutableArray();
        var at = tokens.IndexOf(tokens.FirstOrDefault(t => t.SpanStart == sign - site.Line.Start));
        if (at < 0 || Operands.Before(tokens, at) is not { } from || Operands.Behind(tokens, at) is not { } to)
        {
            yield break;
        }
        string Written(TextSpan span) => site.LineText[span.Start..span.End];
        var instead = $"{Written(from)}.matmul({Written(to)})";
        yield return Mend.Replace(
            TextSpan.FromBounds(site.Line.Start + from.Start, site.Line.Start + to.End),
            instead,
            $"Write {ErrorSite.Quoted(instead)}: C# has no `@` for the product of matrices."
        );
    }

    // What is behind // is a comment, so that the end of the statement seems to be missing.
    private static IEnumerable<Mend> WholeDivision(ErrorSite site)
    {
        var comment = site
            .Tokens.SelectMany(t => t.TrailingTrivia)
            .FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        if (comment.RawKind != 0)
        {
            yield return Mend.Replace(
                new(comment.SpanStart, 2),
                "/",
                "Write `/` for `//`, which begins a comment in C#. Of two whole numbers, `/` gives a whole number."
            );
        }
    }
}
