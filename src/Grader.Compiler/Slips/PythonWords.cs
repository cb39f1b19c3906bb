using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>Names that Python has, and what C# has for them.</summary>
internal static partial class PythonWords
{
    public static ImmutableArray<SlipRule> Rules { get; } = [IsNone, Lambda, PrintStatement, Word, Self, Length, Cast, Pass];

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> _words = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        ["True"] = ["true"],
        ["TRUE"] = ["true"],
        ["False"] = ["false"],
        ["FALSE"] = ["false"],
        ["None"] = ["null"],
        ["nil"] = ["null"],
        ["NULL"] = ["null"],
        ["Null"] = ["null"],
        ["print"] = ["Console.WriteLine"],
        ["println"] = ["Console.WriteLine"],
        ["WriteLine"] = ["Console.WriteLine"],
        ["ReadLine"] = ["Console.ReadLine"],
        ["printf"] = ["Console.Write"],
        ["input"] = ["Console.ReadLine"],
        ["elif"] = ["else if"],
        ["let"] = ["var"],
        ["auto"] = ["var"],
        ["str"] = ["string"],
        ["boolean"] = ["bool"],
        ["integer"] = ["int"],
        ["raise"] = ["throw"],
        ["math"] = ["MathF", "Math"],
        ["np"] = ["torch", "MathF"],
        ["append"] = ["Add"],
        ["push"] = ["Add"],
        ["push_back"] = ["Add"],
        ["strip"] = ["Trim"],
        ["trim"] = ["Trim"],
        ["lower"] = ["ToLower"],
        ["upper"] = ["ToUpper"],
        ["len"] = ["Length", "Count"],
        ["length"] = ["Length", "Count"],
        ["Length"] = ["Count"],
        ["Count"] = ["Length"],
        ["size"] = ["Count", "Length"],
        ["Size"] = ["Count", "Length"],
        ["Tensor"] = ["tensor"],
        ["FloatTensor"] = ["tensor"],
    }.ToImmutableDictionary();

    private static IEnumerable<Mend> IsNone(ErrorSite site)
    {
        for (var at = 1; at < site.Tokens.Length; at++)
        {
            var instead = site.Tokens[at - 1].Text switch
            {
                "==" => "is null",
                "!=" => "is not null",
                _ => null,
            };
            if (instead is not null && site.Tokens[at].Text is "None" or "none" or "null")
            {
                var both = TextSpan.FromBounds(site.Tokens[at - 1].SpanStart, site.Tokens[at].Span.End);
                yield return Mend.Replace(both, instead, $"Write `{instead}` for {ErrorSite.Quoted(site.Written(both))}.");
            }
        }
    }

    private static IEnumerable<Mend> PrintStatement(ErrorSite site)
    {
        if (PrintWithoutBrackets().Match(site.LineText) is { Success: true } found)
        {
            var instead = $"Console.WriteLine({found.Groups["what"].Value});";
            yield return Mend.Replace(
                new(site.Line.Start + found.Groups["all"].Index, found.Groups["all"].Length),
                instead,
                $"Write {ErrorSite.Quoted(instead)}: C# has no `print`."
            );
        }
    }

    [GeneratedRegex(@"^\s*(?<all>print\s+(?<what>[^\s(;=][^;=]*?)\s*;?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintWithoutBrackets();

    private static IEnumerable<Mend> Lambda(ErrorSite site)
    {
        if (PythonLambda().Match(site.LineText) is { Success: true } found)
        {
            var names = found.Groups["names"].Value.Split(',').Select(n => n.Trim()).ToList();
            foreach (var type in new[] { "", "Tensor ", "float " })
            {
                var instead = $"({string.Join(", ", names.Select(n => type + n))}) =>";
                yield return Mend.Replace(
                    new(site.Line.Start + found.Index, found.Length),
                    instead,
                    $"Write {ErrorSite.Quoted(instead)} for {ErrorSite.Quoted(found.Value)}."
                ) with
                {
                    Reveals = true,
                };
            }
        }
    }

    private static IEnumerable<Mend> Word(ErrorSite site)
    {
        if (site.Id is not ("CS0103" or "CS0246" or "CS1061" or "CS0117" or "CS1955" or "CS1501" or "CS1729"))
        {
            return [];
        }
        return site
            .Tokens.Where(t =>
                t.IsKind(SyntaxKind.IdentifierToken) && t.Span.IntersectsWith(site.At) && _words.ContainsKey(t.Text)
            )
            .SelectMany(t =>
                _words[t.Text]
                    .Select(w =>
                        Mend.Replace(t.Span, w, $"Write `{w}` for `{t.Text}`.") with
                        {
                            Reveals = w is "true" or "false" or "null",
                        }
                    )
            );
    }

    private static IEnumerable<Mend> Self(ErrorSite site)
    {
        foreach (var at in site.Tokens.Where(t => t.Text == "self" && site.Id == "CS0103").Select(t => site.IndexAt(t.SpanStart)))
        {
            if (at + 1 < site.Tokens.Length && site.Tokens[at + 1].IsKind(SyntaxKind.DotToken))
            {
                yield return Mend.Replace(
                    TextSpan.FromBounds(site.Tokens[at].SpanStart, site.Tokens[at + 1].Span.End),
                    "",
                    "Delete `self.`: in C#, a name is found without it."
                );
            }
        }
    }

    // len(values)
    private static IEnumerable<Mend> Length(ErrorSite site)
    {
        var at = site.Tokens.IndexOf(site.Tokens.FirstOrDefault(t => t.Text == "len"));
        if (at < 0 || at + 1 >= site.Tokens.Length || Operands.CloserOf(site.Tokens, at + 1) is not (> 0 and var close))
        {
            return [];
        }
        var what = site.Text[site.Tokens[at + 1].Span.End..site.Tokens[close].SpanStart];
        return new[] { $"{what}.Length", $"{what}.Count", $"{what}.shape[0]" }.Select(instead =>
            Mend.Replace(
                TextSpan.FromBounds(site.Tokens[at].SpanStart, site.Tokens[close].Span.End),
                instead,
                $"Write {ErrorSite.Quoted(instead)}: C# has no `len`."
            )
        );
    }

    // float(x), int(x), str(x)
    private static IEnumerable<Mend> Cast(ErrorSite site)
    {
        for (var at = 0; at + 2 < site.Tokens.Length; at++)
        {
            var type = site.Tokens[at].Text;
            if (
                type is not ("float" or "int" or "double" or "str" or "bool")
                || !site.Tokens[at + 1].IsKind(SyntaxKind.OpenParenToken)
                || Operands.CloserOf(site.Tokens, at + 1) is not (> 0 and var close)
            )
            {
                continue;
            }
            var what = site.Text[site.Tokens[at + 1].Span.End..site.Tokens[close].SpanStart];
            var whole = TextSpan.FromBounds(site.Tokens[at].SpanStart, site.Tokens[close].Span.End);
            foreach (var instead in ConversionsTo(type, what))
            {
                yield return Mend.Replace(whole, instead, $"Write {ErrorSite.Quoted(instead)}.");
            }
        }
    }

    private static IEnumerable<string> ConversionsTo(string type, string what) =>
        type == "str" ? [$"{what}.ToString()"] : [$"{what}.item<{type}>()", $"({type})({what})", $"{type}.Parse({what})"];

    [GeneratedRegex(@"\blambda\s+(?<names>\w+(\s*,\s*\w+)*)\s*:", RegexOptions.ExplicitCapture)]
    private static partial Regex PythonLambda();

    private static IEnumerable<Mend> Pass(ErrorSite site)
    {
        if (site.Tokens is [{ Text: "pass" }] or [{ Text: "pass" }, { Text: ";" }])
        {
            yield return Mend.Replace(
                TextSpan.FromBounds(site.Tokens[0].SpanStart, site.Tokens[^1].Span.End),
                ";",
                "Delete `pass`: in C#, nothing need stand between `{` and `}`."
            );
        }
    }
}
