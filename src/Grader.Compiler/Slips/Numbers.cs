using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>How numbers are written: 1., 0,01, and 0.05 where a float is wanted.</summary>
internal static partial class Numbers
{
    public static ImmutableArray<SlipRule> Rules { get; } = [BarePoint, DecimalComma, FloatSuffix, ListOfNumbers];

    private static IEnumerable<Mend> BarePoint(ErrorSite site)
    {
        var found = NumberWithBarePoint().Matches(site.LineText).Where(m => !site.IsInText(SpanOf(m, site))).ToList();
        if (found.Count == 0)
        {
            yield break;
        }
        var rewrites = found.Select(m => new TextRewrite(SpanOf(m, site), $"{m.Groups["number"].Value}f")).ToImmutableArray();
        var why = $"Write `{rewrites[0].Instead}` for `{found[0].Value}`: in C#, digits follow the point of a number.";
        yield return new(why, rewrites);
        foreach (var mend in AsArrays(site, rewrites, why))
        {
            yield return mend;
        }
    }

    private static IEnumerable<Mend> DecimalComma(ErrorSite site)
    {
        foreach (Match found in NumberWithComma().Matches(site.LineText))
        {
            var point = $"{found.Groups["whole"].Value}.{found.Groups["part"].Value}";
            foreach (var instead in new[] { $"{point}f", point })
            {
                yield return Mend.Replace(
                    SpanOf(found, site),
                    instead,
                    $"Write `{instead}`: C# has a point in a number, not a comma."
                );
            }
        }
    }

    private static IEnumerable<Mend> FloatSuffix(ErrorSite site)
    {
        if (site.Id is not ("CS0664" or "CS0266" or "CS1503" or "CS0029" or "CS0121" or "CS1950" or "CS0019"))
        {
            yield break;
        }
        var literals = site
            .Tokens.Where(t => t.IsKind(SyntaxKind.NumericLiteralToken) && t.Value is double && char.IsDigit(t.Text[^1]))
            .ToList();
        if (literals.Count > 0)
        {
            yield return new(
                $"Write {string.Join(" and ", literals.Select(t => $"`{t.Text}f`").Distinct())}: "
                    + "the f makes a float of it; without it, it is a double.",
                [.. literals.Select(t => new TextRewrite(new(t.Span.End, 0), "f"))]
            );
        }
    }

    // A list that could be one of several kinds.
    private static IEnumerable<Mend> ListOfNumbers(ErrorSite site)
    {
        var whole = site
            .Tokens.Where(t => t.IsKind(SyntaxKind.NumericLiteralToken) && t.Value is int)
            .Select(t => new TextRewrite(new(t.Span.End, 0), "f"))
            .ToImmutableArray();
        return site.Id is "CS0121" or "CS9174" or "CS9176" or "CS1503" or "CS0411"
            ? AsArrays(site, whole, "").Concat(AsArrays(site, [], ""))
            : [];
    }

    // tensor([1f, 2f]) as tensor(new[] { 1f, 2f })
    private static IEnumerable<Mend> AsArrays(ErrorSite site, ImmutableArray<TextRewrite> numbers, string why)
    {
        for (var open = 0; open < site.Tokens.Length; open++)
        {
            var close = site.Tokens[open].IsKind(SyntaxKind.OpenBracketToken) ? Operands.CloserOf(site.Tokens, open) : -1;
            if (
                close > open + 1
                && open > 0
                && site.Tokens[open - 1].Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken
            )
            {
                var span = TextSpan.FromBounds(site.Tokens[open].SpanStart, site.Tokens[close].Span.End);
                var inner = numbers.Where(n => span.Contains(n.At)).ToImmutableArray();
                var text = TextRewrite.ApplyAll(
                    site.Written(span),
                    [.. inner.Select(n => n with { At = new(n.At.Start - span.Start, n.At.Length) })]
                );
                var array = $"new[] {{ {text[1..^1].Trim()} }}";
                yield return new(
                    $"{why} Write {ErrorSite.Quoted(array)}: the brackets alone do not say what kind of row it is.".Trim(),
                    [.. numbers.Except(inner), new(span, array)]
                );
            }
        }
    }

    private static TextSpan SpanOf(Match match, ErrorSite site) => new(site.Line.Start + match.Index, match.Length);

    [GeneratedRegex(@"(?<![\w.])(?<number>\d+)\.(f|F)?(?![\w.])")]
    private static partial Regex NumberWithBarePoint();

    [GeneratedRegex(@"(?<![\w.,])(?<whole>\d+),(?<part>\d+)[fFdD]?(?![\w.,])")]
    private static partial Regex NumberWithComma();
}
