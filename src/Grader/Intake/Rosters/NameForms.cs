using ADRaffy.ENSNormalize;

namespace Grader.Intake.Rosters;

/// <summary>In which ways people and platforms write one name.</summary>
internal static class NameForms
{
    /// <summary>
    /// Unicode's form C: an accent that stands by itself, as macOS stores names, is one with its letter. Not .NET's own, which
    /// without ICU gives back what it got.
    /// </summary>
    public static string Compose(string text) => ENSNormalize.NF.NFC(text);

    /// <summary>In any case and any form of Unicode, with single spaces.</summary>
    public static string Fold(string text) =>
        string.Join(' ', Compose(text).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters and digits alone, as Canvas has them: "lovelaceada".</summary>
    public static string Squeeze(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>A name of the roster, squeezed: as it is, and with its first or last word at the other end.</summary>
    public static IEnumerable<string> SqueezedForms(string name)
    {
        yield return Squeeze(name);
        if (name.Split(',', 2) is [var last, var first])
        {
            yield return Squeeze(first + last);
            yield break;
        }
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            yield return Squeeze(string.Concat(words[i..].Concat(words[..i])));
        }
    }
}
