using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>Characters that look like C# and are none: they come with what is pasted from a PDF, from Word, or from an input
/// method.</summary>
internal static class StrayCharacter
{
    /// <summary>Roslyn's "Unexpected character".</summary>
    public const string Id = "CS1056";

    // The full-width forms of ASCII's characters stand in Unicode in the same order: Halfwidth and Fullwidth Forms, U+FF00.
    private const int FirstWide = 0xFF01,
        LastWide = 0xFF5E,
        ToAscii = 0xFEE0;

    // The letters of formulas, A to Z and a to z in one typeface after the other: Mathematical Alphanumeric Symbols, U+1D400.
    private const int FirstLetter = 0x1D400,
        LastLetter = 0x1D6A3,
        LettersOfTypeface = 52;

    private static readonly ImmutableDictionary<int, string> _meant = new Dictionary<string, string>
    {
        ["-"] = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63",
        ["\""] = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u300C\u300D\u02BA\u275D\u275E",
        ["'"] = "\u2018\u2019\u201A\u201B\u2032\u00B4\u2039\u203A",
        ["*"] = "\u00D7\u2217\u22C5\u00B7\u2022\u2715\u2062",
        ["/"] = "\u00F7\u2215\u2044",
        ["+"] = "\u2795",
        ["="] = "\u207C\uFE66",
        [","] = "\u3001",
        ["."] = "\u3002",
        [";"] = "\u037E\uFE54",
        [":"] = "\u2236\uFE55",
        ["<"] = "\u2329\u3008\u27E8",
        [">"] = "\u232A\u3009\u27E9",
        ["["] = "\u3010",
        ["]"] = "\u3011",
        ["|"] = "\u2223\u00A6",
        ["..."] = "\u2026\u22EF",
        ["<="] = "\u2264\u2A7D",
        [">="] = "\u2265\u2A7E",
        ["!="] = "\u2260",
        ["=="] = "\u2261",
        ["=>"] = "\u21D2\u2192",
        [".pow(2)"] = "\u00B2",
        [".pow(3)"] = "\u00B3",
        ["&&"] = "\u2227",
        ["||"] = "\u2228",
        ["!"] = "\u00AC",
    }
        .SelectMany(m => m.Value.Select(c => KeyValuePair.Create((int)c, m.Key)))
        .DistinctBy(m => m.Key)
        .ToImmutableDictionary();

    /// <summary>What it is, and what to type; null where the error is another one.</summary>
    public static string? MessageFor(Diagnostic error)
    {
        if (error.Id != Id || error.Location.SourceTree is not { } tree)
        {
            return null;
        }
        var at = error.Location.SourceSpan.Start;
        var rest = tree.GetText().ToString(new(at, Math.Min(2, tree.Length - at)));
        if (Rune.DecodeFromUtf16(rest, out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return null;
        }
        var code = $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}";
        return InsteadOf(rune) switch
        {
            "" => $"Here stands a character that nobody sees ({code}); delete it",
            { } instead => $"'{rune}' ({code}) is no character of C#; type {instead} in its place",
            _ => $"'{rune}' ({code}) is no character of C#; type another one in its place, or delete it",
        };
    }

    /// <summary>Those of a line for which it is known what to type, also where they stand in a text.</summary>
    public static IEnumerable<(TextSpan At, string Instead)> FindIn(string line)
    {
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value > sbyte.MaxValue && InsteadOf(rune) is { } instead)
            {
                yield return (new(at, rune.Utf16SequenceLength), instead);
            }
            at += rune.Utf16SequenceLength;
        }
    }

    private static string? InsteadOf(Rune rune) =>
        rune.Value switch
        {
            >= FirstWide and <= LastWide => ((char)(rune.Value - ToAscii)).ToString(),
            >= FirstLetter and <= LastLetter => LetterAt((rune.Value - FirstLetter) % LettersOfTypeface).ToString(),
            var value when _meant.TryGetValue(value, out var meant) => meant,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control ? "" : null,
        };

    private static char LetterAt(int place) => (char)(place < 26 ? 'A' + place : 'a' + place - 26);
}
