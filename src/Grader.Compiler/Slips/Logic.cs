using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>Conditions: and, or, not, in, = for ==, =&lt; for &lt;=, a if c else b.</summary>
internal static partial class Logic
{
    public static ImmutableArray<SlipRule> Rules { get; } = [Words, OneOfSeveral, In, Comparison, Assigned, Compared, Choice];

    private static readonly ImmutableDictionary<string, string> _signs = new Dictionary<string, string>
    {
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["AND"] = "&&",
        ["OR"] = "||",
        ["NOT"] = "!",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> _comparisons = new Dictionary<string, string>
    {
        ["=<"] = "<=",
        ["=>"] = ">=",
        ["<>"] = "!=",
        ["=!"] = "!=",
        ["==="] = "==",
        ["!=="] = "!=",
    }.ToImmutableDictionary();

    private static IEnumerable<Mend> Words(ErrorSite site)
    {
        // C# itself has the word in x is not null.
        bool IsPattern(int at) => at > 0 && site.Tokens[at - 1].IsKind(SyntaxKind.IsKeyword);
        var found = site.Tokens.Where((t, at) => _signs.ContainsKey(t.Text) && !IsPattern(at)).ToList();
        if (found.Count > 0)
        {
            var each = found.Select(t => $"`{_signs[t.Text]}` for `{t.Text}`").Distinct();
            yield return new(
                $"Write {string.Join(" and ", each)}.",
                [.. found.Select(t => new TextRewrite(SpanOf(t, site), _signs[t.Text]))]
            );
        }
    }

    // not x is !x
    private static TextSpan SpanOf(SyntaxToken word, ErrorSite site) =>
        _signs[word.Text] == "!" && word.Span.End < site.Line.End && site.Text[word.Span.End] == ' '
            ? new(word.SpanStart, word.Span.Length + 1)
            : word.Span;

    // typed == "q" || "exit"
    private static IEnumerable<Mend> OneOfSeveral(ErrorSite site)
    {
        var compare = site.Tokens.FirstOrDefault(t => t.IsKind(SyntaxKind.EqualsEqualsToken));
        var ors = site.Tokens.Where(t => t.IsKind(SyntaxKind.BarBarToken) || t.Text == "or").ToList();
        if (compare.RawKind == 0 || ors.Count == 0)
        {
            yield break;
        }
        var rewrites = ors.Select(t => new TextRewrite(t.Span, "or")).Append(new(compare.Span, "is")).ToImmutableArray();
        var at = site.IndexAt(compare.SpanStart);
        var what = Operands.Before(site.Tokens, at) is { } value ? site.Written(value) : "x";
        yield return new(
            $"To compare with one of several, write {ErrorSite.Quoted($"{what} is ... or ...")}: `==` compares with one alone.",
            rewrites
        );
    }

    private static IEnumerable<Mend> In(ErrorSite site)
    {
        if (ValueInList().Match(site.LineText) is { Success: true } found)
        {
            var values = string.Join(
                " or ",
                found.Groups["values"].Value.Split(',').Select(v => v.Trim()).Where(v => v.Length > 0)
            );
            var instead = found.Groups["not"].Success ? $"is not ({values})" : $"is {values}";
            yield return Mend.Replace(
                new(site.Line.Start + found.Index, found.Length),
                instead,
                $"Write {ErrorSite.Quoted(instead)} for {ErrorSite.Quoted(found.Value)}."
            );
        }
    }

    private static IEnumerable<Mend> Comparison(ErrorSite site)
    {
        foreach (Match found in StrangeComparison().Matches(site.LineText))
        {
            var at = new TextSpan(site.Line.Start + found.Index, found.Length);
            if (!site.IsInText(at))
            {
                var instead = _comparisons[found.Value];
                yield return Mend.Replace(at, instead, $"Write `{instead}` for `{found.Value}`.");
            }
        }
    }

    private static IEnumerable<Mend> Assigned(ErrorSite site) =>
        site.Id is "CS0029" or "CS0131" or "CS1612" or "CS0200"
            ? site
                .Tokens.Where(t => t.IsKind(SyntaxKind.EqualsToken))
                .Select(t => Mend.Replace(t.Span, "==", "Write `==` to compare: `=` gives a variable a value."))
            : [];

    private static IEnumerable<Mend> Compared(ErrorSite site)
    {
        if (site.Id == "CS0201" && site.Around<BinaryExpressionSyntax>() is { OperatorToken: var sign } && sign.Text == "==")
        {
            yield return Mend.Replace(sign.Span, "=", "Write `=` to give a variable a value: `==` only compares.");
        }
    }

    private static IEnumerable<Mend> Choice(ErrorSite site)
    {
        if (PythonChoice().Match(site.LineText) is { Success: true } found)
        {
            string Part(string name) => found.Groups[name].Value.Trim();
            var instead = $"{Part("test")} ? {Part("then")} : {Part("else")}";
            var (from, to) = (found.Groups["then"].Index, found.Groups["else"].Index + found.Groups["else"].Length);
            yield return Mend.Replace(
                TextSpan.FromBounds(site.Line.Start + from, site.Line.Start + to),
                instead,
                $"Write {ErrorSite.Quoted(instead)}: so C# chooses between two values."
            ) with
            {
                Reveals = true,
            };
        }
    }

    [GeneratedRegex(@"\b(?<not>not\s+)?in\s*[\[({](?<values>[^\[\](){}]*)[\])}]")]
    private static partial Regex ValueInList();

    [GeneratedRegex(@"===|!==|=<|=>|<>|=!(?==?)")]
    private static partial Regex StrangeComparison();

    [GeneratedRegex(
        """(?:\breturn\s|(?<![=!<>])=(?!=)|=>|\()\s*(?<then>[^;=]*?\S)\s+if\s+(?<test>[^;]+?)\s+else\s+(?<else>[^;]*[^;\s])"""
    )]
    private static partial Regex PythonChoice();
}
