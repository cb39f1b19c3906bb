using System.Text;

namespace Grader.Intake.Rosters;

/// <summary>In which ways people and platforms write one name.</summary>
internal static class NameForms
{
    /// <summary>In any case and any form of Unicode, with single spaces.</summary>
    public static string Fold(string text) =>
        string.Join(' ', Normalized(text).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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

    // Half a surrogate pair, as a file's name may have it, cannot be normalized.
    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
