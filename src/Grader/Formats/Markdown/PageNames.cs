using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Intake.Rosters;

namespace Grader.Formats.Markdown;

/// <summary>What the files of pages are called that are named after somebody: the same from one grading to the next, and safe
/// on every file system.</summary>
/// <remarks>A name stays what it is wherever it can. Where it cannot, or another differs from it in nothing that every file
/// system sees, there is a digest of it behind what is left.</remarks>
internal static partial class PageNames
{
    private const int LongestName = 64;

    /// <param name="owners">No two are the same.</param>
    /// <returns>In the order of the owners, no two alike in any case or form of Unicode; without an end such as ".md".</returns>
    public static ImmutableArray<string> For(ImmutableArray<PageOwner> owners)
    {
        var names = owners.Select(o => Sanitized(o.Name)).ToList();
        var alike = names.CountBy(NameForms.Fold).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
        return
        [
            .. owners.Select(
                (owner, i) =>
                {
                    var stays = names[i] == owner.Name && !alike.Contains(NameForms.Fold(names[i]));
                    return stays ? names[i] : $"{names[i]}-{DigestOf(owner)}";
                }
            ),
        ];
    }

    private static string Sanitized(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in NameForms.Compose(name).EnumerateRunes())
        {
            text.Append(
                IsSafe(rune) && text.Length < LongestName ? rune.ToString()
                : text.Length < LongestName ? "-"
                : ""
            );
        }
        var safe = text.ToString().Trim(' ', '.');
        // A digest that somebody has in a name would be another's.
        return safe.Length == 0 || Device().IsMatch(safe) || Digest().IsMatch(safe) ? $"{safe}-" : safe;
    }

    private static bool IsSafe(Rune rune) =>
        rune.Value is '-' or '_' or '.' or ' '
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber;

    // Of UTF-16: names that are no text differ too.
    private static string DigestOf(PageOwner owner)
    {
        var name = $"{(owner.IsFile ? "/" : "")}{owner.Name}";
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())))[..12];
    }

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])($|[ .])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Device();

    [GeneratedRegex("-[0-9a-f]{12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Digest();
}

/// <summary>Whose page it is.</summary>
/// <param name="Name">The student's, or of a file that is nobody's, its path.</param>
internal sealed record PageOwner(string Name, bool IsFile);
