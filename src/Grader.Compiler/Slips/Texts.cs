using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Slips;

/// <summary>Quotes: 'text', f"text", and a text without an end.</summary>
internal static partial class Texts
{
    public static ImmutableArray<SlipRule> Rules { get; } = [FormattedText, SingleQuotes, DocString, MissingQuote];

    private static readonly string[] _endings = ["));", ");", ";", ")", ""];

    private static IEnumerable<Mend> FormattedText(ErrorSite site)
    {
        var found = PythonFormat().Matches(site.LineText);
        if (found.Count > 0)
        {
            yield return new(
                $"Write {ErrorSite.Quoted($"$\"{found[0].Groups["text"].Value}\"")}: where Python has `f`, C# has `$`.",
                [
                    .. found.Select(m => new TextRewrite(
                        new(site.Line.Start + m.Index, m.Length),
                        $"$\"{m.Groups["text"].Value}\""
                    )),
                ]
            );
        }
    }

    private static IEnumerable<Mend> SingleQuotes(ErrorSite site)
    {
        var found = QuotedText().Matches(site.LineText).Where(m => !m.Groups["text"].Value.Contains('"')).ToList();
        if (found.Count == 0)
        {
            yield break;
        }
        yield return new(
            $"Write {ErrorSite.Quoted($"\"{found[0].Groups["text"].Value}\"")}: a text has \" around it in C#.",
            [
                .. found.Select(m => new TextRewrite(
                    new(site.Line.Start + m.Index, m.Length),
                    $"{m.Groups["sign"].Value}\"{m.Groups["text"].Value}\""
                )),
            ]
        )
        {
            Reveals = site.Id is "CS1010" or "CS1011" or "CS1012",
        };
    }

    private static IEnumerable<Mend> DocString(ErrorSite site)
    {
        var line = site.LineText.Trim();
        if (
            line.Length > 6
            && line.StartsWith("\"\"\"", StringComparison.Ordinal)
            && line.EndsWith("\"\"\"", StringComparison.Ordinal)
        )
        {
            yield return Mend.Replace(
                new(site.Line.Start + site.LineText.IndexOf('"', StringComparison.Ordinal), line.Length),
                $"// {line[3..^3]}",
                $"Write {ErrorSite.Quoted($"// {line[3..^3].Trim()}")}: C# has no text in \"\"\" for a comment."
            );
        }
    }

    // Where it ends is for the student to know; that it ends in its line is not.
    private static IEnumerable<Mend> MissingQuote(ErrorSite site)
    {
        if (site.Id is not ("CS1010" or "CS1039" or "CS8967" or "CS8076"))
        {
            return [];
        }
        var end = site.Line.Start + site.LineText.TrimEnd().Length;
        return _endings
            .Where(e => site.LineText.TrimEnd().EndsWith(e, StringComparison.Ordinal))
            .Select(e => Mend.Insert(end - e.Length, "\"", "Write the `\"` that is missing at the end of the text."));
    }

    [GeneratedRegex(@"\b[fF](?<quote>[""'])(?<text>.*?)\k<quote>")]
    private static partial Regex PythonFormat();

    [GeneratedRegex(@"(?<sign>\$?)'(?<text>[^'\\]*)'")]
    private static partial Regex QuotedText();
}
