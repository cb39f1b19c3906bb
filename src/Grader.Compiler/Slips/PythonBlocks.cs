using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>if, for, while, with and def as Python has them: a colon, and lines that stand further in.</summary>
internal static partial class PythonBlocks
{
    private const string Braces = "put the lines that belong to it between `{` and `}`";

    public static ImmutableArray<SlipRule> Rules { get; } = [Import, Function, Header];

    private static IEnumerable<Mend> Import(ErrorSite site)
    {
        if (PythonImport().IsMatch(site.LineText))
        {
            yield return Mend.Replace(
                site.Line,
                "",
                "Delete the line: C# has `using` for `import`, and the given lines with `using` bring in all of TorchSharp."
            ) with
            {
                IsCertain = true,
            };
        }
    }

    private static IEnumerable<Mend> Function(ErrorSite site)
    {
        if (PythonFunction().Match(site.LineText) is not { Success: true } found)
        {
            yield break;
        }
        var parameters = found
            .Groups["parameters"]
            .Value.Split(',')
            .Select(p => p.Split(':', '=')[0].Trim())
            .Where(p => p is not ("" or "self"))
            .Select(p => $"Tensor {p}");
        var header = $"Tensor {found.Groups["name"].Value}({string.Join(", ", parameters)})";
        yield return BlockWith(
            site,
            header,
            found,
            $"Write {ErrorSite.Quoted(header)}, with the types that you mean, and {Braces}: C# has no `def`."
        );
    }

    private static IEnumerable<Mend> Header(ErrorSite site)
    {
        if (PythonHeader().Match(site.LineText) is not { Success: true } found || HeaderIn(found) is not { } header)
        {
            yield break;
        }
        var isPythons = found.Groups["colon"].Success;
        yield return BlockWith(
            site,
            header,
            found,
            isPythons ? $"Write {ErrorSite.Quoted(header)}, and {Braces}." : $"Write {ErrorSite.Quoted(header)}."
        ) with
        {
            IsCertain = isPythons,
        };
    }

    // Null where it is C#'s own.
    private static string? HeaderIn(Match found)
    {
        var (word, rest) = (found.Groups["word"].Value, found.Groups["rest"].Value.Trim());
        var bare = IsInBrackets(rest) ? rest[1..^1].Trim() : rest;
        var loop = ForIn().Match(bare);
        return (word, loop.Success) switch
        {
            ("for" or "foreach", true) => LoopOver(loop.Groups["name"].Value, loop.Groups["what"].Value.Trim()),
            ("if" or "while", _) when rest.Length > 0 => $"{word} ({bare})",
            ("elif" or "elseif", _) when rest.Length > 0 => $"else if ({bare})",
            ("with", _) when rest.Length > 0 => $"using ({ContextIn(bare)})",
            ("else" or "try" or "finally", _) when rest.Length == 0 => word,
            _ => null,
        };
    }

    private static string LoopOver(string name, string what)
    {
        if (Range().Match(what) is not { Success: true } range)
        {
            return $"foreach (var {name} in {what})";
        }
        var bounds = range.Groups["bounds"].Value.Split(',').Select(b => b.Trim()).ToArray();
        return bounds switch
        {
            [var end] => $"for (int {name} = 0; {name} < {end}; {name}++)",
            [var start, var end] => $"for (int {name} = {start}; {name} < {end}; {name}++)",
            [var start, var end, var step] => $"for (int {name} = {start}; {name} < {end}; {name} += {step})",
            _ => $"foreach (var {name} in {what})",
        };
    }

    // with open(f) as g
    private static string ContextIn(string what) =>
        As().Match(what) is { Success: true } found ? $"var {found.Groups["name"].Value} = {found.Groups["what"].Value}" : what;

    private static bool IsInBrackets(string text)
    {
        var depth = 0;
        return text is ['(', .., ')']
            && text[..^1]
                .All(c =>
                {
                    depth +=
                        c == '(' ? 1
                        : c == ')' ? -1
                        : 0;
                    return depth > 0;
                });
    }

    private static Mend BlockWith(ErrorSite site, string header, Match found, string advice)
    {
        var all = TextSpan.FromBounds(
            site.Line.Start + found.Groups["all"].Index,
            site.Line.Start + found.Groups["all"].Index + found.Groups["all"].Length
        );
        return found.Groups["colon"].Success
            ? new(advice, [new(all, $"{header} {{"), .. BodyOf(site, found.Groups["indent"].Length)])
            {
                Reveals = true,
                IsCertain = true,
            }
            : new(advice, [new(all, header)]) { Reveals = true };
    }

    // A brace behind the last line that stands further in, and a semicolon behind each that has none.
    private static IEnumerable<TextRewrite> BodyOf(ErrorSite site, int indent)
    {
        var lines = site.Tree.GetText().Lines;
        var first = lines.GetLineFromPosition(site.Line.Start).LineNumber;
        var body = lines
            .Skip(first + 1)
            .TakeWhile(l => l.ToString().Trim().Length == 0 || l.ToString().Length - l.ToString().TrimStart().Length > indent)
            .Where(l => l.ToString().Trim().Length > 0)
            .ToList();
        var last = body.Count > 0 ? body[^1].Span : site.Line;
        foreach (var line in body)
        {
            var text = line.ToString().TrimEnd();
            if (text[^1] is not (';' or '{' or '}' or ':' or ',' or '('))
            {
                yield return new(new(line.Start + text.Length, 0), line.Span == last ? "; }" : ";");
            }
            else if (line.Span == last)
            {
                yield return new(new(line.Start + text.Length, 0), " }");
            }
        }
        if (body.Count == 0)
        {
            yield return new(new(last.End, 0), " }");
        }
    }

    [GeneratedRegex(@"^\s*(import\s+[\w.]+|from\s+[\w.]+\s+import\s)")]
    private static partial Regex PythonImport();

    [GeneratedRegex(
        @"^(?<indent>\s*)(?<all>(async\s+)?def\s+(?<name>\w+)\s*\((?<parameters>[^()]*)\)\s*(->\s*[\w.]+\s*)?(?<colon>:)?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PythonFunction();

    [GeneratedRegex(
        @"^(?<indent>\s*)}?\s*(?<all>(?<word>if|elif|elseif|else|for|foreach|while|with|try|finally)\b(?<rest>[^{;]*?)"
            + @"(?<colon>:)?)\s*(?=({)?\s*((#|//).*)?$)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PythonHeader();

    [GeneratedRegex(@"^((var|int|float|auto)\s+)?(?<name>[A-Za-z_]\w*)\s+in\s+(?<what>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ForIn();

    [GeneratedRegex(@"^(Enumerable\.)?range\((?<bounds>.*)\)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<what>.+?)\s+as\s+(?<name>\w+)$")]
    private static partial Regex As();
}
