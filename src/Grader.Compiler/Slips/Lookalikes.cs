using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Slips;

/// <summary>Letters of other alphabets in a name, which look like those of ASCII: C# takes them, as another name.</summary>
internal static class Lookalikes
{
    private const string Others =
        "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0410\u0412\u0415\u041A\u041C"
        + "\u041D\u041E\u0420\u0421\u0422\u0425"
        + "\u03BF\u03BD\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A7"
        + "\uFB01\uFB02\u0131";

    private static readonly ImmutableArray<string> _ascii =
    [
        .. "aeopcyxijsABEKMHOPCTXovABEZHIKMNOPTX".Select(c => c.ToString()),
        "fi",
        "fl",
        "i",
    ];

    // The full-width forms: Halfwidth and Fullwidth Forms, U+FF00.
    private const char FirstWide = '\uFF10',
        LastWide = '\uFF5A';

    private const int ToAscii = 0xFEE0;

    public static ImmutableArray<SlipRule> Rules { get; } = [OtherAlphabet];

    private static IEnumerable<Mend> OtherAlphabet(ErrorSite site)
    {
        foreach (
            var name in site.Tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Text.Any(c => AsciiFor(c) is not null))
        )
        {
            var plain = string.Concat(name.Text.Select(c => AsciiFor(c) ?? c.ToString()));
            var letter = name.Text.First(c => AsciiFor(c) is not null);
            var code = ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
            yield return Mend.Replace(
                name.Span,
                plain,
                $"Type `{plain}` anew: the `{letter}` (U+{code}) in it is another character, which only looks like "
                    + $"`{AsciiFor(letter)}`."
            );
        }
    }

    private static string? AsciiFor(char letter) =>
        letter is >= FirstWide and <= LastWide ? ((char)(letter - ToAscii)).ToString()
        : Others.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? _ascii[at]
        : null;
}
