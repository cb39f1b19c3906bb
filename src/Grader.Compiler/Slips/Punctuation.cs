using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>; , ) ] that are missing, or too many.</summary>
internal static class Punctuation
{
    public static ImmutableArray<SlipRule> BracketRules { get; } = [Closing, TooMany, Dot];

    public static ImmutableArray<SlipRule> Rules { get; } = [LoopParts, Slice, Comma, Semicolon];

    private static IEnumerable<Mend> Closing(ErrorSite site)
    {
        var open = Unpaired(site.Tokens)
            .Where(t => t.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
            .ToList();
        if (open.Count == 0)
        {
            return [];
        }
        var closers = string.Concat(open.AsEnumerable().Reverse().Select(t => t.IsKind(SyntaxKind.OpenParenToken) ? ')' : ']'));
        var end = site.Tokens[^1];
        int[] places = [site.At.Start, end.IsKind(SyntaxKind.SemicolonToken) ? end.SpanStart : end.Span.End, end.Span.End];
        var told = closers.Length == 1 ? $"the `{closers}` that is missing" : $"`{closers}`, which are missing";
        return places
            .Where(p => site.Line.Contains(p) || p == site.Line.End)
            .Distinct()
            .SelectMany(p => new[] { closers, $"{closers};" }.Select(c => (Place: p, What: c)))
            .Select(m => Mend.Insert(m.Place, m.What, $"Write {told}: not every bracket of this line is closed."));
    }

    private static IEnumerable<Mend> TooMany(ErrorSite site) =>
        Unpaired(site.Tokens)
            .Where(t => t.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
            .Select(t => Mend.Replace(t.Span, "", $"Delete a `{t.Text}`: nothing in this line is opened that it could close."));

    // for (int i = 0, i < 5, i++)
    private static IEnumerable<Mend> LoopParts(ErrorSite site)
    {
        if (
            site.Tokens is not [{ RawKind: (int)SyntaxKind.ForKeyword }, ..]
            || Operands.CloserOf(site.Tokens, 1) is not (> 0 and var close)
        )
        {
            yield break;
        }
        yield return new(
            "Write `;` for `,` between the three parts of a `for`.",
            [.. site.Tokens[1..close].Where(t => t.IsKind(SyntaxKind.CommaToken)).Select(t => new TextRewrite(t.Span, ";"))]
        );
    }

    // loss backward();
    private static IEnumerable<Mend> Dot(ErrorSite site) =>
        from at in Enumerable.Range(1, Math.Max(0, site.Tokens.Length - 2))
        let owner = site.Tokens[at - 1]
        let member = site.Tokens[at]
        where
            owner.IsKind(SyntaxKind.IdentifierToken)
            && member.IsKind(SyntaxKind.IdentifierToken)
            && site.Tokens[at + 1].IsKind(SyntaxKind.OpenParenToken)
            && (owner.Span.IntersectsWith(site.At) || member.Span.IntersectsWith(site.At))
        select Mend.Replace(
            TextSpan.FromBounds(owner.Span.End, member.SpanStart),
            ".",
            $"Write `{owner.Text}.{member.Text}`, with a `.` between."
        );

    // x[0:5]
    private static IEnumerable<Mend> Slice(ErrorSite site) =>
        Enumerable
            .Range(1, Math.Max(0, site.Tokens.Length - 1))
            .Where(i =>
                site.Tokens[i].IsKind(SyntaxKind.ColonToken) && site.Tokens[..i].Any(t => t.IsKind(SyntaxKind.OpenBracketToken))
            )
            .Take(1)
            .Select(i => Mend.Replace(site.Tokens[i].Span, "..", "Write `..` for `:`: that is how C# takes a part of a row."));

    private static IEnumerable<Mend> Comma(ErrorSite site)
    {
        if (site.Id != "CS1003" || site.IndexAt(site.At.Start) is not (>= 0 and var at))
        {
            yield break;
        }
        var next = site.Tokens[at].SpanStart == site.At.Start ? at : at + 1;
        if (next >= 1 && next < site.Tokens.Length)
        {
            var (before, behind) = (site.Tokens[next - 1], site.Tokens[next]);
            yield return Mend.Insert(before.Span.End, ",", $"Write `,` between `{before.Text}` and `{behind.Text}`.");
        }
    }

    private static IEnumerable<Mend> Semicolon(ErrorSite site) =>
        site.Tokens.IsEmpty ? [] : [Mend.Insert(site.Tokens[^1].Span.End, ";", "Write `;` at the end of the line.")];

    private static IEnumerable<SyntaxToken> Unpaired(ImmutableArray<SyntaxToken> tokens)
    {
        ImmutableArray<Lexeme> lexemes = [.. tokens.Select(t => new Lexeme(t.Text, t.Kind(), t.Span))];
        var partners = Brackets.FindPartners(lexemes);
        return tokens.Where((_, i) => Brackets.IsBracket(lexemes[i]) && partners[i] is null);
    }
}
