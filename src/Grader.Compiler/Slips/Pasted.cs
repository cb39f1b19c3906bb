using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Slips;

/// <summary>What a word processor, a web page or another language left in the text.</summary>
internal static partial class Pasted
{
    private static readonly ImmutableDictionary<string, string> _entities = new Dictionary<string, string>
    {
        ["&lt;"] = "<",
        ["&gt;"] = ">",
        ["&amp;"] = "&",
        ["&quot;"] = "\"",
        ["&apos;"] = "'",
        ["&#39;"] = "'",
        ["&#x27;"] = "'",
        ["&nbsp;"] = " ",
    }.ToImmutableDictionary();

    public static ImmutableArray<SlipRule> Rules { get; } = [Fence, Prompt, Entities, Backticks, StrayCharacters, Comment];

    private static IEnumerable<Mend> Fence(ErrorSite site)
    {
        if (site.LineText.TrimStart().StartsWith("```", StringComparison.Ordinal))
        {
            yield return Mend.Replace(site.Line, "", "``` marks code in Markdown and is no C#: delete the whole line.") with
            {
                IsCertain = true,
            };
        }
    }

    private static IEnumerable<Mend> Prompt(ErrorSite site)
    {
        if (PythonPrompt().Match(site.LineText) is { Success: true } prompt)
        {
            yield return Mend.Replace(
                new(site.Line.Start, prompt.Length),
                "",
                $"Delete the {ErrorSite.Quoted(prompt.Value.Trim())} at the beginning of the line: it is the prompt of Python."
            );
        }
    }

    private static IEnumerable<Mend> Entities(ErrorSite site)
    {
        var found = Entity().Matches(site.LineText).Where(m => _entities.ContainsKey(m.Value.ToLowerInvariant())).ToList();
        if (found.Count > 0)
        {
            string PlainOf(Match entity) => _entities[entity.Value.ToLowerInvariant()];
            var each = found
                .DistinctBy(m => m.Value)
                .Select(m => PlainOf(m) == " " ? $"a space for `{m.Value}`" : $"`{PlainOf(m)}` for `{m.Value}`");
            yield return new(
                $"Type {string.Join(", and ", each)}: that is how a web page writes it.",
                [.. found.Select(m => new TextRewrite(new(site.Line.Start + m.Index, m.Length), PlainOf(m)))]
            );
        }
    }

    // `loss.backward();`
    private static IEnumerable<Mend> Backticks(ErrorSite site)
    {
        var found = site
            .LineText.Index()
            .Where(c => c.Item == '`')
            .Select(c => new TextRewrite(new(site.Line.Start + c.Index, 1), ""))
            .Where(r => !site.IsInText(r.At))
            .ToImmutableArray();
        if (site.Id == StrayCharacter.Id && found.Length > 0)
        {
            yield return new("Delete each of these signs in the line: they mark code in Markdown, and are no C#.", found);
        }
    }

    // What to type for the first one is in the error's own message.
    private static IEnumerable<Mend> StrayCharacters(ErrorSite site)
    {
        if (site.Id != StrayCharacter.Id)
        {
            yield break;
        }
        var strays = StrayCharacter
            .FindIn(site.LineText)
            .Select(s => new TextRewrite(new(site.Line.Start + s.At.Start, s.At.Length), s.Instead))
            .Where(s => !site.IsInText(s.At))
            .ToImmutableArray();
        var told = strays.Where(s => s.At.Start == site.At.Start).Select(s => site.Written(s.At)).FirstOrDefault();
        var others = strays
            .Where(s => site.Written(s.At) != told && s.Instead.Length > 0)
            .DistinctBy(s => site.Written(s.At))
            .Select(s => $"`{s.Instead}` for `{site.Written(s.At)}`")
            .ToList();
        yield return new(others.Count == 0 ? "" : $"In the same line, type {string.Join(", and ", others)}.", strays)
        {
            Reveals = true,
        };
    }

    private static IEnumerable<Mend> Comment(ErrorSite site)
    {
        if (site.Id is "CS1024" or "CS1040" && PythonComment().Match(site.LineText) is { Success: true } found)
        {
            var sign = found.Groups["sign"];
            yield return Mend.Replace(
                new(site.Line.Start + sign.Index, 1),
                "//",
                "Write `//` for `#`: that is how a comment begins in C#."
            );
        }
    }

    [GeneratedRegex(@"^\s*(>>>|\.\.\.|In \[\d*\]:)(?=\s)")]
    private static partial Regex PythonPrompt();

    [GeneratedRegex(@"&(\w+|#\w+);")]
    private static partial Regex Entity();

    // Behind code, or with a space or a word behind it that is none of C#'s directives.
    [GeneratedRegex(
        @"^(\s*(?<sign>#)(?=\s|(?!(r|load|if|elif|else|endif|define|undef|region|endregion|line|pragma|nullable|error|warning|"
            + @"include|import|using|reference|package)\b)\w)|[^""#]*\S[^""#]*(?<sign>#))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PythonComment();
}
